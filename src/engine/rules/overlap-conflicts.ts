import { findOverlaps, type OverlapPair, type Overlaps } from '../../domain/ip/overlaps.ts';
import { oncePer } from '../../domain/once-per.ts';
import { arePeered, commonPeerOf, isReachableFrom } from '../../domain/reachability.ts';
import { runningStateOf } from '../../domain/running.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { modelOf, NETWORK_MODELS } from '../models/registry.ts';
import type { ClusterRange, OutsideRange, PlacedRange, SpaceRange, SubnetRange } from '../room/placed-ranges.ts';
import type { RuleContext } from './context.ts';
import { connectedConflict, networkConflict, standsForNetwork } from './network-conflicts.ts';
import { comparedAmong, type Conflict, conflict, type OverlapRuleId, type Surroundings } from './overlap-conflict.ts';

type Surrounding = SpaceRange | SubnetRange | OutsideRange;

/** Order in which two overlapping ranges are looked at: the later kind decides. */
const RANK: Readonly<Record<PlacedRange['kind'], number>> = { space: 0, subnet: 1, connected: 2, pod: 3, service: 4 };

interface ClusterRules {
  readonly subnet: OverlapRuleId;
  readonly space: OverlapRuleId;
  readonly peer: OverlapRuleId;
  readonly spoke: OverlapRuleId;
}

const POD_RULES: ClusterRules = {
  subnet: 'pod-cidr-overlaps-subnet',
  space: 'pod-cidr-overlaps-vnet-space',
  peer: 'pod-cidr-overlaps-peer',
  spoke: 'pod-cidr-overlaps-spoke',
};

const SERVICE_RULES: ClusterRules = {
  subnet: 'service-cidr-overlaps-subnet',
  space: 'service-cidr-overlaps-vnet-space',
  peer: 'service-cidr-overlaps-peer',
  spoke: 'service-cidr-overlaps-spoke',
};

/** True while a cluster is moved to Overlay from another model (ruling 31). */
export function isMovingToOverlay({ cluster, model }: ClusterContext): boolean {
  const from = runningStateOf(cluster)?.candidate;
  return NETWORK_MODELS[model].routing === 'overlay' && from !== undefined && modelOf(from).routing !== 'overlay';
}

/** A pod or service CIDR against a range of the cluster's own VNets. */
function ownNetworkConflict(own: ClusterRange, other: SpaceRange | SubnetRange, context: ClusterContext): Conflict {
  const rules = own.kind === 'pod' ? POD_RULES : SERVICE_RULES;
  if (other.kind === 'subnet') {
    // a custom plugin may route pods as it likes
    return conflict(rules.subnet, own, other, {
      severity: NETWORK_MODELS[context.model].routing === 'own-plugin' && own.kind === 'pod' ? 'warning' : null,
    });
  }
  const migrating = own.kind === 'pod' && isMovingToOverlay(context);
  return conflict(migrating ? 'pod-cidr-overlaps-vnet-migrating' : rules.space, own, other);
}

/** A pod or service CIDR against a range of a VNet or outside. */
function surroundingConflict(
  own: ClusterRange,
  other: Surrounding,
  { context, around }: { readonly context: ClusterContext; readonly around: Surroundings },
): Conflict | null {
  const { peer, spoke } = own.kind === 'pod' ? POD_RULES : SERVICE_RULES;
  const { networks } = context;
  if (other.kind === 'connected') {
    return isReachableFrom(other.connected, networks) ? conflict(peer, own, other) : null;
  }
  if (networks.includes(other.network)) {
    return ownNetworkConflict(own, other, context);
  }
  if (!standsForNetwork(other)) {
    return null;
  }
  if (networks.some((network) => arePeered(network, other.network))) {
    return conflict(peer, own, other);
  }
  const isThroughHub = networks.some((network) => commonPeerOf(network, other.network, around.networks) !== null);
  return isThroughHub ? conflict(spoke, own, other) : null;
}

function canReach(a: ClusterContext, b: ClusterContext): boolean {
  return a.networks.some((one) => b.networks.some((other) => one === other || arePeered(one, other)));
}

