import { factById } from '../../domain/facts/registry.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { type FigureContext, figureContext } from '../evaluation/candidate-context.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import type { PlanEvaluation } from '../evaluation/evaluation.ts';
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

/** As `explain`, with the evaluated plan and the context at hand. */
export function explainFrom(input: PlanInput, plan: PlanEvaluation, { reference, context }: Asked): Working | null {
  if ('working' in reference) {
    return openCarried(reference.working);
  }
  if ('moved' in reference) {
    return explainMeanwhile(input, plan, reference, explainOf);
  }
  if ('inner' in reference) {
    const { question, inner } = reference;
    return askedWorking(input, question, explain(askedPlan(input, question), inner));
  }
  if ('virtualNetwork' in reference) {
    return openNetwork(input, plan.clusters, reference);
  }
  return context === null ? null : openFigure(context, reference);
}

/** As `explain`, with the evaluated plan at hand. */
export function explainOf(input: PlanInput, plan: PlanEvaluation, reference: FigureRef): Working | null {
  const context = 'candidate' in reference ? figureContext(input, plan, reference) : null;
  return explainFrom(input, plan, { reference, context });
}

/**
 * The full working of one figure: formula, operands with their fields, facts with sources. Null when the reference names
 * nothing of this plan (an entity was removed since).
 */
export function explain(input: PlanInput, reference: FigureRef): Working | null {
  return explainOf(input, evaluatePlan(input), reference);
}
