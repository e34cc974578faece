import type { Severity } from '../../domain/ids.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { PlacedRange } from '../room/placed-ranges.ts';
import type { RuleContext } from './context.ts';

export type OverlapRuleId =
  | 'subnet-overlaps-subnet'
  | 'vnet-spaces-overlap'
  | 'vnet-overlaps-vnet'
  | 'vnet-overlaps-common-peer'
  | 'vnet-overlaps-across-hubs'
  | 'vnet-overlaps-connected-range'
  | 'pod-cidr-overlaps-subnet'
  | 'pod-cidr-overlaps-vnet-space'
  | 'pod-cidr-overlaps-vnet-migrating'
  | 'pod-cidr-overlaps-peer'
  | 'pod-cidr-overlaps-spoke'
  | 'pod-cidr-overlaps-service-cidr'
  | 'pod-cidr-shared'
  | 'service-cidr-overlaps-subnet'
  | 'service-cidr-overlaps-vnet-space'
  | 'service-cidr-overlaps-peer'
  | 'service-cidr-overlaps-spoke';

/** Two ranges that must not overlap but do; the finding stands at `own`. */
export interface Conflict {
  readonly rule: OverlapRuleId;
  readonly own: PlacedRange;
  readonly other: PlacedRange;
  readonly severity: Severity | null;
  /** What follows here, where it is more than the rule's own sentence. */
  readonly consequence: string | null;
}

/** What the comparison of two ranges needs to know of the plan: its VNets, and its clusters by id. */
export interface Surroundings {
  readonly networks: readonly VirtualNetwork[];
  readonly clusters: ReadonlyMap<string, ClusterContext>;
}

/** What the ranges of a plan are compared among. */
export function comparedAmong({ input, clusters }: RuleContext): Surroundings {
  return {
    networks: input.virtualNetworks,
    clusters: new Map(clusters.map((context) => [context.cluster.id, context])),
  };
}

/** What a conflict says beside its rule and its two ranges. */
type Details = Partial<Pick<Conflict, 'severity' | 'consequence'>>;

/** A conflict of two ranges; without a severity it is as severe as its rule. */
export function conflict(rule: OverlapRuleId, own: PlacedRange, other: PlacedRange, details: Details = {}): Conflict {
  return { rule, own, other, severity: null, consequence: null, ...details };
}
