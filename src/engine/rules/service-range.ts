import { serviceCidrOwnAddresses } from '../../domain/facts/addressing.ts';
import { dnsServiceAddressPosition } from '../../domain/facts/default-ranges.ts';
import {
  serviceCidrShortestPrefixLength,
  serviceCidrV6ShortestPrefixLength,
} from '../../domain/facts/range-constraints.ts';
import { formatIpv4, type Ipv4, parseIpv4 } from '../../domain/ip/ipv4.ts';
import { containsAddress, formatRange, type IpRange, type Ipv4Range, parseIpv4Range } from '../../domain/ip/range.ts';
import { conventionalDnsIp } from '../room/conventional-dns-ip.ts';
import { isIpv4 } from '../room/placed-ranges.ts';
import { at, clusterRule, finding, fix, type Rule } from './rule.ts';

/** Whether a service CIDR is small enough, and the shortest prefix length that the service accepts for its family. */
function checkServiceCidrSize(range: IpRange): {
  readonly valid: boolean;
  readonly shortestPrefixLength: number;
} {
  const shortest = isIpv4(range) ? serviceCidrShortestPrefixLength.value : serviceCidrV6ShortestPrefixLength.value;
  return { valid: range.prefixLength >= shortest, shortestPrefixLength: shortest };
}

/** What is wrong with a DNS service address, or null. */
export type DnsFault = 'outside' | 'network-address' | 'first-address';

/** Checks the DNS service address: inside the service CIDR, neither its network address nor its first one. */
function checkDnsServiceIp(serviceCidr: Ipv4Range, dnsIp: Ipv4): DnsFault | null {
  if (!containsAddress(serviceCidr, dnsIp)) {
    return 'outside';
  }
  const offset = dnsIp - serviceCidr.first;
  return offset === 0 ? 'network-address' : offset === 1 ? 'first-address' : null;
}

const DNS_FAULTS: Readonly<Record<DnsFault, string>> = {
  outside: 'lies outside the service CIDR',
  'network-address': 'is the network address of the service CIDR',
  'first-address': 'belongs to the kubernetes service, the first address of the service CIDR',
};

export const serviceRangeRules: readonly Rule[] = [
  {
    id: 'service-cidr-too-large',
    severity: 'error',
    title: 'Service CIDR larger than allowed',
    facts: [serviceCidrShortestPrefixLength.id, serviceCidrV6ShortestPrefixLength.id],
    check: ({ placed }) =>
      placed.flatMap(({ kind, at: place, range }) => {
        const { valid, shortestPrefixLength } = checkServiceCidrSize(range);
        return kind !== 'service' || valid
          ? []
          : [
              finding(place, `The service CIDR ${formatRange(range)} is refused: at most a /${shortestPrefixLength}.`, {
                numbers: { prefixLength: range.prefixLength, shortestPrefixLength },
              }),
            ];
      }),
  },
  clusterRule({
    id: 'dns-service-ip',
    severity: 'error',
    title: 'DNS service address not usable',
    facts: [serviceCidrOwnAddresses.id, dnsServiceAddressPosition.id],
    check: ({ cluster }) => {
      const range = parseIpv4Range(cluster.serviceCidrs[0] ?? '');
      const address = parseIpv4(cluster.dnsServiceIp);
      const fault = range.ok && address.ok ? checkDnsServiceIp(range.value, address.value) : null;
      if (!range.ok || fault === null) {
        return null;
      }
      const usable = conventionalDnsIp(range.value);
      const text = usable === null ? null : formatIpv4(usable);
      const place = at(cluster.id, 'dnsServiceIp');
      return finding(
        place,
        `The DNS address ${cluster.dnsServiceIp} ${DNS_FAULTS[fault]} (${formatRange(range.value)}).`,
        {
          numbers: { dnsServiceIp: cluster.dnsServiceIp, serviceCidr: formatRange(range.value) },
          fix: text === null ? null : fix(`Use ${text}`, { ...place, value: text }),
        },
      );
    },
  }),
];
