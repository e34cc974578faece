import { nodesPerCluster } from '../../domain/facts/limits.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { LimitHit } from '../capacity/capacity.ts';
import type { Constraint } from '../capacity/constraint.ts';
import { reachTogether } from '../capacity/reach.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { capacityOfRange } from '../demand/range-use.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { type GrowthLimits, growthLimits } from './growth-limits.ts';
import { deriveLargerPrefix } from './most-pods.ts';

/** The range of a rung at twice its size, and how far the pools grow with it. */
export interface LargerRange {
  readonly prefixLength: number;
  readonly nodes: number;
  /** What stops growth then: the same range again, or the limit behind it. */
  readonly hit: LimitHit | null;
}

/** One limit that stops growth once all limits of the rungs before it are lifted. */
export interface Rung {
  readonly nodes: number;
  readonly hit: LimitHit;
  /** Null where the limit is no range, or a range that cannot be larger. */
  readonly larger: LargerRange | null;
}

/** Limits that are looked for; what lies behind them is of no use to anyone. */
const MOST_RUNGS = 6;

/** Whether no larger range, further pool or other tier lifts a limit: the most nodes that any cluster has. */
export function isFinal({ limit, capacity }: LimitHit): boolean {
  return limit === 'nodes-per-cluster' && capacity === nodesPerCluster.value;
}

function isBehind({ limit, subject, capacity }: LimitHit, constraint: Constraint): boolean {
  return constraint.limit === limit && constraint.subject === subject && constraint.capacity === capacity;
}

/** Growth with one range at twice its size, the limits of earlier rungs being lifted already. */
function largerOf({ growth }: GrowthLimits, left: readonly Constraint[], range: RangeUse | null): LargerRange | null {
  const size = range?.prefixLength ?? range?.requestPrefixLength ?? null;
  if (range === null || size === null || size === 0) {
    return null;
  }
  const prefixLength = deriveLargerPrefix(NUMBERS, size);
  const capacity = capacityOfRange(range.kind, prefixLength);
  const { nodes, binding } = reachTogether(
    growth,
    left.map((constraint) => (constraint.subject === range.key ? { ...constraint, capacity } : constraint)),
  );
  return { prefixLength, nodes, hit: binding };
}

function climb(context: FigureContext): readonly Rung[] {
  const limits = growthLimits(context);
  const rungs: Rung[] = [];
  let left = limits.constraints;
  while (rungs.length < MOST_RUNGS) {
    const { nodes, binding } = reachTogether(limits.growth, left);
    if (binding === null) {
      return rungs;
    }
    rungs.push({ nodes, hit: binding, larger: largerOf(limits, left, rangeIn(context, binding.subject)) });
    const lifted = left.find((constraint) => isBehind(binding, constraint));
    left = left.filter((constraint) => constraint !== lifted);
  }
  return rungs;
}

/**
 * The limits that stop a cluster under one candidate, each found by lifting the ones before it, with the nodes reached.
 * The first is the binding limit of its reach, the second the next one. Empty while the size of a pool is unknown.
 */
export const ladderOf = oncePer((context: FigureContext): readonly Rung[] =>
  context.evaluation.capacity === null ? [] : climb(context),
);
