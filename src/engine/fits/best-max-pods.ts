import { maxPodsPerNodeMinimum, poolPodSpaceMinimum } from '../../domain/facts/limits.ts';
import type { Constraint } from '../capacity/constraint.ts';
import { constraintUse } from '../capacity/constraint.ts';
import type { LimitId } from '../capacity/limit-table.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { podAllocationOf } from '../models/pod-subnet-footprints.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { growthLimits } from './growth-limits.ts';
import { deriveMostOfAzure, deriveMostPods, type DrawnOn, type PodsRule } from './most-pods.ts';

/** A limit on the pods of each node of one pool or several, and the numbers that it comes from. */
export interface PodsBound extends DrawnOn {
  readonly limit: LimitId;
  readonly subject: string;
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
  const mode = NETWORK_MODELS[demand.model].podAllocation ?? 'dynamic';
  return podAllocationOf(pool, mode) === 'dynamic'
    ? { range: 'batches', vnet: 'batches' }
    : { range: 'blocks', vnet: 'mappings' };
}

/** How the pods of one pool take addresses from a limit, and how many on each node as planned; null where they take none. */
function drawnFrom(
  { limit, subject }: Constraint,
  entry: PoolDemand,
  context: FigureContext,
): { readonly rule: PodsRule; readonly addresses: number } | null {
  const rules = rulesOf(entry, context);
  const { footprint, nodes, nodeRange, podRange } = entry;
  if (rules === null) {
    return null;
  }
  if (subject === (podRange ?? nodeRange)) {
    const podsOfNode = footprint.podsInNodeSubnet + footprint.podSubnetAddresses;
    return { rule: rules.range, addresses: nodes.withUpgrade * podsOfNode };
  }
  return limit === 'vnet-addresses'
    ? { rule: rules.vnet, addresses: nodes.withUpgrade * footprint.podVnetMappings }
    : null;
}

/** What one limit allows the nodes of some pools, each with the same number of pods; null where none of them draws on it. */
function boundBy(constraint: Constraint, entries: readonly PoolDemand[], context: FigureContext): PodsBound | null {
  const { limit, subject, capacity } = constraint;
  const drawing = entries.filter((entry) => entry.nodes.withUpgrade > 0 && drawnFrom(constraint, entry, context));
  const drawn = drawing.flatMap((entry) => drawnFrom(constraint, entry, context) ?? []);
  const rule = drawn[0]?.rule;
  if (rule === undefined) {
    return null;
  }
  const { pools } = context.demand;
  const state = { nodes: pools.map((pool) => pool.nodes.maximum), peak: pools.map((pool) => pool.nodes.withUpgrade) };
  const nodes = drawing.reduce((sum, entry) => sum + entry.nodes.withUpgrade, 0);
  const usedByOthers = constraintUse(constraint, state) - drawn.reduce((sum, { addresses }) => sum + addresses, 0);
  const drawnOn = { rule, capacity, usedByOthers, nodes };
  return { limit, subject, ...drawnOn, pods: deriveMostPods(NUMBERS, drawnOn) };
}

/** Limits but those of ranges to ask for: they are as large as the max pods make them. */
function givenLimits(context: FigureContext): readonly Constraint[] {
  return growthLimits(context).constraints.filter(({ subject }) => rangeIn(context, subject)?.capacity !== null);
}

/** The fewest pods per node that Azure accepts for a pool: in itself, and so that the pool has room for enough of them. */
function fewestPods({ nodes }: PoolDemand): number {
  const created = nodes.today > 0 ? nodes.today : nodes.maximum;
  return Math.max(maxPodsPerNodeMinimum.value, created > 0 ? Math.ceil(poolPodSpaceMinimum.value / created) : 0);
}

function bestOf(entries: readonly PoolDemand[], context: FigureContext): Omit<BestMaxPods, 'pool'> {
  const most = deriveMostOfAzure(NUMBERS);
  if (entries.some(({ unknown }) => unknown)) {
    return { best: null, bound: null, isUnknown: true };
  }
  if (entries.every(({ nodes }) => nodes.withUpgrade === 0)) {
    return { best: most, bound: null, isUnknown: false };
  }
  const bounds = givenLimits(context).flatMap((constraint) => boundBy(constraint, entries, context) ?? []);
  const [tightest] = bounds.sort((one, other) => one.pods - other.pods);
  const bound = tightest && tightest.pods < most ? tightest : null;
  const best = bound?.pods ?? most;
  return { best: entries.some((entry) => best < fewestPods(entry)) ? null : best, bound, isUnknown: false };
}

/** The best max pods per node of one pool in the ranges given, everything else in them staying as it is. */
export function bestMaxPodsOf(entry: PoolDemand, context: FigureContext): BestMaxPods {
  return { pool: entry.pool.id, ...bestOf([entry], context) };
}

/** The best max pods per node of every pool, in plan order. */
export function bestMaxPods(context: FigureContext): readonly BestMaxPods[] {
  return context.demand.pools.map((entry) => bestMaxPodsOf(entry, context));
}

/**
 * The largest max pods per node that all pools of the cluster can have at once in the ranges given. Null where pools take
 * addresses in different ways (dynamic and static blocks side by side), as no one formula holds for them, and without pools.
 */
export function bestMaxPodsTogether(context: FigureContext): Omit<BestMaxPods, 'pool'> | null {
  const { pools } = context.demand;
  const [first, ...others] = pools.map((entry) => rulesOf(entry, context)?.range);
  return pools.length === 0 || others.some((rule) => rule !== first) ? null : bestOf(pools, context);
}
