import {
  defaultPodCidr,
  defaultPodCidrV6,
  defaultServiceCidr,
  defaultServiceCidrV6,
} from '../../domain/facts/default-ranges.ts';
import {
  aksReservedRanges,
  privateRanges,
  sharedAddressRange,
  vnetShortestPrefixLength,
} from '../../domain/facts/range-constraints.ts';
import { firstFreeBlock } from '../../domain/ip/first-free-block.ts';
import { formatIpv4 } from '../../domain/ip/ipv4.ts';
import { formatRange, type IpRange, parseIpv4Range, parseRange, sameRange } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { isNewSubnetOf, podCidrKey, type RangeKey, serviceCidrKey } from '../../domain/range-key.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { shelf } from '../evaluation/edit-memory.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import { readRanges } from '../evaluation/read-ranges.ts';
import type { Want } from '../room/block-sums.ts';
import { conventionalDnsIp } from '../room/conventional-dns-ip.ts';
import { smallestExtraBlock } from '../room/fit-blocks.ts';

/** Ranges for a cluster's fields, as text; IPv6 follows IPv4 where the cluster is dual stack. */
export interface SuggestedRanges {
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly dnsServiceIp: string;
}

function read(text: string): IpRange {
  const parsed = parseRange(text);
  if (!parsed.ok) {
    throw new RangeError(parsed.error.sentence);
  }
  return parsed.value;
}

const RESERVED = aksReservedRanges.value.map(read);
/** The ranges in use when they were last asked for. */
const LAST_USED = shelf((): { ranges: readonly IpRange[] } => ({ ranges: RESERVED }));

/** Everything that the plan and AKS already use. The same list as the last time where the ranges are the same. */
export function knownRanges(plan: EvaluatedPlan): readonly IpRange[] {
  const { placed } = readRanges(plan);
  const last = plan.kept(LAST_USED);
  const from = RESERVED.length;
  const isSame =
    last.ranges.length === from + placed.length &&
    placed.every(({ range }, at) => sameRange(range, last.ranges[from + at] ?? range));
  if (!isSame) {
    last.ranges = [...RESERVED, ...placed.map(({ range }) => range)];
  }
  return last.ranges;
}

/** As `knownRanges`, without the ranges of one cluster. */
function knownBeside(plan: EvaluatedPlan, cluster: string): readonly IpRange[] {
  const others = readRanges(plan).placed.filter(({ at }) => at.entity !== cluster);
  return [...RESERVED, ...others.map(({ range }) => range)];
}

/** Prefix lengths from the one to ask for down to the narrowest that fits: 16, 17 … 29. */
function widths(asked: number, narrowest: number): readonly number[] {
  return Array.from({ length: Math.max(0, narrowest - asked) + 1 }, (_, at) => asked + at);
}

/** The first free block in the given spaces, in the widest of the given prefix lengths that is free; null when none is. */
function firstFree(
  spaces: readonly string[],
  taken: readonly IpRange[],
  prefixLengths: readonly number[],
): IpRange | null {
  for (const prefixLength of prefixLengths) {
    for (const space of spaces) {
      const block = firstFreeBlock(read(space), taken, prefixLength);
      if (block) {
        return block;
      }
    }
  }
  return null;
}

/** Private space in the order in which it is offered: what VNets and sites use least comes first. */
const PRIVATE_SPACES = [sharedAddressRange.value, ...privateRanges.value.toReversed()];
/** The smallest VNet offered. */
const LONGEST_NETWORK_PREFIX = 24;
/** Around Azure's own IPv6 defaults, which begin it. */
const IPV6_SPACE_PREFIX = 48;

/** Free pod and service CIDRs, the service CIDR as wide as the pod CIDR leaves it; null when private space has no room. */
function suggestIpv4(
  taken: readonly IpRange[],
  podWidth: number,
  serviceWidths: readonly number[],
): readonly [IpRange, IpRange] | null {
  const pods = firstFree([defaultPodCidr.value, ...PRIVATE_SPACES], taken, [podWidth]);
  const services = pods && firstFree([defaultServiceCidr.value, ...PRIVATE_SPACES], [...taken, pods], serviceWidths);
  return pods && services ? [pods, services] : null;
}

