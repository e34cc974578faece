import { named } from '../../domain/entities.ts';
import { apiServerSubnetLongestPrefixLength, smallestSubnetPrefixLength } from '../../domain/facts/addressing.ts';
import type { SourcedNumber } from '../../domain/facts/fact.ts';
import {
  appGatewayForContainersPrefixLength,
  dynamicSubnetShortestPrefixLength,
  ipv6SubnetPrefixLength,
  staticBlockSubnetShortestPrefixLength,
} from '../../domain/facts/range-constraints.ts';
import { contains, formatRange, parseIpv6Range } from '../../domain/ip/range.ts';
import type { Subnet } from '../../domain/plan-input.ts';
import type { SubnetPlace } from '../demand/network-index.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { podAllocationOf } from '../models/pod-subnet-footprints.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import type { PlacedRange } from '../room/placed-ranges.ts';
import type { RuleContext } from './context.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule, type RuleHead } from './rule.ts';

/** The field that gives a subnet its IPv4 size. */
export function sizeField(subnet: Subnet): 'ipv4.prefixLength' | 'ipv4.range' {
  return subnet.ipv4.kind === 'size' ? 'ipv4.prefixLength' : 'ipv4.range';
}

/** A finding about the IPv4 size of a subnet; where a size was given, the repair is another size. */
export function sizeFinding(subnet: Subnet, wanted: number | null, sentence: string): FindingDraft {
  const place = at(subnet.id, sizeField(subnet));
  const repair =
    wanted !== null && subnet.ipv4.kind === 'size' ? fix(`Make it a /${wanted}`, { ...place, value: wanted }) : null;
  return finding(place, sentence, { fix: repair });
}

interface LongestRule extends RuleHead {
  readonly longest: number;
  readonly applies: (place: SubnetPlace, context: RuleContext) => boolean;
  readonly consequence: string;
}

/** A rule that refuses subnets with a longer prefix than `longest`. */
function longestRule({ longest, applies, consequence, ...head }: LongestRule): Rule {
  return {
    ...head,
    check: (context) =>
      [...context.index.subnets.values()].flatMap((place) => {
        const { prefixLength, subnet } = place;
        if (prefixLength === null || prefixLength <= longest || !applies(place, context)) {
          return [];
        }
        const sentence = `${named(subnet)} is a /${prefixLength}; ${consequence}`;
        return [{ ...sizeFinding(subnet, longest, sentence), numbers: { prefixLength, longestPrefixLength: longest } }];
      }),
  };
}

function isApiServerSubnet({ subnet }: SubnetPlace, { clusters }: RuleContext): boolean {
  const named = clusters.some(
    ({ cluster: { apiServer } }) => apiServer.access === 'vnet-integration' && apiServer.subnet === subnet.id,
  );
  return named || subnet.purposes.includes('api-server');
}

type OutsideSubnet = Extract<PlacedRange, { kind: 'subnet' }>;

/** Subnets that lie in none of their VNet's address spaces, as far as these are known. */
function outsideOf({ placed }: RuleContext): readonly OutsideSubnet[] {
  const spaces = new Map<string, PlacedRange[]>();
  for (const range of placed) {
    if (range.kind === 'space') {
      spaces.set(range.network.id, [...(spaces.get(range.network.id) ?? []), range]);
    }
  }
  return placed.filter(
    (range): range is OutsideSubnet =>
      range.kind === 'subnet' &&
      !range.standsForSpace &&
      !(spaces.get(range.network.id) ?? []).some((space) => contains(space.range, range.range)),
  );
}

function ipv6Length({ ipv6 }: Subnet): number | null {
  if (ipv6.kind === 'pinned') {
    const parsed = parseIpv6Range(ipv6.range);
    return parsed.ok ? parsed.value.prefixLength : null;
  }
  return ipv6.kind === 'size' ? ipv6.prefixLength : null;
}

function ipv6Finding({ subnet }: SubnetPlace): FindingDraft[] {
  const prefixLength = ipv6Length(subnet);
  const value = ipv6SubnetPrefixLength.value;
  if (prefixLength === null || prefixLength === value) {
    return [];
  }
  const sized = subnet.ipv6.kind === 'size';
  const place = at(subnet.id, sized ? 'ipv6.prefixLength' : 'ipv6.range');
  const sentence = `${named(subnet)} has an IPv6 /${prefixLength}; Azure takes exactly a /${value}.`;
  const repair = sized ? fix(`Make it a /${value}`, { ...place, value }) : null;
  return [finding(place, sentence, { numbers: { prefixLength }, fix: repair })];
}

