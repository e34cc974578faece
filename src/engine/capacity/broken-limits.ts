import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum, poolPodSpaceMinimum } from '../../domain/facts/first-numbers.ts';
import type { ClusterDemand } from '../demand/cluster-demand.ts';
import { podSpaceOf } from '../demand/pool-numbers.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { BrokenLimit } from './capacity.ts';
import { type Constraint, type NodeState, useOf } from './constraint.ts';

function brokenPerPool({ pools }: ClusterDemand): BrokenLimit[] {
  return pools.flatMap((entry): BrokenLimit[] => {
    const { pool } = entry;
    const found: BrokenLimit[] = [];
    const need = pool.maxPodsPerNode;
    const capacity = need < maxPodsPerNodeMinimum.value ? maxPodsPerNodeMinimum.value : maxPodsPerNodeMaximum.value;
    if (need < maxPodsPerNodeMinimum.value || need > maxPodsPerNodeMaximum.value) {
      found.push({ limit: 'pods-per-node', subject: pool.id, need, capacity, failsAt: 'today' });
    }
    const space = podSpaceOf(entry);
    if (space > 0 && space < poolPodSpaceMinimum.value) {
      const failsAt = 'today' as const;
      found.push({
        limit: 'pool-pod-space',
        subject: pool.id,
        need: space,
        capacity: poolPodSpaceMinimum.value,
        failsAt,
      });
    }
    return found;
  });
}

function brokenServiceRange(ranges: readonly RangeUse[]): BrokenLimit[] {
  return ranges.flatMap((range): BrokenLimit[] =>
    range.kind === 'service-cidr' && range.capacity !== null && range.total.maximum > range.capacity
      ? [
          {
            limit: 'service-cidr',
            subject: range.key,
            need: range.total.maximum,
            capacity: range.capacity,
            failsAt: range.failsAt ?? 'maximum',
          },
        ]
      : [],
  );
}

/** A planned state: nodes of each pool now, at the maximum, and with upgrade. */
function stateOf({ pools }: ClusterDemand, load: 'today' | 'maximum' | 'withUpgrade'): NodeState {
  const nodes = pools.map((pool) => (load === 'today' ? pool.nodes.today : pool.nodes.maximum));
  return { nodes, peak: pools.map((pool) => pool.nodes[load]) };
}

/** Every limit that the planned size breaks, each with the first load at which it does. */
export function brokenLimitsOf(
  demand: ClusterDemand,
  constraints: readonly Constraint[],
  ranges: readonly RangeUse[],
): readonly BrokenLimit[] {
  const states = {
    today: stateOf(demand, 'today'),
    maximum: stateOf(demand, 'maximum'),
    withUpgrade: stateOf(demand, 'withUpgrade'),
  };
  const broken = constraints.flatMap((constraint): BrokenLimit[] => {
    const { limit, subject, capacity } = constraint;
    const need = useOf(constraint, states.withUpgrade);
    if (need <= capacity) {
      return [];
    }
    const failsAt =
      useOf(constraint, states.today) > capacity
        ? 'today'
        : useOf(constraint, states.maximum) > capacity
          ? 'maximum'
          : 'withUpgrade';
    return [{ limit, subject, need, capacity, failsAt }];
  });
  return [...broken, ...brokenPerPool(demand), ...brokenServiceRange(ranges)];
}
