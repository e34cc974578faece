import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { rangeTitle } from '../demand/range-title.ts';
import { figureContext } from '../evaluation/candidate-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { ShownNumber } from '../figures/shown-number.ts';
import { runOutIn } from './growth-figures.ts';
import { limitGrowthName } from './growth-names.ts';
import { candidateGrowthOrReuse } from './growth-of-plan.ts';
import { formatMonth, monthAfter } from './months.ts';

export interface CandidateRow {
  readonly candidate: CandidateId;
  readonly first: {
    readonly name: string;
    readonly month: ShownNumber;
    readonly date: string;
  } | null;
}

/** What runs out first under every candidate, from the best candidate to the worst. */
export function otherCandidates(plan: EvaluatedPlan, cluster: Cluster): readonly CandidateRow[] {
  const own = plan.evaluationOf(cluster.id);
  const poolName = (pool: string): string => cluster.nodePools.find(({ id }) => id === pool)?.name ?? pool;
  return (own?.order ?? []).flatMap((candidate): CandidateRow[] => {
    const context = figureContext(plan, { cluster: cluster.id, candidate });
    const growth = context && candidateGrowthOrReuse(context);
    if (!growth) {
      return [];
    }
    if (growth.first === null) {
      return [{ candidate, first: null }];
    }
    const { key, month } = growth.first;
    const range = context.evaluation.ranges.find((entry) => entry.key === key);
    const limit = growth.limits.find((entry) => entry.key === key);
    const name = range ? rangeTitle(range) : limit ? limitGrowthName(limit, poolName).label : key;
    const date = formatMonth(monthAfter(plan.asOf, month));
    return [{ candidate, first: { name, month: runOutIn(growth, key, month), date } }];
  });
}
