import { autoProvisionedSurgePercent, spotSurgeNodes } from '../../domain/facts/surge.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import {
  maximumNodes,
  peakNodes,
  surgeBlueGreen,
  surgeByNodes,
  surgeByPercent,
  surgeFixed,
} from '../figures/formulas.ts';
import type { PerLoad } from './per-load.ts';

/** Nodes of one pool under the three loads. */
export interface PoolSize {
  readonly pool: NodePool;
  readonly nodes: PerLoad;
  readonly surgeNodes: number;
  /** True for an auto-provisioned pool without a node cap: its size is not known (ruling 28). */
  readonly unknown: boolean;
}

export type SurgeRule = 'blue-green' | 'spot' | 'auto-provisioned' | 'percent' | 'nodes';

/** Which surge rule applies to a pool. Spot pools get none, auto-provisioned ones the default disruption budget. */
export function surgeRuleOf(pool: NodePool): SurgeRule {
  if (pool.kind === 'auto-provisioned') {
    return 'auto-provisioned';
  }
  if (pool.priority === 'spot') {
    return 'spot';
  }
  if (pool.upgrade.strategy === 'blue-green') {
    return 'blue-green';
  }
  return pool.upgrade.surge.unit;
}

/** Extra nodes that exist while a pool of `nodes` nodes is upgraded: whole nodes, percent rounded up, at most the pool. */
export function surgeNodesFor(pool: NodePool, nodes: number): number {
  switch (surgeRuleOf(pool)) {
    case 'blue-green':
      return surgeBlueGreen.compute({ N: nodes });
    case 'spot':
      return surgeFixed.compute({ U: spotSurgeNodes.value });
    case 'auto-provisioned':
      return surgeByPercent.compute({ N: nodes, U: autoProvisionedSurgePercent.value });
    case 'percent':
      return surgeByPercent.compute({ N: nodes, U: pool.upgrade.surge.value });
    case 'nodes':
      return surgeByNodes.compute({ N: nodes, U: pool.upgrade.surge.value });
  }
}

/** The most nodes a pool has outside an upgrade: the node cap if auto-provisioned, else the larger of autoscaler and now. */
export function maximumNodesOf(pool: NodePool): number {
  if (pool.kind === 'auto-provisioned') {
    return pool.nodeCap ?? pool.nodes;
  }
  return pool.autoscaler.enabled
    ? maximumNodes.compute({ N: pool.nodes, M: pool.autoscaler.maximumNodes })
    : pool.nodes;
}

/** Nodes of a pool for the three loads: now, at its maximum, and at its maximum with surge. */
export function sizePool(pool: NodePool): PoolSize {
  const maximum = maximumNodesOf(pool);
  const surgeNodes = surgeNodesFor(pool, maximum);
  return {
    pool,
    nodes: { today: pool.nodes, maximum, withUpgrade: peakNodes.compute({ N: maximum, S: surgeNodes }) },
    surgeNodes,
    unknown: pool.kind === 'auto-provisioned' && pool.nodeCap === null,
  };
}
