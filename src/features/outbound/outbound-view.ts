import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { FigureRef, OfCluster } from '../../engine/figures/figure-ref.ts';
import type { OutboundFigure } from '../../engine/figures/outbound-figure.ts';
import type { ChangeAnswer, OutboundEvaluation, TypeAnswer } from '../../engine/outbound/outbound-evaluation.ts';
import { outboundOfPlan } from '../../engine/outbound/outbound-of.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** The way out of one cluster, and where its figures are kept. */
export interface OutboundView {
  readonly outbound: OutboundEvaluation;
  readonly at: OfCluster;
}

/** The view of a cluster; null while the plan has no such cluster (any more). */
export function outboundView(plan: EvaluatedPlan, cluster: Cluster): OutboundView | null {
  const outbound = outboundOfPlan(plan).find((entry) => entry.cluster === cluster.id);
  const candidate: CandidateId | undefined = plan.evaluationOf(cluster.id)?.effective;
  return outbound && candidate ? { outbound, at: { cluster: cluster.id, candidate } } : null;
}

/** Points at a figure about the way out of the cluster in view. */
export function outboundReference({ at }: OutboundView, outbound: OutboundFigure): FigureRef {
  return { ...at, figure: 'outbound', outbound };
}

export interface Mark {
  readonly word: string;
  readonly icon: IconName;
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
