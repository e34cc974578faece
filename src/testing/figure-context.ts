import type { CandidateId } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from '../engine/evaluate-plan.ts';
import type { FigureContext } from '../engine/working/figure-context.ts';
import { figureContext } from '../engine/working/figure-context.ts';

/** The first cluster of a plan under one candidate, evaluated. */
export function contextOf(input: PlanInput, candidate: CandidateId): FigureContext {
  const context = figureContext(input, evaluatePlan(input), { cluster: input.clusters[0]?.id ?? '', candidate });
  if (context === null) {
    throw new Error('the plan has no cluster');
  }
  return context;
}
