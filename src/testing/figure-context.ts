import type { CandidateId } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { type FigureContext, figureContext } from '../engine/evaluation/candidate-context.ts';
import { evaluated } from './evaluated.ts';

/** The first cluster of a plan under one candidate, evaluated. */
export function contextOf(input: PlanInput, candidate: CandidateId): FigureContext {
  const context = figureContext(evaluated(input), { cluster: input.clusters[0]?.id ?? '', candidate });
  if (context === null) {
    throw new Error('the plan has no cluster');
  }
  return context;
}
