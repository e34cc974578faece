import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum, poolPodSpaceMinimum } from '../../domain/facts/first-numbers.ts';
import { LOADS } from '../../domain/ids.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import type { ClusterDemand } from '../demand/cluster-demand.ts';
import { constantLoad, underEachLoad } from '../demand/per-load.ts';
import { podSpaceLoad, podSpaceOf } from '../demand/pool-numbers.ts';
import type { PoolSize } from '../demand/pool-size.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { BrokenLimit } from './capacity.ts';
import { type Constraint, constraintNeed } from './constraint.ts';

type Needs = Pick<BrokenLimit, 'limit' | 'subject' | 'needs' | 'capacity'>;

/** A broken limit with what is needed under the load at which it fails. */
function brokenAt(failsAt: BrokenLimit['failsAt'], { limit, subject, needs, capacity }: Needs): BrokenLimit {
  return { limit, subject, need: needs[failsAt], needs, capacity, failsAt };
}

/** A limit that is exceeded, with the first load at which it is. */
function exceeded(broken: Needs): BrokenLimit {
  return brokenAt(LOADS.find((load) => broken.needs[load] > broken.capacity) ?? 'withUpgrade', broken);
}

function brokenMaxPods({ id: subject, maxPodsPerNode: most }: NodePool): BrokenLimit | null {
  const [least, greatest] = [maxPodsPerNodeMinimum.value, maxPodsPerNodeMaximum.value];
  return most >= least && most <= greatest
    ? null
    : brokenAt('today', {
        limit: 'pods-per-node',
        subject,
        needs: constantLoad(most),
        capacity: most < least ? least : greatest,
      });
}

function brokenPodSpace(size: PoolSize): BrokenLimit | null {
  const load = podSpaceLoad(size);
  const space = podSpaceOf(size, load);
  const capacity = poolPodSpaceMinimum.value;
  if (space <= 0 || space >= capacity) {
    return null;
  }
  const needs = underEachLoad((each) => podSpaceOf(size, each));
  return brokenAt(load, { limit: 'pool-pod-space', subject: size.pool.id, needs, capacity });
}

function brokenPerPool({ pools }: ClusterDemand): BrokenLimit[] {
  const found: BrokenLimit[] = [];
  for (const size of pools) {
    for (const broken of [brokenMaxPods(size.pool), brokenPodSpace(size)]) {
      if (broken !== null) {
        found.push(broken);
      }
    }
  }
  return found;
}

function brokenServiceRange(ranges: readonly RangeUse[]): BrokenLimit[] {
  return ranges.flatMap(({ kind, key, capacity, total }): BrokenLimit[] =>
    kind === 'service-cidr' && capacity !== null && total.maximum > capacity
      ? [exceeded({ limit: 'service-cidr', subject: key, needs: total, capacity })]
      : [],
  );
}

/** Every limit that the planned size breaks, with what is needed under each load and the first at which it fails. */
export function brokenLimitsOf(
  demand: ClusterDemand,
  constraints: readonly Constraint[],
  ranges: readonly RangeUse[],
): readonly BrokenLimit[] {
  const { pools } = demand;
  const broken: BrokenLimit[] = [];
  for (const constraint of constraints) {
    const { limit, subject, capacity } = constraint;
    if (constraintNeed(constraint, pools, 'withUpgrade') > capacity) {
      const needs = underEachLoad((load) => constraintNeed(constraint, pools, load));
      broken.push(exceeded({ limit, subject, needs, capacity }));
    }
  }
  return [...broken, ...brokenPerPool(demand), ...brokenServiceRange(ranges)];
}
