import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { type Constraint, countsOf, type NodeState } from '../capacity/constraint.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import { peakNodes, perNode } from '../figures/formulas.ts';
import { addedInTurn, growthByNodes, growthByPercent } from './formulas.ts';

/** Operands and results of the nodes of a cluster; none of the operands is a fact. */
export type NodesOperand = 'nodes-today' | 'added-each-month' | 'months';
export type NodesResult = 'nodes';

/** Operands and results of a pool that grows. Its surge is derived as that of any pool. */
export type GrownPoolOperand =
  | 'added-to-all'
  | 'pools-in-turn'
  | 'place-in-turn'
  | 'keeps-its-size'
  | 'nodes-at-maximum'
  | 'added'
  | 'nodes'
  | 'surge';
export type GrownPoolResult = 'added' | 'nodes' | 'peak';

/** Operands and results of what the nodes of a pool use of a range or limit. */
export type UseOperand = 'nodes-counted' | 'for-each-node';
export type UseResult = 'use-of-pool';

/** What the derivations of growth are written in: of the cluster, of one pool, of a pool in a range or limit. */
type NodesArithmetic<N, R> = Arithmetic<N, R, NodesOperand, NodesResult>;
type GrownPoolArithmetic<N, R> = Arithmetic<N, R, GrownPoolOperand, GrownPoolResult>;
type UseArithmetic<N, R> = Arithmetic<N, R, UseOperand, UseResult>;

/** What the nodes of a cluster grow from, and by how much. */
export interface GrowthPace extends Pick<Cluster, 'growth'> {
  /** Nodes of all pools at their maximum today. */
  readonly nodesToday: number;
  readonly isGrowing: boolean;
}

/** Nodes of all pools at their maximum in a month, without surge. */
export function deriveNodes<N, R>(
  make: NodesArithmetic<N, R>,
  { growth, nodesToday, isGrowing }: GrowthPace,
  month: number,
): R {
  const N = make.operand('nodes-today', nodesToday);
  if (!isGrowing) {
    return make.alone('nodes', 'N', N);
  }
  return make.result('nodes', growth.unit === 'nodes' ? growthByNodes : growthByPercent, {
    N,
    G: make.operand('added-each-month', growth.perMonth),
    m: make.operand('months', month),
  });
}

/** Whether nodes can be added to a pool: a gateway has the size that its public prefix gives it. */
export function takesTurn({ mode }: NodePool): boolean {
  return mode !== 'gateway';
}

/** Nodes that a pool gets of all that are added: the pools take their turn in plan order, one node each. */
export function derivePoolAdded<N, R>(
  make: GrownPoolArithmetic<N, R>,
  pools: readonly NodePool[],
  pool: NodePool,
  addedToAll: number,
): R {
  const inTurn = pools.filter(takesTurn);
  return takesTurn(pool)
    ? make.result('added', addedInTurn, {
        A: make.operand('added-to-all', addedToAll),
        g: make.operand('pools-in-turn', inTurn.length),
        r: make.operand('place-in-turn', inTurn.indexOf(pool) + 1),
      })
    : make.alone('added', 'a', make.operand('keeps-its-size', 0));
}

/** Nodes of a pool with those that it has got since today, without surge. */
export function derivePoolNodes<N, R>(make: GrownPoolArithmetic<N, R>, today: number, added: number): R {
  return make.result('nodes', peakNodes, {
    N: make.operand('nodes-at-maximum', today),
    S: make.operand('added', added),
  });
}

/** Nodes of a grown pool during an upgrade. */
export function derivePoolPeak<N, R>(make: GrownPoolArithmetic<N, R>, nodes: number, surge: number): R {
  return make.result('peak', peakNodes, {
    N: make.operand('nodes', nodes),
    S: make.operand('surge', surge),
  });
}

/** What the grown nodes of a pool use of a range or limit; null for a pool that does not count there. */
export function derivePoolUse<N, R>(
  make: UseArithmetic<N, R>,
  constraint: Constraint,
  position: number,
  state: NodeState,
): R | null {
  const forEachNode = constraint.coefficients[constraint.pools.indexOf(position)];
  return forEachNode === undefined
    ? null
    : make.result('use-of-pool', perNode, {
        N: make.operand('nodes-counted', countsOf(constraint, state)[position] ?? 0),
        A: make.operand('for-each-node', forEachNode),
      });
}
