import type { CandidateId } from '../../domain/ids.ts';
import { NO_BASE } from '../../engine/capacity/constraint.ts';
import type { LimitId } from '../../engine/capacity/limit-table.ts';
import { constraintsOf } from '../../engine/capacity/limits.ts';
import type { ClusterDemand } from '../../engine/demand/cluster-demand.ts';

/** The most nodes and pods of a whole cluster under one candidate, whatever its ranges; null where no limit is documented. */
export interface ScaleLimits {
  readonly nodes: number | null;
  readonly pods: number | null;
}

/** Limits with the cluster as their subject that depend on what it is given, not on its model alone. */
const OTHER_LIMITS: readonly LimitId[] = ['vnet-addresses', 'outbound-ports', 'ipv6-pod-cidr'];

function smallest(capacities: readonly number[]): number | null {
  return capacities.length === 0 ? null : Math.min(...capacities);
}

/** The limits on nodes and pods that come with tier, model and policy engine. */
export function scaleLimitsOf(candidate: CandidateId, demand: ClusterDemand): ScaleLimits {
  const ofCluster = constraintsOf({ candidate, demand, ranges: [], vnetAddressesOfOthers: NO_BASE }).filter(
    ({ limit, subject }) => subject === demand.cluster.id && !OTHER_LIMITS.includes(limit),
  );
  const capacities = (counts: 'with-surge' | 'without-surge'): number[] =>
    ofCluster.flatMap((constraint) =>
      constraint.counts === counts ? [constraint.capacity - constraint.base.withUpgrade] : [],
    );
  return { nodes: smallest(capacities('with-surge')), pods: smallest(capacities('without-surge')) };
}

/** True when a cluster of this many nodes and pods is within the limits. */
export function withinScaleLimits(
  counts: { readonly nodes: number; readonly pods: number },
  limits: ScaleLimits,
): boolean {
  return counts.nodes <= (limits.nodes ?? Infinity) && counts.pods <= (limits.pods ?? Infinity);
}
