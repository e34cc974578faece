import type { Fact } from '../../domain/facts/fact.ts';
import type { OutboundOption } from '../../domain/outbound-options.ts';
import { type ClusterContext, hasOwnNetwork } from '../evaluation/cluster-context.ts';

/** What the way out of a cluster is judged by. */
export type OutboundSubject = Pick<ClusterContext, 'cluster' | 'candidate' | 'networks' | 'pools' | 'nodes'>;

/** Whose VNet a cluster is in; null while the plan names none for it. */
export function networkKindOf(subject: OutboundSubject): 'own' | 'managed' | null {
  return subject.networks.length === 0 ? null : hasOwnNetwork(subject) ? 'own' : 'managed';
}

/** Something about a cluster that excludes ways to set up egress, or limits them. It is a rule and a reason at once. */
export interface TypeConflict {
  readonly rule: string;
  readonly title: string;
  readonly severity: 'error' | 'warning';
  readonly facts: readonly Fact<unknown>[];
  readonly criterion?: string;
  readonly options: readonly OutboundOption[];
  readonly applies: (subject: OutboundSubject, option: OutboundOption) => boolean;
  readonly sentence: (option: OutboundOption, subject: OutboundSubject) => string;
  /** True where a NAT gateway of SKU StandardV2 solves it, which the plan can be changed to. */
  readonly isSolvedByV2?: (subject: OutboundSubject, option: OutboundOption) => boolean;
}
