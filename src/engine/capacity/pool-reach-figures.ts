import type { NodePool } from '../../domain/plan-input.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { Capacity, LimitHit } from './capacity.ts';
import { derivePodsOnNodes } from './reach-numbers.ts';

function atCluster<F extends string>({ cluster, candidate }: OfCluster, figure: F) {
  return { cluster, candidate, figure };
}

/** How far one pool gets: its nodes, the pods on them, and what stops it there. */
export interface PoolReachFigures {
  readonly nodes: ShownNumber;
  readonly pods: ShownNumber;
  readonly binding: LimitHit | null;
}

/** How far a pool gets when all pools grow; null for a pool that is not among them. */
export function poolReachTogether(at: OfCluster, pool: NodePool, { together }: Capacity): PoolReachFigures | null {
  const found = together.nodesPerPool.find((each) => each.pool === pool.id);
  return found
    ? {
        nodes: shown(found.nodes, { ...atCluster(at, 'reach-pool-nodes'), pool: pool.id }),
        pods: shown(derivePodsOnNodes(NUMBERS, pool, found.nodes), {
          ...atCluster(at, 'reach-pool-pods'),
          pool: pool.id,
        }),
        binding: together.binding,
      }
    : null;
}

/** How far a pool gets when it grows alone; null for a pool that does not grow. */
export function poolReachAlone(at: OfCluster, pool: NodePool, { alone }: Capacity): PoolReachFigures | null {
  const found = alone.find((each) => each.pool === pool.id);
  return found
    ? {
        nodes: shown(found.nodes, { ...atCluster(at, 'alone-nodes'), pool: pool.id }),
        pods: shown(derivePodsOnNodes(NUMBERS, pool, found.nodes), { ...atCluster(at, 'alone-pods'), pool: pool.id }),
        binding: found.binding,
      }
    : null;
}
