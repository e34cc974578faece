import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import type { NodeState } from '../capacity/constraint.ts';
import { maximumNodesOf, surgeNodesFor } from '../demand/pool-size.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import {
  deriveNodes,
  derivePoolAdded,
  derivePoolNodes,
  derivePoolPeak,
  type GrowthPace,
  takesTurn,
} from './growth-numbers.ts';

/** The nodes of one cluster in any month. */
export interface GrownNodes extends GrowthPace {
  /** Of all pools at their maximum, without surge. */
  readonly nodesIn: (month: number) => number;
  readonly stateIn: (month: number) => NodeState;
}

function paceOf({ nodePools, growth }: Cluster): GrowthPace {
  const nodesToday = nodePools.reduce((sum, pool) => sum + maximumNodesOf(pool), 0);
  const isGrowing = growth.perMonth > 0 && nodePools.some(takesTurn) && (growth.unit === 'nodes' || nodesToday > 0);
  return { growth, nodesToday, isGrowing };
}

/** The pools of a cluster when so many nodes are added to all of them together. */
function stateWith(pools: readonly NodePool[], addedToAll: number): NodeState {
  const nodes = pools.map((pool) =>
    derivePoolNodes(NUMBERS, maximumNodesOf(pool), derivePoolAdded(NUMBERS, pools, pool, addedToAll)),
  );
  return {
    nodes,
    peak: nodes.map((count, position) => {
      const pool = pools[position];
      return derivePoolPeak(NUMBERS, count, pool ? surgeNodesFor(pool, count) : 0);
    }),
  };
}

function grow(cluster: Cluster): GrownNodes {
  const pace = paceOf(cluster);
  const nodesIn = (month: number): number => deriveNodes(NUMBERS, pace, month);
  const states = new Map<number, NodeState>();
  const stateIn = (month: number): NodeState => {
    const total = nodesIn(month);
    const state = states.get(total) ?? stateWith(cluster.nodePools, total - pace.nodesToday);
    states.set(total, state);
    return state;
  };
  return { ...pace, nodesIn, stateIn };
}

/** How the pools of a cluster grow. */
export const grownNodesOf = oncePer(grow);
