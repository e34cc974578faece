import { factById } from '../../domain/facts/registry.ts';
import { type FigureContext, figureContext } from '../evaluation/candidate-context.ts';
import { type EvaluatedPlan, evaluatePlan } from '../evaluation/evaluated-plan.ts';
import type { CarriedWorking, FigureRef, Working } from '../figures/figure-ref.ts';
import { workingFact } from '../figures/working.ts';
import { askedWorking } from '../fits/asked-working.ts';
import { askedPlan } from '../fits/question.ts';
import { openNetwork } from '../layout/network-words.ts';
import { explainMeanwhile } from './explain-meanwhile.ts';
import { openFigure } from './openers.ts';

function openCarried({ facts, ...working }: CarriedWorking): Working {
  return { ...working, checks: [], facts: facts.flatMap((id) => factById(id) ?? []).map(workingFact) };
}

interface Asked {
  readonly reference: FigureRef;
  /** The context of the figure's cluster and candidate, if it is one of a cluster. */
  readonly context: FigureContext | null;
}

/** As `explain`, with the context at hand. */
export function explainFrom(plan: EvaluatedPlan, { reference, context }: Asked): Working | null {
  if ('working' in reference) {
    return openCarried(reference.working);
  }
  if ('moved' in reference) {
    return explainMeanwhile(plan, reference, explain);
  }
  if ('inner' in reference) {
    const { question, inner } = reference;
    const asked = evaluatePlan(askedPlan(plan.input, question), plan.asOf, plan);
    return askedWorking(plan.input, question, explain(asked, inner));
  }
  if ('virtualNetwork' in reference) {
    return openNetwork(plan, reference);
  }
  return context === null ? null : openFigure(context, reference);
}

/**
 * The full working of one figure: formula, operands with their fields, facts with sources. Null when the reference names
 * nothing of this plan (an entity was removed since).
 */
export function explain(plan: EvaluatedPlan, reference: FigureRef): Working | null {
  const context = 'candidate' in reference ? figureContext(plan, reference) : null;
  return explainFrom(plan, { reference, context });
}
