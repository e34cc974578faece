import type { Load } from '../../domain/ids.ts';
import type { PerLoad } from '../demand/per-load.ts';
import type { LimitId } from './limit-table.ts';

/** A limit that is broken at the planned size, with the numbers that break it. */
export interface BrokenLimit {
  readonly limit: LimitId;
  /** What the limit applies to: a range key, a pool id, a cluster id or a VNet id. */
  readonly subject: string;
  /** What is needed under `failsAt`. */
  readonly need: number;
  /** What is needed under each load, other clusters counted under the same one. */
  readonly needs: PerLoad;
  readonly capacity: number;
  /** The first load at which it is broken. */
  readonly failsAt: Load;
}

export interface LimitHit {
  readonly limit: LimitId;
  readonly subject: string;
  /** Use at the last size that fits, use one node later, and what the limit allows. */
  readonly use: number;
  readonly useWithOneMore: number;
  readonly capacity: number;
}

/**
 * How far a cluster can grow in its ranges, as given or as asked for, all pools together, one node at a time in plan order:
 * what it reaches once it has got the ranges it asks for.
 */
export interface Reach {
  readonly nodes: number;
  readonly nodesPerPool: readonly { readonly pool: string; readonly nodes: number }[];
  /** Pods at that size: each pool's nodes times its max pods per node. */
  readonly pods: number;
  readonly binding: LimitHit | null;
  /** Where growth would stop if the binding limit were lifted. */
  readonly next: { readonly nodes: number; readonly hit: LimitHit } | null;
}

export interface PoolReach {
  readonly pool: string;
  readonly nodes: number;
  readonly binding: LimitHit | null;
}

/** Where growth would stop if no range ever filled: the limits of Azure alone. */
export interface Ceiling {
  readonly nodes: number;
  readonly hit: LimitHit | null;
}

export interface Capacity {
  readonly together: Reach;
  readonly alone: readonly PoolReach[];
  readonly ceiling: Ceiling;
}