/** A range of a cluster as the plan draws on it, else as it would under another model. */
function suggestedUse(plan: EvaluatedPlan, key: RangeKey, cluster: Cluster): RangeUse | undefined {
  const others = plan.evaluationOf(cluster.id)?.candidates.flatMap(({ ranges }) => ranges) ?? [];
  return planRanges(plan).get(key) ?? others.find((range) => range.key === key);
}

/**
 * A pod CIDR and a service CIDR for a cluster that overlap nothing the plan knows: no VNet, subnet, connected or reserved
 * range, no other cluster's ranges, nor each other. Of the sizes to ask for, at the start of Azure's own defaults where they
 * are free. Null when private space has no room.
 */
export function suggestClusterRanges(plan: EvaluatedPlan, cluster: Cluster): SuggestedRanges | null {
  const taken = knownBeside(plan, cluster.id);
  const pods =
    suggestedUse(plan, podCidrKey(cluster.id), cluster)?.requestPrefixLength ?? read(defaultPodCidr.value).prefixLength;
  const services = suggestedUse(plan, serviceCidrKey(cluster.id), cluster);
  const asked = services?.requestPrefixLength ?? read(defaultServiceCidr.value).prefixLength;
  const found = suggestIpv4(taken, pods, widths(asked, services?.smallestPrefixLength ?? asked));
  const placed = parseIpv4Range(found ? formatRange(found[1]) : '');
  const dns = placed.ok ? conventionalDnsIp(placed.value) : null;
  if (!found || dns === null) {
    return null;
  }
  const ipv6 = cluster.ipFamilies === 'ipv4' ? [] : suggestIpv6(taken);
  return {
    podCidrs: [found[0], ...ipv6.slice(0, 1)].map(formatRange),
    serviceCidrs: [found[1], ...ipv6.slice(1)].map(formatRange),
    dnsServiceIp: formatIpv4(dns),
  };
}

/** An IPv6 pod CIDR and an IPv6 service CIDR of the sizes Azure uses by default; empty when there is no room. */
function suggestIpv6(taken: readonly IpRange[]): readonly IpRange[] {
  const azurePods = read(defaultPodCidrV6.value);
  const space = { ...azurePods, prefixLength: IPV6_SPACE_PREFIX };
  const pods = firstFreeBlock(space, taken, azurePods.prefixLength);
  const after = pods && [...taken, pods];
  const services = after && firstFreeBlock(space, after, read(defaultServiceCidrV6.value).prefixLength);
  return pods && services ? [pods, services] : [];
}

/** A free range of this prefix length for a VNet that overlaps none of the known ranges (`knownRanges`), as text; null when there is none. */
export function suggestAddressSpace(known: readonly IpRange[], prefixLength: number): string | null {
  const spaces = privateRanges.value;
  const block = firstFree(spaces, known, [prefixLength]);
  return block && formatRange(block);
}

/**
 * A free address range for a VNet of this cluster, as text: the smallest with room for every subnet it requests and as much
 * again, at most a /24 small; null when private space has no room or the cluster requests nothing.
 */
export function suggestNetworkFor(plan: EvaluatedPlan, cluster: Cluster): string | null {
  const wants = [...planRanges(plan).values()].flatMap(({ key, requestPrefixLength }): readonly Want[] =>
    isNewSubnetOf(key, cluster.id) && requestPrefixLength !== null ? [{ key, prefixLength: requestPrefixLength }] : [],
  );
  const extra = wants.length === 0 ? null : smallestExtraBlock([], wants);
  return extra === null || extra <= vnetShortestPrefixLength.value
    ? null
    : suggestAddressSpace(knownRanges(plan), Math.min(LONGEST_NETWORK_PREFIX, extra - 1));
}
