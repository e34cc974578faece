import type { NodePool } from '../../domain/plan-input.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { perNode } from '../figures/formulas.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { Capacity, Reach } from './capacity.ts';

/** The numbers of how far a cluster grows, for rows and sentences, each with what opens it. */

function atCluster<F extends string>({ cluster, candidate }: OfCluster, figure: F) {
  return { cluster, candidate, figure };
}

/** Nodes that the cluster grows to. */
export function reachNodes(at: OfCluster, { nodes }: Pick<Reach, 'nodes'>): ShownNumber {
  return shown(nodes, atCluster(at, 'reach-nodes'));
}

/** Pods at that size. */
export function reachPods(at: OfCluster, { pods }: Reach): ShownNumber {
  return shown(pods, atCluster(at, 'reach-pods'));
}

/** Nodes at which the limit behind the first one stops growth; null where there is none. */
export function nextReachNodes(at: OfCluster, { next }: Reach): ShownNumber | null {
  return next && shown(next.nodes, atCluster(at, 'next-reach-nodes'));
}

/** How far one pool gets: its nodes, and the pods on them. */
export interface PoolReachFigures {
  readonly nodes: ShownNumber;
  readonly pods: ShownNumber;
}

function poolFigures(
  at: OfCluster,
  { id: pool, maxPodsPerNode }: NodePool,
  nodes: number,
  figures: readonly ['reach-pool-nodes', 'reach-pool-pods'] | readonly ['alone-nodes', 'alone-pods'],
): PoolReachFigures {
  const pods = perNode.compute({ N: nodes, A: maxPodsPerNode });
  return {
    nodes: shown(nodes, { ...atCluster(at, figures[0]), pool }),
    pods: shown(pods, { ...atCluster(at, figures[1]), pool }),
  };
}

/** How far a pool gets when all pools grow; null for a pool that is not among them. */
export function poolReachTogether(at: OfCluster, pool: NodePool, { together }: Capacity): PoolReachFigures | null {
  const found = together.nodesPerPool.find((each) => each.pool === pool.id);
  return found ? poolFigures(at, pool, found.nodes, ['reach-pool-nodes', 'reach-pool-pods']) : null;
}

/** How far a pool gets when it grows alone; null for a pool that does not grow. */
export function poolReachAlone(at: OfCluster, pool: NodePool, { alone }: Capacity): PoolReachFigures | null {
  const found = alone.find((each) => each.pool === pool.id);
  return found ? poolFigures(at, pool, found.nodes, ['alone-nodes', 'alone-pods']) : null;
}