/** Ids of the pod subnets in which some pool has static blocks. */
function podSubnetsOf({ model, cluster }: ClusterContext, allocation: 'dynamic' | 'static-block'): ReadonlySet<string> {
  const mode = NETWORK_MODELS[model].podAllocation;
  if (mode === null) {
    return new Set();
  }
  return new Set(
    cluster.nodePools.flatMap((pool) =>
      pool.podSubnet !== null && podAllocationOf(pool, mode) === allocation ? [pool.podSubnet] : [],
    ),
  );
}

interface LargestRule {
  readonly id: string;
  readonly title: string;
  readonly shortest: SourcedNumber;
  readonly allocation: 'dynamic' | 'static-block';
  readonly said: string;
}

/** A pod subnet is no larger than its allocation takes. */
function largestRule({ id, title, shortest, allocation, said }: LargestRule): Rule {
  return clusterRule({
    id,
    severity: 'error',
    title,
    facts: [shortest.id],
    check: (context) =>
      [...podSubnetsOf(context, allocation)].flatMap((subnetId) => {
        const place = context.index.subnets.get(subnetId);
        const prefixLength = place?.prefixLength ?? shortest.value;
        if (!place || prefixLength >= shortest.value) {
          return [];
        }
        const { subnet } = place;
        const sentence = `${named(subnet)} is a /${prefixLength}; ${said} it is at most a /${shortest.value}.`;
        return [{ ...sizeFinding(subnet, shortest.value, sentence), numbers: { prefixLength } }];
      }),
  });
}

export const subnetSizeRules: readonly Rule[] = [
  {
    id: 'subnet-outside-vnet',
    severity: 'error',
    title: 'Subnet outside its VNet',
    facts: [],
    check: (context) =>
      outsideOf(context).map(({ at: place, network, subnet, range }) =>
        finding(place, `${named(subnet)} (${formatRange(range)}) is not in an address space of ${named(network)}.`, {
          numbers: { range: formatRange(range) },
        }),
      ),
  },
  longestRule({
    id: 'subnet-smaller-than-azure-allows',
    severity: 'error',
    title: 'Subnet smaller than Azure creates',
    facts: [smallestSubnetPrefixLength.id],
    longest: smallestSubnetPrefixLength.value,
    applies: () => true,
    consequence: `Azure creates none smaller than a /${smallestSubnetPrefixLength.value}.`,
  }),
  {
    id: 'subnet-ipv6-size',
    severity: 'error',
    title: 'IPv6 subnet of another size than /64',
    facts: [ipv6SubnetPrefixLength.id],
    check: ({ index }) => [...index.subnets.values()].flatMap(ipv6Finding),
  },
  longestRule({
    id: 'api-server-subnet-prefix',
    severity: 'error',
    title: 'API server subnet too small',
    facts: [apiServerSubnetLongestPrefixLength.id],
    longest: apiServerSubnetLongestPrefixLength.value,
    applies: isApiServerSubnet,
    consequence: `an API server subnet is at least a /${apiServerSubnetLongestPrefixLength.value}.`,
  }),
  longestRule({
    id: 'app-gateway-for-containers-subnet',
    severity: 'error',
    title: 'Application Gateway for Containers subnet too small',
    facts: [appGatewayForContainersPrefixLength.id],
    longest: appGatewayForContainersPrefixLength.value,
    applies: ({ subnet }) => subnet.purposes.includes('application-gateway-for-containers'),
    consequence: `Application Gateway for Containers needs a /${appGatewayForContainersPrefixLength.value}; others are refused.`,
  }),
  largestRule({
    id: 'static-block-subnet-too-large',
    title: 'Pod subnet too large for static blocks',
    shortest: staticBlockSubnetShortestPrefixLength,
    allocation: 'static-block',
    said: 'with static blocks',
  }),
  largestRule({
    id: 'dynamic-subnet-too-large',
    title: 'Pod subnet too large for dynamic allocation',
    shortest: dynamicSubnetShortestPrefixLength,
    allocation: 'dynamic',
    said: 'with dynamic allocation',
  }),
];
