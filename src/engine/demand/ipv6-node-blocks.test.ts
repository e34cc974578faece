import { describe, expect, it } from 'vitest';
import { LOADS } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { contextOf } from '../../testing/figure-context.ts';
import { singlePoolPlan } from '../evaluation/single-pool.ts';
import { explain } from '../explain/explain.ts';
import { ladderOf } from '../fits/ladder.ts';
import { limitWords } from '../fits/limit-words.ts';
import { ipv6NodeBlocksOf } from './ipv6-node-blocks.ts';

const OVERLAY = 'azure-cni-overlay';

/** One pool of 10 nodes, 12 with upgrade, in ranges large enough for IPv4. */
function dualStack(ipv6: readonly string[], change: Partial<Cluster> = {}): PlanInput {
  const single = {
    candidate: OVERLAY,
    kind: 'scale-set',
    nodes: 10,
    maxPodsPerNode: 30,
    expectedPodsPerNode: 30,
    surge: { unit: 'nodes', value: 2 },
    internalLoadBalancers: 0,
  } as const;
  const plan = singlePoolPlan(single, { nodeSubnet: 24, podSubnet: null, podCidr: 16 });
  const clusters = plan.clusters.map((cluster): Cluster => ({
    ...cluster,
    ipFamilies: 'ipv4-ipv6',
    podCidrs: [...cluster.podCidrs, ...ipv6],
    ...change,
  }));
  return { ...plan, clusters };
}

describe('IPv6 node blocks', () => {
  // one /80 for each node: 2^(80 - 64), 2^(80 - 76), and none in a /81
  it.each<[string, PlanInput, number | null, number | null]>([
    ['of the /64 that Azure takes', dualStack([]), 65_536, null],
    ['of a /64', dualStack(['fd00:1::/64']), 65_536, 1],
    ['of a /76', dualStack(['fd00:1::/76']), 16, 1],
    ['of a /81', dualStack(['fd00:1::/81']), 0, 1],
    ['of a text that is no range', dualStack(['fd00::1::/64']), 65_536, null],
    ['of a cluster with IPv4 only', dualStack(['fd00:1::/64'], { ipFamilies: 'ipv4' }), null, null],
  ])('%s', (_, plan, blocks, given) => {
    const found = ipv6NodeBlocksOf(plan.clusters[0]!, OVERLAY);
    expect(found?.blocks ?? null).toBe(blocks);
    expect(found?.given ?? null).toBe(given);
  });

  it('are of Overlay alone', () => {
    expect(ipv6NodeBlocksOf(dualStack([]).clusters[0]!, 'kubenet')).toBeNull();
  });

  it('open their workings: blocks, nodes, and what stays free under each load', () => {
    const at = { cluster: 'c1', candidate: OVERLAY } as const;
    const plan = dualStack(['fd00:1::/76']);
    expect(explain(evaluated(plan), { ...at, figure: 'ipv6-node-blocks' })?.value).toBe(16);
    const free = LOADS.map((load) => explain(evaluated(plan), { ...at, figure: 'ipv6-node-blocks-free', load })?.value);
    expect(free).toEqual([6, 6, 4]);
    const azure = explain(evaluated(dualStack([])), { ...at, figure: 'ipv6-node-blocks' });
    expect(azure?.facts.map(({ id }) => id)).toContain('default-pod-cidr-v6');
  });

  it('stop growth, and rule the size out where they are too few', () => {
    const context = contextOf(dualStack(['fd00:1::/76']), OVERLAY);
    const [first] = ladderOf(context);
    expect([first?.nodes, first?.hit.limit]).toEqual([14, 'ipv6-pod-cidr']);
    expect(first && limitWords(context, first.hit).sentence).toBe('the IPv6 pod CIDR (16 node blocks) is full');
    const { evaluation } = contextOf(dualStack(['fd00:1::/77']), OVERLAY);
    expect(evaluation.status).toBe('does-not-fit');
    expect(evaluation.limitsBroken).toMatchObject([
      { limit: 'ipv6-pod-cidr', need: 10, needs: { withUpgrade: 12 }, capacity: 8 },
    ]);
    expect(evaluation.reasons.map(({ sentence }) => sentence).join(' ')).toContain('12');
    // Azure's own /64 is not the limit of anything
    expect(contextOf(dualStack([]), OVERLAY).evaluation.limitsBroken).toEqual([]);
  });
});
