import { figureContext } from '../evaluation/candidate-context.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import type { SinglePool, SinglePoolRanges } from '../evaluation/single-pool.ts';
import { singlePoolPlan } from '../evaluation/single-pool.ts';
import type { Rung } from './ladder.ts';
import { ladderOf } from './ladder.ts';

/**
 * The limits that stop one pool in ranges of the given sizes, each found by lifting the ones before it: the first is the
 * binding limit of its reach. At most six. Refuses nothing; ranges that Azure does not create have room for no node.
 */
export function singlePoolLadder(single: SinglePool, ranges: SinglePoolRanges): readonly Rung[] {
  const plan = singlePoolPlan(single, ranges);
  return plan.clusters.flatMap(({ id: cluster }) => {
    const context = figureContext(plan, evaluatePlan(plan), { cluster, candidate: single.candidate });
    return context ? ladderOf(context) : [];
  });
}
