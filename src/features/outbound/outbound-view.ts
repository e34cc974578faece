import type { Cluster } from '../../domain/plan-input.ts';
import { clusterContextsOf } from '../../engine/evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { ChangeAnswer, OutboundEvaluation, TypeAnswer } from '../../engine/outbound/outbound-evaluation.ts';
import { outboundOf } from '../../engine/outbound/outbound-of.ts';
import type { ClusterWayOut } from '../../engine/outbound/outbound-rows.ts';
import type { LaterShape } from '../../ui/later-shapes.ts';

/** The way out of one cluster, and what its numbers are derived from. */
export interface OutboundView {
  readonly outbound: OutboundEvaluation;
  readonly way: ClusterWayOut;
}

/** The view of a cluster; null while the plan has no such cluster (any more). */
export function outboundView(plan: EvaluatedPlan, cluster: Cluster): OutboundView | null {
  const way = clusterContextsOf(plan).find((context) => context.cluster.id === cluster.id);
  return way ? { outbound: outboundOf(way), way } : null;
}

export interface Mark {
  readonly word: string;
  readonly icon: LaterShape;
  readonly tone: 'good' | 'care' | 'bad' | 'muted';
}

export const TYPE_MARKS: Readonly<Record<TypeAnswer, Mark>> = {
  yes: { word: 'Possible', icon: 'check', tone: 'good' },
  preview: { word: 'Preview', icon: 'clock', tone: 'care' },
  depends: { word: 'Depends on the VNet', icon: 'question', tone: 'care' },
  'not-documented': { word: 'Not documented', icon: 'dash', tone: 'muted' },
  limited: { word: 'With limits', icon: 'triangle', tone: 'care' },
  no: { word: 'Not possible', icon: 'cross', tone: 'bad' },
};

export const CHANGE_MARKS: Readonly<Record<ChangeAnswer, Mark>> = {
  same: { word: 'Same type', icon: 'dash', tone: 'muted' },
  possible: { word: 'Possible', icon: 'check', tone: 'good' },
  depends: { word: 'Depends on the VNet', icon: 'question', tone: 'care' },
  disputed: { word: 'Sources disagree', icon: 'question', tone: 'care' },
  'not-documented': { word: 'Not documented', icon: 'dash', tone: 'muted' },
  'not-possible': { word: 'Not possible', icon: 'cross', tone: 'bad' },
};
