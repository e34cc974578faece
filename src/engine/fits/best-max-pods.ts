import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum, poolPodSpaceMinimum } from '../../domain/facts/limits.ts';
import type { LimitId } from '../../domain/ids.ts';
import type { Constraint } from '../capacity/constraint.ts';
import { useOf } from '../capacity/constraint.ts';
import type { PoolDemand } from '../demand/cluster-demand.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { podAllocationOf } from '../models/pod-subnet-footprints.ts';
import type { FigureContext } from '../working/figure-context.ts';
import { mostPodsInBatches, mostPodsInBlocks, mostPodsInMappings, mostPodsReserved } from './formulas.ts';
import { growthLimits } from './growth-limits.ts';

/** How pods take addresses: one each, whole blocks, batches, or blocks that the limit of a VNet counts once. */
type PodsRule = 'reserved' | 'blocks' | 'batches' | 'mappings';

/** A limit on the pods of a node of one pool, and the numbers that it comes from. */
export interface PodsBound {
  readonly limit: LimitId;
  readonly subject: string;
  readonly rule: PodsRule;
  /** What the limit allows, and what everything but the pods of this pool uses of it with upgrade. */
  readonly capacity: number;
  readonly usedByOthers: number;
  /** The most pods per node, at most what Azure accepts; below zero when the others alone are too many. */
  readonly pods: number;
}

/** The largest max pods per node with which a pool still fits, all of its nodes with upgrade and every node full. */
export interface BestMaxPods {
  readonly pool: string;
  /** Null when not even the fewest pods that Azure accepts fit, or while the size of the pool is unknown. */
  readonly best: number | null;
  /** What holds it down; null where only the maximum of Azure does. */
  readonly bound: PodsBound | null;
  readonly isUnknown: boolean;
}

function rulesOf({ pool }: PoolDemand, { demand }: FigureContext): Readonly<Record<'range' | 'vnet', PodsRule>> | null {
  const { podRange } = NETWORK_MODELS[demand.model];
  if (podRange === 'node-subnet') {
    return { range: 'reserved', vnet: 'reserved' };
  }
  if (podRange !== 'pod-subnet') {
    return null;
  }
  const mode = demand.model === 'pod-subnet-static-block' ? 'static-block' : 'dynamic';
  return podAllocationOf(pool, mode) === 'dynamic'
    ? { range: 'batches', vnet: 'batches' }
    : { range: 'blocks', vnet: 'mappings' };
}

/** The most pods per node under one rule. */
export function mostPodsBy(rule: PodsRule, operands: { readonly C: number; readonly U: number; readonly N: number }) {
  const M = maxPodsPerNodeMaximum.value;
  const K = staticBlockInternalAddresses.value;
  switch (rule) {
    case 'reserved':
      return mostPodsReserved.compute({ ...operands, M });
    case 'blocks':
      return mostPodsInBlocks.compute({ ...operands, M, K, D: staticBlockAddresses.value });
    case 'mappings':
      return mostPodsInMappings.compute({ ...operands, M, K, D: staticBlockAddresses.value });
    case 'batches':
      return mostPodsInBatches.compute({
        ...operands,
        M,
        D: dynamicBatchAddresses.value,
        F: dynamicBatchMinimumFree.value,
      });
  }
}

/** The limits that more pods on the nodes of a pool come closer to: its range for pods, and the addresses of the VNet. */
function boundsOf(entry: PoolDemand, context: FigureContext): readonly PodsBound[] {
  const rules = rulesOf(entry, context);
  if (rules === null) {
    return [];
  }
  const { footprint, nodes, nodeRange, podRange } = entry;
  const N = nodes.withUpgrade;
  const { pools } = context.demand;
  const state = { nodes: pools.map((pool) => pool.nodes.maximum), peak: pools.map((pool) => pool.nodes.withUpgrade) };
  const boundBy = (constraint: Constraint, rule: PodsRule, podsOfNode: number): PodsBound => {
    const { limit, subject, capacity } = constraint;
    const usedByOthers = useOf(constraint, state) - N * podsOfNode;
    return {
      limit,
      subject,
      rule,
      capacity,
      usedByOthers,
      pods: mostPodsBy(rule, { C: capacity, U: usedByOthers, N }),
    };
  };
  return growthLimits(context).constraints.flatMap((constraint): PodsBound[] => {
    if (constraint.subject === (podRange ?? nodeRange)) {
      return [boundBy(constraint, rules.range, footprint.podsInNodeSubnet + footprint.podSubnetAddresses)];
    }
    return constraint.limit === 'vnet-addresses' ? [boundBy(constraint, rules.vnet, footprint.podVnetMappings)] : [];
  });
}

/** The fewest pods per node that Azure accepts for a pool: in itself, and so that the pool has room for enough of them. */
function fewestPods({ nodes }: PoolDemand): number {
  const created = nodes.today > 0 ? nodes.today : nodes.maximum;
  return Math.max(maxPodsPerNodeMinimum.value, created > 0 ? Math.ceil(poolPodSpaceMinimum.value / created) : 0);
}

/** The best max pods per node of one pool in the ranges given, everything else in them staying as it is. */
export function bestMaxPodsOf(entry: PoolDemand, context: FigureContext): BestMaxPods {
  const { pool, nodes, unknown } = entry;
  const most = maxPodsPerNodeMaximum.value;
  if (unknown || nodes.withUpgrade === 0) {
    return { pool: pool.id, best: unknown ? null : most, bound: null, isUnknown: unknown };
  }
  const [tightest] = [...boundsOf(entry, context)].sort((one, other) => one.pods - other.pods);
  const bound = tightest && tightest.pods < most ? tightest : null;
  const best = bound?.pods ?? most;
  return { pool: pool.id, best: best < fewestPods(entry) ? null : best, bound, isUnknown: false };
}

/** The best max pods per node of every pool, in plan order. */
export function bestMaxPods(context: FigureContext): readonly BestMaxPods[] {
  return context.demand.pools.map((entry) => bestMaxPodsOf(entry, context));
}
