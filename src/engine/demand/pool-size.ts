import { autoProvisionedSurgePercent, spotSurgeNodes } from '../../domain/facts/first-numbers.ts';
import type { Load } from '../../domain/ids.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import {
  maximumNodes,
  peakNodes,
  surgeBlueGreen,
  surgeByNodes,
  surgeByPercent,
  surgeFixed,
} from '../figures/formulas.ts';
import type { PerLoad } from './per-load.ts';
import type { PoolArithmetic } from './pool-arithmetic.ts';

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
export function deriveSurge<N, R>(make: PoolArithmetic<N, R>, pool: NodePool, nodes: number): R {
  const { value } = pool.upgrade.surge;
  switch (surgeRuleOf(pool)) {
    case 'blue-green':
      return make.result('surge', surgeBlueGreen, { N: make.operand('nodes-upgraded', nodes) });
    case 'spot':
      return make.result('surge-of-spot', surgeFixed, { U: make.fact(spotSurgeNodes) });
    case 'auto-provisioned':
      return make.result('surge-of-auto-provisioned', surgeByPercent, {
        N: make.operand('nodes-upgraded', nodes),
        U: make.fact(autoProvisionedSurgePercent),
      });
    case 'percent':
      return make.result('surge', surgeByPercent, {
        N: make.operand('nodes-upgraded', nodes),
        U: make.operand('max-surge', value),
      });
    case 'nodes':
      return make.result('surge', surgeByNodes, {
        N: make.operand('nodes-upgraded', nodes),
        U: make.operand('max-surge', value),
      });
  }
}

/** As `deriveSurge`, in numbers. */
export function surgeNodesFor(pool: NodePool, nodes: number): number {
  return deriveSurge(NUMBERS, pool, nodes);
}

/** The most nodes a pool has outside an upgrade: the node cap if auto-provisioned, else the larger of autoscaler and now. */
function deriveMaximumNodes<N, R>(make: PoolArithmetic<N, R>, { kind, nodes, nodeCap, autoscaler }: NodePool): R {
  if (kind === 'auto-provisioned') {
    return make.alone('nodes', 'N', nodeCap === null ? make.operand('nodes-now', nodes) : make.operand('cap', nodeCap));
  }
  const now = make.operand('nodes-now', nodes);
  return autoscaler.enabled
    ? make.result('nodes', maximumNodes, { N: now, M: make.operand('autoscaler-maximum', autoscaler.maximumNodes) })
    : make.alone('nodes', 'N', now);
}

/** The most nodes a pool has outside an upgrade. */
export function maximumNodesOf(pool: NodePool): number {
  return deriveMaximumNodes(NUMBERS, pool);
}

/** Nodes of a pool under a load: now, at its maximum, or at its maximum with surge. */
export function derivePoolNodes<N, R>(make: PoolArithmetic<N, R>, pool: NodePool, load: Load): R {
  if (load === 'today') {
    return make.alone('nodes', 'N', make.operand('nodes-now', pool.nodes));
  }
  if (load === 'maximum') {
    return deriveMaximumNodes(make, pool);
  }
  const maximum = maximumNodesOf(pool);
  return make.result('nodes', peakNodes, {
    N: make.operand('nodes-at-maximum', maximum),
    S: make.operand('surge-nodes', surgeNodesFor(pool, maximum)),
  });
}

/** Nodes of a pool for the three loads. */
export function sizePool(pool: NodePool): PoolSize {
  const maximum = maximumNodesOf(pool);
  return {
    pool,
    nodes: {
      today: derivePoolNodes(NUMBERS, pool, 'today'),
      maximum,
      withUpgrade: derivePoolNodes(NUMBERS, pool, 'withUpgrade'),
    },
    surgeNodes: surgeNodesFor(pool, maximum),
    unknown: pool.kind === 'auto-provisioned' && pool.nodeCap === null,
  };
}
