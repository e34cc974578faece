import type { PlanInput } from '../../domain/plan-input.ts';
import { indexNetworks } from '../demand/network-index.ts';
import { VERDICTS, type VerdictStatus } from '../verdict/verdict-status.ts';
import { effectiveOf } from './effective.ts';
import type { ClusterEvaluation, PlanEvaluation } from './evaluation.ts';
import { evaluateOrReuse } from './reuse.ts';
import { surroundingsOf } from './surroundings.ts';

function worst(verdicts: readonly VerdictStatus[]): VerdictStatus | null {
  const at = Math.max(-1, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
  return VERDICTS[at] ?? null;
}

function effectiveStatus(evaluation: ClusterEvaluation): VerdictStatus[] {
  const effective = effectiveOf(evaluation);
  return effective ? [effective.status] : [];
}

/**
 * The part of a plan that needs no rules: demand, capacity and verdict of every cluster under all ten candidates, and the
 * order of candidates. The page shows it before the rules have loaded.
 */
export function evaluatePlan(input: PlanInput): PlanEvaluation {
  const index = indexNetworks(input.virtualNetworks);
  const surroundings = surroundingsOf(input, index);
  const clusters = input.clusters.map((cluster) => evaluateOrReuse(cluster, input, index, surroundings));
  return { clusters, verdict: worst(clusters.flatMap(effectiveStatus)) };
}
