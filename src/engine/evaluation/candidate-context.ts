import type { CandidateId } from '../../domain/ids.ts';
import { oncePer } from '../../domain/once-per.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import type { DemandContext } from '../demand/demand-context.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { CandidateEvaluation } from './evaluation.ts';

/** One cluster of an evaluated plan under one candidate: what workings are read from. */
export interface FigureContext extends DemandContext {
  readonly plan: EvaluatedPlan;
  readonly evaluation: CandidateEvaluation;
}

type ContextsByCandidate = Map<CandidateId, FigureContext | null>;

/** The contexts of a plan that were asked for, by cluster. */
const contextsIn = oncePer((plan: EvaluatedPlan): ReadonlyMap<string, ContextsByCandidate> => {
  return new Map(plan.clusters.map(({ cluster }) => [cluster, new Map()]));
});

function makeFigureContext(plan: EvaluatedPlan, id: string, candidate: CandidateId): FigureContext | null {
  const { input, index } = plan;
  const { sizes } = plan.surroundings;
  const cluster = input.clusters.find((entry) => entry.id === id);
  const evaluation = plan.evaluationOf(id)?.candidates.find((entry) => entry.candidate === candidate);
  return cluster && evaluation
    ? { input, plan, cluster, candidate, demand: demandOf(cluster, evaluation.model, index), evaluation, sizes, index }
    : null;
}

/** The context of a figure, or null when the plan has no such cluster (any more); the same plan gives the same one. */
export function figureContext(
  plan: EvaluatedPlan,
  { cluster, candidate }: { readonly cluster: string; readonly candidate: CandidateId },
): FigureContext | null {
  const ofCluster = contextsIn(plan).get(cluster);
  const before = ofCluster?.get(candidate);
  if (before !== undefined) {
    return before;
  }
  const context = makeFigureContext(plan, cluster, candidate);
  ofCluster?.set(candidate, context);
  return context;
}

/** A range of the candidate by its key. */
export function rangeIn(context: FigureContext, key: string): RangeUse | null {
  return context.evaluation.ranges.find((range) => range.key === key) ?? null;
}
