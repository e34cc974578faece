import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import type { NodeState } from '../capacity/constraint.ts';
import { maximumNodesOf, surgeNodesFor } from '../demand/pool-size.ts';
import { addedInTurn, growthByNodes, growthByPercent } from './formulas.ts';

/** The nodes of one cluster in any month. */
export interface GrownNodes {
  readonly isGrowing: boolean;
  /** Of all pools at their maximum, without surge. */
  readonly nodesIn: (month: number) => number;
  readonly stateIn: (month: number) => NodeState;
}

/** Whether nodes can be added to a pool: a gateway has the size that its public prefix gives it. */
export function takesTurn({ mode }: NodePool): boolean {
  return mode !== 'gateway';
}

/** Nodes that a pool gets of all that are added, by its place in the turn. */
function shareOfAdded(pools: readonly NodePool[], pool: NodePool, added: number): number {
  const inTurn = pools.filter(takesTurn);
  const place = inTurn.indexOf(pool);
  return place < 0 ? 0 : addedInTurn.compute({ A: added, g: inTurn.length, r: place + 1 });
}

/** Nodes of all pools at their maximum today. */
export function nodesToday({ nodePools }: Pick<Cluster, 'nodePools'>): number {
  return nodePools.reduce((sum, pool) => sum + maximumNodesOf(pool), 0);
}

function grow(cluster: Cluster): GrownNodes {
  const { nodePools, growth } = cluster;
  const N = nodesToday(cluster);
  const isGrowing = growth.perMonth > 0 && nodePools.some(takesTurn) && (growth.unit === 'nodes' || N > 0);
  const byMonth = growth.unit === 'nodes' ? growthByNodes : growthByPercent;
  const nodesIn = (month: number): number => (isGrowing ? byMonth.compute({ N, G: growth.perMonth, m: month }) : N);
  const states = new Map<number, NodeState>();
  const stateIn = (month: number): NodeState => {
    const total = nodesIn(month);
    const known = states.get(total);
    if (known) {
      return known;
    }
    const nodes = nodePools.map((pool) => maximumNodesOf(pool) + shareOfAdded(nodePools, pool, total - N));
    const state = { nodes, peak: nodePools.map((pool, at) => (nodes[at] ?? 0) + surgeNodesFor(pool, nodes[at] ?? 0)) };
    states.set(total, state);
    return state;
  };
  return { isGrowing, nodesIn, stateIn };
}

const remembered = new WeakMap<Cluster, GrownNodes>();

/** How the pools of a cluster grow; the same cluster object gives the same answer. */
export function grownNodesOf(cluster: Cluster): GrownNodes {
  const known = remembered.get(cluster) ?? grow(cluster);
  remembered.set(cluster, known);
  return known;
}
