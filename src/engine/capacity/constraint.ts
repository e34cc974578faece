import type { Load } from '../../domain/ids.ts';
import { constantLoad, type PerLoad } from '../demand/per-load.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import type { LimitId } from './limit-table.ts';

/** Nothing is used besides the nodes of the pools. */
export const NO_BASE: PerLoad = constantLoad(0);

/**
 * A limit as a linear constraint over the pools: base + Σ coefficient × count ≤ capacity. `counts` says whether a pool
 * counts with its surge nodes (they take addresses, routes and instances too) or without (they run no pods of their own).
 * Growth is measured beside what the others need in an upgrade.
 */
export interface Constraint {
  readonly limit: LimitId;
  /** A range key, pool id, cluster id or VNet id. */
  readonly subject: string;
  readonly capacity: number;
  /** What is used whatever this cluster's pools do; other clusters count here, each under the same load. */
  readonly base: PerLoad;
  /** Positions of the pools that count, in plan order, and what each of their nodes uses. */
  readonly pools: readonly number[];
  readonly coefficients: readonly number[];
  readonly counts: 'with-surge' | 'without-surge';
}

/** Nodes of every pool, with and without the surge of an upgrade, in plan order. */
export interface NodeState {
  readonly nodes: readonly number[];
  readonly peak: readonly number[];
}

/** Nodes of every pool as a constraint counts them, in plan order. */
export function countsOf({ counts }: Pick<Constraint, 'counts'>, { nodes, peak }: NodeState): readonly number[] {
  return counts === 'with-surge' ? peak : nodes;
}

/** What a constraint uses in a given state, in the unit of its capacity. */
export function constraintUse(constraint: Constraint, state: NodeState): number {
  const counts = countsOf(constraint, state);
  const { pools, coefficients } = constraint;
  let use = constraint.base.withUpgrade;
  for (let term = 0; term < pools.length; term += 1) {
    use += (coefficients[term] ?? 0) * (counts[pools[term] ?? 0] ?? 0);
  }
  return use;
}

/** The first constraint, in the given order, that a state breaks; null when all hold. */
export function firstBroken(constraints: readonly Constraint[], state: NodeState): Constraint | null {
  for (const constraint of constraints) {
    if (constraintUse(constraint, state) > constraint.capacity) {
      return constraint;
    }
  }
  return null;
}

/** What a constraint needs with the pools as planned, under a load. */
export function constraintNeed(
  { base, pools, coefficients, counts }: Constraint,
  planned: readonly PoolDemand[],
  load: Load,
): number {
  const counted = counts === 'without-surge' && load === 'withUpgrade' ? 'maximum' : load;
  let need = base[load];
  for (let term = 0; term < pools.length; term += 1) {
    need += (coefficients[term] ?? 0) * (planned[pools[term] ?? 0]?.nodes[counted] ?? 0);
  }
  return need;
}
