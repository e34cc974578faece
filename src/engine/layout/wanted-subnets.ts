import { named } from '../../domain/entities.ts';
import type { Ipv4Range } from '../../domain/ip/range.ts';
import type { PlanInput, Subnet } from '../../domain/plan-input.ts';
import { newSubnetOfKey, type RangeKey, subnetKey, subnetKeyFor } from '../../domain/range-key.ts';
import { heldPrefixLength } from '../../domain/range-state.ts';
import type { SizeRule } from '../demand/range-numbers.ts';
import type { RangeKind, RangeUse } from '../demand/range-types.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import { sizeWithoutClusters } from '../room/subnet-size.ts';
import type { SizeOrigin } from './network-layout.ts';

/** A subnet that is to lie in a VNet: where it is pinned, or how large a place it wants. */
export interface WantedSubnet {
  readonly key: RangeKey;
  readonly subnet: Subnet | null;
  readonly label: string;
  /** Null while nothing says how large it is to be. */
  readonly prefixLength: number | null;
  readonly sizeOrigin: SizeOrigin;
  /** True when its demand asks for more addresses than IPv4 has. */
  readonly isTooLarge: boolean;
  /** True for nodes and pods, whose subnets are the first to run out. */
  readonly grows: boolean;
  /** True when nodes of a dual-stack cluster lie in it. */
  readonly needsIpv6: boolean;
}

export interface WantedSubnets {
  readonly byNetwork: ReadonlyMap<string, readonly WantedSubnet[]>;
  readonly withoutNetwork: readonly RangeKey[];
}

const GROWING: readonly RangeKind[] = ['node-subnet', 'pod-subnet'];
const OUTSIDE_VNET: readonly RangeKind[] = ['pod-cidr', 'service-cidr'];

type Size = Pick<WantedSubnet, 'prefixLength' | 'sizeOrigin' | 'isTooLarge'>;

function subnetSizeAndOrigin(subnet: Subnet, use: RangeUse | undefined, rule: SizeRule): Size {
  const { kind } = subnet.ipv4;
  const held = heldPrefixLength(subnet);
  if (kind !== 'auto' || held !== null) {
    // a pinned range is read where it is laid out
    const isPossible = held !== null && held <= IPV4_BITS;
    const sizeOrigin = kind === 'auto' ? 'request' : 'fixed-size';
    return { prefixLength: isPossible ? held : null, sizeOrigin, isTooLarge: false };
  }
  if (use) {
    const prefixLength = use.requestPrefixLength;
    return { prefixLength, sizeOrigin: 'demand', isTooLarge: prefixLength === null };
  }
  return { prefixLength: sizeWithoutClusters(subnet, rule), sizeOrigin: 'advice', isTooLarge: false };
}

/** Keys of the ranges in which dual-stack clusters have nodes. */
function dualStackNodeRanges(input: PlanInput): ReadonlySet<string> {
  return new Set(
    input.clusters.flatMap(({ id, ipFamilies, nodePools }) =>
      ipFamilies === 'ipv4' ? [] : nodePools.map(({ nodeSubnet }) => subnetKeyFor(nodeSubnet, 'node-subnet', id)),
    ),
  );
}

function wantedOf(
  subnet: Subnet,
  ranges: ReadonlyMap<string, RangeUse>,
  rule: SizeRule,
): Omit<WantedSubnet, 'needsIpv6'> {
  const key = subnetKey(subnet.id);
  const use = ranges.get(key);
  const label = named(subnet);
  const grows = use !== undefined && GROWING.includes(use.kind);
  return { key, subnet, label, grows, ...subnetSizeAndOrigin(subnet, use, rule) };
}

/** The ranges that clusters request anew, in the VNet of their cluster. */
function requestedOf(input: PlanInput, ranges: ReadonlyMap<string, RangeUse>) {
  const clusters = new Map(input.clusters.map((cluster) => [cluster.id, cluster]));
  return [...ranges.values()].flatMap((use) => {
    if (use.subnet !== null || OUTSIDE_VNET.includes(use.kind)) {
      return [];
    }
    const id = newSubnetOfKey(use.key)?.cluster ?? '';
    const cluster = clusters.get(id);
    const wanted = {
      key: use.key,
      subnet: null,
      label: `${use.label} of ${cluster ? named(cluster) : id}`,
      prefixLength: use.requestPrefixLength,
      sizeOrigin: 'demand' as const,
      isTooLarge: use.requestPrefixLength === null,
      grows: GROWING.includes(use.kind),
    };
    return [{ network: cluster?.virtualNetwork ?? null, wanted }];
  });
}

/** Every subnet that each VNet is to hold, those of the plan in their order first, then those that clusters request anew. */
export function wantedSubnets(
  { input, surroundings }: EvaluatedPlan,
  ranges: ReadonlyMap<string, RangeUse>,
): WantedSubnets {
  const dualStack = dualStackNodeRanges(input);
  const withIpv6 = (wanted: Omit<WantedSubnet, 'needsIpv6'>): WantedSubnet => ({
    ...wanted,
    needsIpv6: dualStack.has(wanted.key),
  });
  const byNetwork = new Map(
    input.virtualNetworks.map(({ id, subnets }) => [
      id,
      subnets.map((subnet) => withIpv6(wantedOf(subnet, ranges, surroundings.sizes))),
    ]),
  );
  const withoutNetwork: RangeKey[] = [];
  for (const { network, wanted } of requestedOf(input, ranges)) {
    const list = network === null ? undefined : byNetwork.get(network);
    if (list) {
      list.push(withIpv6(wanted));
    } else {
      withoutNetwork.push(wanted.key);
    }
  }
  return { byNetwork, withoutNetwork };
}

/** A subnet with the block it takes. */
export interface TakenBlock {
  readonly wanted: WantedSubnet;
  readonly block: Ipv4Range;
}
