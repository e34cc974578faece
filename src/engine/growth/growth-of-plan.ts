import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { effectiveOf } from '../evaluation/effective.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../evaluation/evaluation.ts';
import { Kept } from '../kept.ts';
import { candidateGrowth } from './candidate-growth.ts';
import { grownNodesOf } from './grown-nodes.ts';
import type { CandidateGrowth, DatedGrowth } from './growth.ts';
import { monthAfter } from './months.ts';
import { growingNeighbours } from './surroundings-growth.ts';

const growths = new Kept<CandidateEvaluation, CandidateGrowth | null>();

/**
 * As `candidateGrowth`; the same evaluation over the same horizon, beside the same growing clusters, gives the growth made
 * before. An evaluation is made anew whenever its cluster, its networks or the headroom change.
 */
export function candidateGrowthOrReuse(
  input: PlanInput,
  cluster: Cluster,
  evaluation: CandidateEvaluation,
): CandidateGrowth | null {
  const dependencies = [input.horizonMonths, ...growingNeighbours(cluster, input)];
  return growths.get(evaluation, dependencies, () => candidateGrowth(input, cluster, evaluation));
}

function dated(growth: CandidateGrowth, asOf: string): DatedGrowth {
  const lines = [...growth.ranges, ...growth.limits];
  const dates = lines.flatMap(({ key, runOutMonth }): [string, string][] =>
    runOutMonth === null ? [] : [[key, monthAfter(asOf, runOutMonth)]],
  );
  return { ...growth, runOutDates: Object.fromEntries(dates) };
}

interface PlanGrowth {
  readonly asOf: string;
  readonly growth: readonly DatedGrowth[];
}
const plans = new WeakMap<readonly ClusterEvaluation[], PlanGrowth>();

function collect(input: PlanInput, evaluated: readonly ClusterEvaluation[], asOf: string): readonly DatedGrowth[] {
  if (!input.clusters.some((cluster) => grownNodesOf(cluster).isGrowing)) {
    return [];
  }
  const evaluations = new Map(evaluated.map((entry) => [entry.cluster, entry]));
  return input.clusters.flatMap((cluster): DatedGrowth[] => {
    const entry = evaluations.get(cluster.id);
    const effective = entry && effectiveOf(entry);
    const growth = effective ? candidateGrowthOrReuse(input, cluster, effective) : null;
    return growth?.isGrowing ? [dated(growth, asOf)] : [];
  });
}

/**
 * The growth of every cluster that grows, or whose ranges others grow into, at its effective candidate; the other candidates
 * are followed when they are asked for. Where nothing grows there is nothing to follow, and no time is spent. `evaluated` is
 * the evaluation of this very input; the same list gives the same answer.
 */
export function growthOfPlan(
  input: PlanInput,
  evaluated: readonly ClusterEvaluation[],
  asOf: string,
): readonly DatedGrowth[] {
  const known = plans.get(evaluated);
  if (known?.asOf === asOf) {
    return known.growth;
  }
  const growth = collect(input, evaluated, asOf);
  plans.set(evaluated, { asOf, growth });
  return growth;
}
