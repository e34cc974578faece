import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../domain/ids.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { contextOf } from '../../testing/figure-context.ts';
import { singlePoolPlan } from '../evaluation/single-pool.ts';
import { bestMaxPods, bestMaxPodsTogether } from './best-max-pods.ts';
import type { BestMaxPodsRow } from './best-max-pods-table.ts';
import { bestMaxPodsTable } from './best-max-pods-table.ts';

function rowsOf(input: PlanInput): readonly BestMaxPodsRow[] {
  const plan = evaluated(input);
  return plan.clusters.slice(0, 1).flatMap((cluster) => bestMaxPodsTable(plan, cluster));
}

describe('the best max pods of every model', () => {
  // 9 nodes with upgrade in a /22 each: (1,019 - 9) / 9 = 112.2, 16 x 7 - 1 = 111, 16 x 7 - 8 = 104
  const single = {
    candidate: 'azure-cni-overlay',
    kind: 'scale-set',
    nodes: 8,
    maxPodsPerNode: 30,
    expectedPodsPerNode: 30,
    surge: { unit: 'nodes', value: 1 },
    internalLoadBalancers: 0,
  } as const;
  const given = singlePoolPlan(single, { nodeSubnet: 22, podSubnet: 22, podCidr: 16 });

  it('stand side by side, each with what holds it down', () => {
    const found = rowsOf(given).map(({ candidates, together, notGiven }) => [
      CANDIDATES[candidates[0]!].model,
      together?.best,
      together?.bound?.limit ?? null,
      notGiven,
    ]);
    expect(found).toEqual([
      ['kubenet', 250, null, []],
      ['azure-cni-node-subnet', 112, 'node-subnet', []],
      ['pod-subnet-dynamic', 104, 'pod-subnet', []],
      ['pod-subnet-static-block', 111, 'pod-subnet', []],
      ['azure-cni-overlay', 250, null, []],
      ['byo-cni', 250, null, []],
    ]);
  });

  it('name the range that is not given yet', () => {
    const open = rowsOf(singlePoolPlan(single, { nodeSubnet: 22, podSubnet: null, podCidr: 16 }));
    expect(open.filter(({ notGiven }) => notGiven.length > 0).map(({ notGiven }) => notGiven)).toEqual([
      ['pod subnet'],
      ['pod subnet'],
    ]);
  });

  it('have no one value where pools take addresses in different ways', () => {
    const [cluster] = given.clusters;
    const [pool] = cluster?.nodePools ?? [];
    const mixed = {
      ...given,
      clusters: [{ ...cluster!, nodePools: [pool!, { ...pool!, id: 'p2', podAllocation: 'static-block' as const }] }],
    };
    const dynamic = rowsOf(mixed).find(({ candidates }) => candidates.includes('pod-subnet-dynamic'));
    expect(dynamic?.together).toBeNull();
    expect(dynamic?.pools).toHaveLength(2);
  });

  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    'do not depend on the data plane: %s',
    async (_, load) => {
      const input = await load();
      for (const { candidates, together, pools } of rowsOf(input)) {
        for (const candidate of candidates) {
          const context = contextOf(input, candidate);
          expect(bestMaxPodsTogether(context)).toEqual(together);
          expect(bestMaxPods(context)).toEqual(pools);
        }
      }
    },
  );
});
