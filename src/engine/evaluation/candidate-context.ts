import type { CandidateId } from '../../domain/ids.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import type { DemandContext } from '../demand/demand-context.ts';
import { indexNetworks } from '../demand/network-index.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { CandidateEvaluation, PlanEvaluation } from './evaluation.ts';

/** What the workings of one cluster under one candidate are read from. */
export interface FigureContext extends DemandContext {
  readonly plan: PlanEvaluation;
  readonly evaluation: CandidateEvaluation;
}

/** The context of a figure, or null when the plan has no such cluster (any more). */
export function figureContext(
  input: PlanInput,
  plan: PlanEvaluation,
  at: { readonly cluster: string; readonly candidate: CandidateId },
): FigureContext | null {
  const cluster = input.clusters.find(({ id }) => id === at.cluster);
  const evaluation = plan.clusters
    .find((entry) => entry.cluster === at.cluster)
    ?.candidates.find(({ candidate }) => candidate === at.candidate);
  if (!cluster || !evaluation) {
    return null;
  }
  const demand = demandOf(cluster, evaluation.model, indexNetworks(input.virtualNetworks));
  return { input, plan, cluster, candidate: at.candidate, demand, evaluation };
}

/** A range of the candidate by its key. */
export function rangeIn(context: FigureContext, key: string): RangeUse | null {
  return context.evaluation.ranges.find((range) => range.key === key) ?? null;
}
