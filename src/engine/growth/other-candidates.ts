import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { rangeTitle } from '../demand/range-title.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import { limitGrowthName } from './growth-names.ts';
import { candidateGrowthOrReuse } from './growth-of-plan.ts';
import { formatMonth, monthAfter } from './months.ts';

export interface CandidateRow {
  readonly candidate: CandidateId;
  readonly first: {
    readonly key: string;
    readonly name: string;
    readonly month: number;
    readonly date: string;
  } | null;
}

/** What runs out first under every candidate, from the best candidate to the worst. */
export function otherCandidates(input: PlanInput, cluster: Cluster, asOf: string): readonly CandidateRow[] {
  const own = evaluatePlan(input).clusters.find((entry) => entry.cluster === cluster.id);
  const poolName = (pool: string): string => cluster.nodePools.find(({ id }) => id === pool)?.name ?? pool;
  return (own?.order ?? []).flatMap((candidate): CandidateRow[] => {
    const evaluation = own?.candidates.find((entry) => entry.candidate === candidate);
    const growth = evaluation && candidateGrowthOrReuse(input, cluster, evaluation);
    if (!growth) {
      return [];
    }
    if (growth.first === null) {
      return [{ candidate, first: null }];
    }
    const { key, month } = growth.first;
    const range = evaluation.ranges.find((entry) => entry.key === key);
    const limit = growth.limits.find((entry) => entry.key === key);
    const name = range ? rangeTitle(range) : limit ? limitGrowthName(limit, poolName).label : key;
    return [{ candidate, first: { key, name, month, date: formatMonth(monthAfter(asOf, month)) } }];
  });
}
