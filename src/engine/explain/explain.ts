import { factById } from '../../domain/facts/registry.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { figureContext, type FigureContext } from '../evaluation/candidate-context.ts';
import { sumNodes } from '../evaluation/cluster-context.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import type { PlanEvaluation } from '../evaluation/evaluation.ts';
import type { CandidateFigureRef, CarriedWorking, FigureRef, Working } from '../figures/figure-ref.ts';
import { workingFact } from '../figures/working.ts';
import { askedPlan } from '../fits/question.ts';
import { openOutbound } from '../outbound/outbound-number.ts';
import { explainClusterFigure } from './explain-cluster.ts';
import { explainFact } from './explain-fact.ts';
import { explainFitsFigure } from './explain-fits.ts';
import { explainGrowth } from './explain-growth.ts';
import { explainMeanwhile } from './explain-meanwhile.ts';
import { explainNetworkFigure } from './explain-network.ts';
import { explainPoolFigure } from './explain-pool.ts';
import { askedWorking } from './explain-question.ts';
import { explainRangeFigure } from './explain-range.ts';
import { explainReachFigure } from './explain-reach.ts';
import { explainRoom } from './explain-room.ts';

function explainOfPool(
  context: FigureContext,
  reference: Extract<CandidateFigureRef, { readonly pool: string }>,
): Working | null {
  switch (reference.figure) {
    case 'reach-pool-nodes':
    case 'reach-pool-pods':
    case 'alone-nodes':
      return explainReachFigure(context, reference);
    case 'alone-pods':
    case 'best-max-pods':
      return explainFitsFigure(context, reference);
    default:
      return explainPoolFigure(context, reference);
  }
}

/** A figure that is of the cluster as a whole: it names no fact, range or pool. */
type OfWholeCluster = Exclude<
  CandidateFigureRef,
  | { readonly fact: string }
  | { readonly outbound: unknown }
  | { readonly growth: unknown }
  | { readonly room: unknown }
  | { readonly range: string }
  | { readonly pool: string }
>;

function explainOfCluster(context: FigureContext, reference: OfWholeCluster): Working | null {
  switch (reference.figure) {
    case 'reach-nodes':
    case 'reach-pods':
    case 'next-reach-nodes':
      return explainReachFigure(context, reference);
    case 'rung-nodes':
    case 'rung-larger-prefix':
    case 'rung-larger-nodes':
    case 'deploy-nodes':
    case 'best-max-pods-together':
      return explainFitsFigure(context, reference);
    default:
      return explainClusterFigure(context, reference);
  }
}

function explainIn(context: FigureContext, reference: CandidateFigureRef): Working | null {
  if ('fact' in reference) {
    return explainFact(reference.fact);
  }
  if ('outbound' in reference) {
    return openOutbound({ ...context, nodes: sumNodes(context.demand.pools) }, reference.outbound);
  }
  if ('growth' in reference) {
    return explainGrowth(context, reference.growth);
  }
  if ('room' in reference) {
    return explainRoom(context, reference.room);
  }
  if ('range' in reference) {
    return explainRangeFigure(context, reference);
  }
  if ('pool' in reference) {
    return explainOfPool(context, reference);
  }
  return explainOfCluster(context, reference);
}

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
    return explainNetworkFigure(input, plan.clusters, reference);
  }
  return context === null ? null : explainIn(context, reference);
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
