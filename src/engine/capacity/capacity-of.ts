import type { Capacity, Ceiling, PoolReach, Reach } from './capacity.ts';
import type { Constraint } from './constraint.ts';
import { LIMITS } from './limit-table.ts';
import { type Growth, reachesAlone, reachTogether } from './reach.ts';

/** Growth of all pools together where no range ever fills. */
function ceilingOf(growth: Growth, constraints: readonly Constraint[]): Ceiling {
  const { nodes, binding } = reachTogether(
    growth,
    constraints.filter(({ limit }) => !LIMITS[limit].isRange),
  );
  return { nodes, hit: binding };
}

/**
 * How far the pools grow together, each alone, and without ranges. Each is worked out when it is first read and then kept:
 * of ten candidates of every cluster a page or a rule looks at a few.
 */
export function capacityOf(growth: Growth, constraints: readonly Constraint[]): Capacity {
  let together: Reach | undefined;
  let alone: readonly PoolReach[] | undefined;
  let ceiling: Ceiling | undefined;
  return {
    get together() {
      together ??= reachTogether(growth, constraints);
      return together;
    },
    get alone() {
      alone ??= reachesAlone(growth, constraints);
      return alone;
    },
    get ceiling() {
      ceiling ??= ceilingOf(growth, constraints);
      return ceiling;
    },
  };
}
