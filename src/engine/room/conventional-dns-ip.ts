import { serviceCidrOwnAddresses } from '../../domain/facts/addressing.ts';
import { dnsServiceAddressPosition } from '../../domain/facts/default-ranges.ts';
import { type Ipv4, ipv4 } from '../../domain/ip/ipv4.ts';
import { type Ipv4Range, lastAddress } from '../../domain/ip/range.ts';
/** Where the DNS service can be: by convention, else at the last of the addresses that the range keeps for its own use. */
const DNS_POSITIONS = [dnsServiceAddressPosition.value, serviceCidrOwnAddresses.value - 1];

/** The address of a service CIDR that convention gives the DNS service, or the first usable one; null when it has none. */
export function conventionalDnsIp(serviceCidr: Ipv4Range): Ipv4 | null {
  const offset = DNS_POSITIONS.find((tried) => serviceCidr.first + tried <= lastAddress(serviceCidr));
  return offset === undefined ? null : ipv4(serviceCidr.first + offset);
}
