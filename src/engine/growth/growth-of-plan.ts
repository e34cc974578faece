import { oncePer } from '../../domain/once-per.ts';
import { type FigureContext, figureContext } from '../evaluation/candidate-context.ts';
import { Kept, shelf } from '../evaluation/edit-memory.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { candidateGrowth } from './candidate-growth.ts';
import { grownNodesOf } from './grown-nodes.ts';
import type { CandidateGrowth, DatedGrowth } from './growth.ts';
import { monthAfter } from './months.ts';
import { growingNeighbours } from './surroundings-growth.ts';

const GROWTHS = shelf(() => new Kept<CandidateEvaluation, CandidateGrowth | null>());

/**
 * As `candidateGrowth`; the same evaluation over the same horizon, beside the same growing clusters, gives the growth made
 * before. An evaluation is made anew whenever its cluster, its networks or the headroom change.
 */
export function candidateGrowthOrReuse(context: FigureContext): CandidateGrowth | null {
  const { plan, cluster, evaluation } = context;
  const dependencies = [plan.input.horizonMonths, ...growingNeighbours(cluster, plan)];
  return plan.kept(GROWTHS).get(evaluation, dependencies, () => candidateGrowth(context));
}

function dated(growth: CandidateGrowth, asOf: string): DatedGrowth {
  const lines = [...growth.ranges, ...growth.limits];
  const dates = lines.flatMap(({ key, runOutMonth }): [string, string][] =>
    runOutMonth === null ? [] : [[key, monthAfter(asOf, runOutMonth)]],
  );
  return { ...growth, runOutDates: Object.fromEntries(dates) };
}

/**
 * The growth of every cluster that grows, or whose ranges others grow into, at its effective candidate; the other candidates
 * are followed when they are asked for. Where nothing grows there is nothing to follow, and no time is spent.
 */
export const growthOfPlan = oncePer((plan: EvaluatedPlan): readonly DatedGrowth[] => {
  if (!plan.input.clusters.some((cluster) => grownNodesOf(cluster).isGrowing)) {
    return [];
  }
  return plan.clusters.flatMap(({ cluster, effective }): DatedGrowth[] => {
    const context = figureContext(plan, { cluster, candidate: effective });
    const growth = context && candidateGrowthOrReuse(context);
    return growth?.isGrowing ? [dated(growth, plan.asOf)] : [];
  });
});
