import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factById } from '../../domain/facts/registry.ts';
import { LOADS, NETWORK_MODEL_IDS } from '../../domain/ids.ts';
import type { NodePool, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool } from '../../domain/start-values.ts';
import { onePlan, withPools } from '../../testing/arbitrary-one-cluster-plan.ts';
import vectors from '../../testing/worked-examples.json' with { type: 'json' };
import { demandOf } from '../demand/cluster-demand.ts';
import { indexNetworks } from '../demand/network-index.ts';
import { NETWORK_MODELS } from './registry.ts';

const MODELS = NETWORK_MODEL_IDS.map((id) => NETWORK_MODELS[id]);

const pools = fc
  .record({
    maxPodsPerNode: fc.integer({ min: 1, max: 1_000 }),
    expectedPodsPerNode: fc.nat({ max: 1_000 }),
    podAllocation: fc.constantFrom('as-cluster' as const, 'dynamic' as const, 'static-block' as const),
  })
  .map((shape): NodePool => ({ ...newNodePool('p1', 'pool', 'user'), ...shape }));

/** Every pool of the plan with more nodes now, at the maximum and under its cap. */
function withMoreNodes(plan: PlanInput, more: number): PlanInput {
  const grown = (plan.clusters[0]?.nodePools ?? []).map((pool) => ({
    ...pool,
    nodes: pool.nodes + more,
    nodeCap: pool.nodeCap === null ? null : pool.nodeCap + more,
    autoscaler: { ...pool.autoscaler, maximumNodes: pool.autoscaler.maximumNodes + more },
  }));
  return withPools(plan, grown);
}

describe('the registry of network models', () => {
  it('has each model under its own id, with a label of its own', () => {
    expect(MODELS.map(({ id }) => id)).toEqual([...NETWORK_MODEL_IDS]);
    expect(new Set(MODELS.map(({ label }) => label)).size).toBe(MODELS.length);
    expect(Object.keys(NETWORK_MODELS)).toHaveLength(MODELS.length);
  });
});

describe.each(MODELS)(
  '$id',
  ({ id, podRange, plugin, pluginMode, podAllocation, defaultMaxPodsFact, endDateFact, footprint }) => {
    it('has worked examples', () => {
      expect(vectors.vectors.some(({ model }) => model === id)).toBe(true);
    });

    it('is told from all others by what Azure calls it', () => {
      const same = MODELS.filter(
        (other) => other.plugin === plugin && other.pluginMode === pluginMode && other.podAllocation === podAllocation,
      );
      expect(same).toHaveLength(1);
      expect(podAllocation !== null).toBe(podRange === 'pod-subnet');
    });

    it('names the facts on it', () => {
      expect(factById(defaultMaxPodsFact)?.unit).toBe('pods per node');
      expect(endDateFact === null || factById(endDateFact)?.unit === 'first day without support').toBe(true);
    });

    it('takes whole amounts, and only from the range that it says', () => {
      fc.assert(
        fc.property(pools, (pool) => {
          const taken = footprint(pool);
          for (const amount of Object.values(taken)) {
            expect(Number.isInteger(amount) && amount >= 0).toBe(true);
          }
          expect(taken.podsInNodeSubnet > 0).toBe(podRange === 'node-subnet');
          expect(taken.podSubnetAddresses > 0).toBe(podRange === 'pod-subnet');
          expect(taken.podCidrBlocks > 0).toBe(podRange === 'pod-cidr');
          expect(taken.podVnetMappings).toBeLessThanOrEqual(taken.podsInNodeSubnet + taken.podSubnetAddresses);
        }),
      );
    });

    it('never takes less for more pods on a node', () => {
      fc.assert(
        fc.property(pools, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (pool, allowed, expected) => {
          const before = footprint(pool);
          const after = footprint({
            ...pool,
            maxPodsPerNode: pool.maxPodsPerNode + allowed,
            expectedPodsPerNode: pool.expectedPodsPerNode + expected,
          });
          for (const key of Object.keys(before) as (keyof typeof before)[]) {
            expect(after[key], key).toBeGreaterThanOrEqual(before[key]);
          }
        }),
      );
    });

    it('never needs fewer addresses for more nodes, in any range or in the VNet', () => {
      fc.assert(
        fc.property(onePlan, fc.integer({ min: 1, max: 50 }), (plan, more) => {
          const [before, after] = [plan, withMoreNodes(plan, more)].map((each) => {
            const cluster = each.clusters[0] ?? newCluster('c1', 'cluster', []);
            return demandOf(cluster, id, indexNetworks(each.virtualNetworks));
          });
          for (const load of LOADS) {
            expect(after!.vnetAddresses[load]).toBeGreaterThanOrEqual(before!.vnetAddresses[load]);
            for (const [key, { total }] of before!.ranges) {
              expect(after!.ranges.get(key)!.total[load], key).toBeGreaterThanOrEqual(total[load]);
            }
          }
        }),
      );
    });
  },
);
