import type { NodePool } from '../../domain/plan-input.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import { perNode } from '../figures/formulas.ts';

/** What the derivations of a reach are written in. */
export type ReachArithmetic<N, R> = Arithmetic<N, R, 'nodes-reached' | 'max-pods', 'pods-on-nodes'>;

/** Pods on so many nodes of a pool, every node full. */
export function derivePodsOnNodes<N, R>(make: ReachArithmetic<N, R>, { maxPodsPerNode }: NodePool, nodes: number): R {
  return make.result('pods-on-nodes', perNode, {
    N: make.operand('nodes-reached', nodes),
    A: make.operand('max-pods', maxPodsPerNode),
  });
}
