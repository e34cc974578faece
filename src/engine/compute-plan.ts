import { oncePer } from '../domain/once-per.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { type EvaluatedPlan, evaluatePlan } from './evaluation/evaluated-plan.ts';
import type { ClusterEvaluation } from './evaluation/evaluation.ts';
import { standingOf } from './evaluation/standing.ts';
import { growthOfPlan } from './growth/growth-of-plan.ts';
import { layoutOf } from './layout/layout.ts';
import { outboundOfPlan } from './outbound/outbound-of.ts';
import type { Plan, ToldEvaluation } from './plan.ts';
import { findingsOf } from './rules/findings.ts';

/** An evaluation with its sentences of standing; one that an edit left alone keeps them. */
const told = oncePer((evaluation: ClusterEvaluation): ToldEvaluation => {
  const candidates = evaluation.candidates.map((candidate) => {
    const { sentence, figures } = standingOf(candidate, evaluation.cluster);
    return { ...candidate, standing: sentence, standingFigures: figures };
  });
  return { ...evaluation, candidates };
});

/**
 * Everything that follows from an evaluated plan, as plain data: demand, capacity and verdict of every cluster under all ten
 * candidates, the order of candidates, the place of every subnet, the findings, the way out of every cluster, and when growth
 * fills its ranges.
 */
export function resultOf(plan: EvaluatedPlan): Plan {
  const { asOf, clusters, verdict } = plan;
  return {
    asOf,
    clusters: clusters.map(told),
    verdict,
    layout: layoutOf(plan),
    findings: findingsOf(plan),
    outbound: outboundOfPlan(plan),
    growth: growthOfPlan(plan),
  };
}

/** The whole result of a plan on a day (`asOf`, YYYY-MM-DD). Pure: the same input gives the same result everywhere. */
export function computePlan(input: PlanInput, asOf: string): Plan {
  return resultOf(evaluatePlan(input, asOf));
}
