import type { PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from './evaluation/evaluate-plan.ts';
import { growthOfPlan } from './growth/growth-of-plan.ts';
import { layoutOf } from './layout/layout.ts';
import { outboundOfPlan } from './outbound/outbound-of.ts';
import type { Plan } from './plan.ts';
import { findingsOf } from './rules/findings.ts';

/**
 * Everything that follows from a plan on a given day (`asOf`, YYYY-MM-DD): demand, capacity and verdict of every cluster
 * under all ten candidates, the order of candidates, the place of every subnet, the findings, the way out of every
 * cluster, and when growth fills its ranges. Pure: the same input gives the same plan everywhere.
 */
export function computePlan(input: PlanInput, asOf: string): Plan {
  const evaluation = evaluatePlan(input);
  const { clusters } = evaluation;
  return {
    asOf,
    ...evaluation,
    layout: layoutOf(input, clusters),
    findings: findingsOf(input, clusters, asOf),
    outbound: outboundOfPlan(input, clusters, asOf),
    growth: growthOfPlan(input, clusters, asOf),
  };
}
