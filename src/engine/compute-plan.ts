import type { PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from './evaluate-plan.ts';
import type { Plan } from './plan.ts';
import { findingsOf } from './rules/findings.ts';

/**
 * Everything that follows from a plan on a given day (`asOf`, YYYY-MM-DD): demand, capacity and verdict of every cluster
 * under all ten candidates, the order of candidates, and the findings. Pure: the same input gives the same plan everywhere.
 */
export function computePlan(input: PlanInput, asOf: string): Plan {
  const evaluation = evaluatePlan(input);
  return { asOf, ...evaluation, findings: findingsOf(input, evaluation.clusters, asOf) };
}
