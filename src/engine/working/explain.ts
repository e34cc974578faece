import type { PlanInput } from '../../domain/plan-input.ts';
import { evaluatePlan } from '../evaluate-plan.ts';
import { explainPoolFigure } from './explain-pool.ts';
import { explainRangeFigure } from './explain-range.ts';
import { explainReachFigure, explainVnetAddresses } from './explain-reach.ts';
import type { FigureContext } from './figure-context.ts';
import { figureContext } from './figure-context.ts';
import type { FigureRef } from './figure-ref.ts';
import type { Working } from './working.ts';

/** As `explain`, with the context at hand. */
export function explainIn(context: FigureContext, reference: FigureRef): Working | null {
  switch (reference.figure) {
    case 'pool-nodes':
    case 'pool-surge':
    case 'pool-addresses-per-node':
    case 'vnet-pool':
      return explainPoolFigure(context, reference);
    case 'vnet-addresses':
      return explainVnetAddresses(context, reference.load);
    case 'reach-nodes':
    case 'reach-pods':
    case 'next-reach-nodes':
    case 'reach-pool-nodes':
    case 'reach-pool-pods':
    case 'alone-nodes':
      return explainReachFigure(context, reference);
    default:
      return explainRangeFigure(context, reference);
  }
}

/**
 * The full working of one figure: formula, operands with their fields, facts with sources. Null when the reference names
 * nothing of this plan (an entity was removed since).
 */
export function explain(input: PlanInput, reference: FigureRef): Working | null {
  const context = figureContext(input, evaluatePlan(input), reference);
  return context === null ? null : explainIn(context, reference);
}
