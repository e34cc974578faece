import { figureContext } from '../evaluation/candidate-context.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { type SinglePool, singlePoolPlan, type SinglePoolRanges } from '../evaluation/single-pool.ts';
import { ladderOf, type Rung } from './ladder.ts';

/** Limits do not depend on the day. */
const NO_DAY = '';

/**
 * The limits that stop one pool in ranges of the given sizes, each found by lifting the ones before it: the first is the
 * binding limit of its reach. At most six. Refuses nothing; ranges that Azure does not create have room for no node.
 */
export function singlePoolLadder(single: SinglePool, ranges: SinglePoolRanges): readonly Rung[] {
  const plan = evaluatePlan(singlePoolPlan(single, ranges), NO_DAY);
  return plan.clusters.flatMap(({ cluster }) => {
    const context = figureContext(plan, { cluster, candidate: single.candidate });
    return context ? ladderOf(context) : [];
  });
}
