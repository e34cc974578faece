import type { CandidateId } from '../../domain/ids.ts';
import type { NodePool, NodeShare } from '../../domain/plan-input.ts';
import { newNodePool } from '../../domain/start-values.ts';
import { defaultSurge, parseNodeShare } from '../../engine/demand/node-share.ts';
import type { SinglePool, SinglePoolAnswer, SinglePoolRanges } from '../../engine/evaluation/single-pool.ts';
import { evaluateSinglePool, NO_RANGES } from '../../engine/evaluation/single-pool.ts';

/** A pool as plain as can be: what a vector does not mention must not have a say. */
const start = newNodePool('p1', 'pool', 'system');
const NO_SURGE: NodeShare = { unit: 'nodes', value: 0 };
const UNMENTIONED: Omit<SinglePool, 'candidate'> = {
  kind: 'virtual-machines',
  nodes: start.nodes,
  maxPodsPerNode: start.maxPodsPerNode,
  expectedPodsPerNode: 0,
  surge: NO_SURGE,
  internalLoadBalancers: 0,
};

/** The pool that a vector asks about, under one candidate. */
export function askedPool(candidate: CandidateId, asked: Partial<Omit<SinglePool, 'candidate'>>): SinglePool {
  return { ...UNMENTIONED, ...asked, candidate };
}

/** What the engine says about it, in the ranges that the vector gives. */
export function askPool(
  candidate: CandidateId,
  asked: Partial<Omit<SinglePool, 'candidate'>>,
  ranges: Partial<SinglePoolRanges> = {},
): SinglePoolAnswer {
  return evaluateSinglePool(askedPool(candidate, asked), { ...NO_RANGES, ...ranges });
}

/** A number of surge nodes as max surge. */
export function nodesOf(value: number): NodeShare {
  return { unit: 'nodes', value };
}

/** Max surge or max unavailable as a vector writes it; null where Azure's default counts. */
export function shareOf(text: string | null): NodeShare {
  if (text === null) {
    return defaultSurge(null);
  }
  const share = parseNodeShare(text);
  if (!share.ok) {
    throw new Error(`${text}: ${share.error}`);
  }
  return share.value;
}

/** A pool of the plan, with the fields that a vector gives. */
export function poolWith(fields: Partial<NodePool>): NodePool {
  return { ...start, ...fields };
}
