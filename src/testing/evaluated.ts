import type { PlanInput } from '../domain/plan-input.ts';
import { type EvaluatedPlan, evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';

/** A plan, evaluated on a day that is of no matter. */
export function evaluated(input: PlanInput): EvaluatedPlan {
  return evaluatePlan(input, '2026-11-24');
}