/** Pod CIDRs of two clusters. Overlay keeps each in a routing domain of its own, so they may repeat. */
function sharedPods(a: ClusterRange, b: ClusterRange, { clusters }: Surroundings): Conflict | null {
  const one = clusters.get(a.cluster);
  const other = clusters.get(b.cluster);
  const routed = (context: ClusterContext | undefined): context is ClusterContext =>
    context !== undefined && context.usesPodCidr && NETWORK_MODELS[context.model].routing !== 'overlay';
  if (one === other || !routed(one) || !routed(other) || !canReach(one, other)) {
    return null;
  }
  const severity = [one, other].every(({ model }) => NETWORK_MODELS[model].routing === 'route-table')
    ? 'error'
    : 'warning';
  return conflict('pod-cidr-shared', b, a, { severity });
}

function clusterConflict(other: PlacedRange, own: ClusterRange, around: Surroundings): Conflict | null {
  const context = around.clusters.get(own.cluster);
  if (!context || (own.kind === 'pod' && !context.usesPodCidr)) {
    return null;
  }
  if (!('cluster' in other)) {
    return surroundingConflict(own, other, { context, around });
  }
  if (own.kind === 'pod') {
    return sharedPods(other, own, around);
  }
  // service CIDRs may repeat across clusters
  return other.kind === 'pod' && other.cluster === own.cluster && context.usesPodCidr
    ? conflict('pod-cidr-overlaps-service-cidr', other, own)
    : null;
}

/** The rule that forbids two ranges to overlap, as if they did; null where they may. */
export function conflictOf(one: PlacedRange, two: PlacedRange, around: Surroundings): Conflict | null {
  const [a, b] = RANK[one.kind] <= RANK[two.kind] ? [one, two] : [two, one];
  switch (b.kind) {
    case 'pod':
    case 'service':
      return clusterConflict(a, b, around);
    case 'connected':
      return connectedConflict(a, b, around);
    default:
      return a.kind === 'space' || a.kind === 'subnet' ? networkConflict(a, b, around) : null;
  }
}

const UNUSED_SPACE: readonly OverlapRuleId[] = ['pod-cidr-overlaps-vnet-space', 'service-cidr-overlaps-vnet-space'];
const USED_SPACE: readonly OverlapRuleId[] = ['pod-cidr-overlaps-subnet', 'service-cidr-overlaps-subnet'];

function spaceKey({ own, other }: Conflict): string {
  const network = other.kind === 'space' || other.kind === 'subnet' ? other.network.id : '';
  return `${own.at.entity} ${own.at.field} ${network}`;
}

/**
 * The most overlapping pairs that are looked at: far more than networks that can work have, and few enough for a plan of
 * thousands of equal ranges to be answered at once.
 */
export const MOST_OVERLAPPING_PAIRS = 250_000;

export interface Conflicts {
  readonly byRule: ReadonlyMap<OverlapRuleId, readonly Conflict[]>;
  /** The range from which on, by address, overlaps are too many to be looked at; null when all were. */
  readonly stoppedAt: PlacedRange | null;
}

function conflictsAmong(
  pairs: readonly OverlapPair[],
  placed: readonly PlacedRange[],
  around: Surroundings,
): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const { left, right } of pairs) {
    const one = placed[left];
    const two = placed[right];
    const hit = one && two ? conflictOf(one, two, around) : null;
    if (hit) {
      found.push(hit);
    }
  }
  // overlap with a subnet says more than overlap with the space around it
  const used = new Set(found.filter(({ rule }) => USED_SPACE.includes(rule)).map(spaceKey));
  return found.filter((hit) => !UNUSED_SPACE.includes(hit.rule) || !used.has(spaceKey(hit)));
}

/** Every overlap among the ranges of a plan: looked for again only when a range has changed. */
const overlapsAmong = oncePer((placed: readonly PlacedRange[]): Overlaps => {
  const ranges = placed.map(({ range }) => range);
  return findOverlaps(ranges, MOST_OVERLAPPING_PAIRS);
});

/** All overlaps that matter, by rule: found once for a context, in O(n log n) steps plus those for the pairs. */
export const overlapConflicts = oncePer((context: RuleContext): Conflicts => {
  const { placed } = context;
  const { pairs, stoppedAt } = overlapsAmong(placed);
  const around = comparedAmong(context);
  const byRule = new Map<OverlapRuleId, Conflict[]>();
  for (const hit of conflictsAmong(pairs, placed, around)) {
    const hits = byRule.get(hit.rule);
    if (hits) {
      hits.push(hit);
    } else {
      byRule.set(hit.rule, [hit]);
    }
  }
  return { byRule, stoppedAt: stoppedAt === null ? null : (placed[stoppedAt] ?? null) };
});
