import { describe, expect, it } from 'vitest';
import { parsePlanInput } from './parse-plan.ts';
import { joinSubnets, pinRequested, pinSubnet, splitSubnet, unpinSubnets } from './plan-edit-placement.ts';
import type { PlanInput, Subnet } from './plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

function pinned(id: string, range: string): Subnet {
  return { ...newSubnet(id, id), ipv4: { kind: 'pinned', range, prefixLength: 24 } };
}

function planWith(...subnets: Subnet[]): PlanInput {
  const pool = { ...newNodePool('p1', 'system', 'system'), nodeSubnet: subnets[1]?.id ?? null };
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.0.0.0/16'], subnets }],
    clusters: [{ ...newCluster('c1', 'prod', [pool]), virtualNetwork: 'v1' }],
  };
}

function rangesOf(plan: PlanInput): readonly string[] {
  return plan.virtualNetworks.flatMap(({ subnets }) =>
    subnets.map(({ id, ipv4 }) => `${id} ${ipv4.kind} ${ipv4.range}`),
  );
}

function done(result: ReturnType<typeof splitSubnet>): PlanInput {
  if (!result.ok) {
    throw new Error(result.error);
  }
  expect(parsePlanInput(result.value).ok).toBe(true);
  return result.value;
}

function refusal(result: ReturnType<typeof splitSubnet>): string {
  return result.ok ? '' : result.error;
}

describe('pinning', () => {
  it('pins a subnet and leaves it to the planner again with its size', () => {
    const plan = pinSubnet(planWith(newSubnet('s1', 'nodes')), 's1', '10.0.4.0/22');
    expect(rangesOf(plan)).toEqual(['s1 pinned 10.0.4.0/22']);
    const [subnet] = unpinSubnets(plan, ['s1', 'gone']).virtualNetworks[0]?.subnets ?? [];
    expect(subnet?.ipv4).toEqual({ kind: 'size', range: '10.0.4.0/22', prefixLength: 22 });
  });

  it('makes a requested range a subnet that the cluster uses', () => {
    const request = { cluster: 'c1', role: 'node-subnet', range: '10.0.0.0/26' } as const;
    const plan = done(pinRequested(planWith(), request));
    expect(rangesOf(plan)).toEqual(['s1 pinned 10.0.0.0/26']);
    expect(plan.virtualNetworks[0]?.subnets[0]).toMatchObject({ name: 'snet-prod-nodes', purposes: ['nodes'] });
    expect(plan.clusters[0]?.nodePools[0]?.nodeSubnet).toBe('s1');
  });

  it('keeps a pool in the subnet it has', () => {
    const plan = planWith(pinned('s1', '10.0.0.0/24'), pinned('s2', '10.0.1.0/24'));
    const request = { cluster: 'c1', role: 'node-subnet', range: '10.0.2.0/26' } as const;
    expect(done(pinRequested(plan, request)).clusters[0]?.nodePools[0]?.nodeSubnet).toBe('s2');
  });

  it('says what is missing when the cluster is in no VNet', () => {
    const plan = { ...planWith(), virtualNetworks: [] };
    const request = { cluster: 'c1', role: 'pod-subnet', range: '10.0.2.0/26' } as const;
    expect(refusal(pinRequested(plan, request))).toContain('in no VNet');
  });
});

describe('splitting and joining', () => {
  it('splits into halves and joins them to the same range', () => {
    const split = done(splitSubnet(planWith(pinned('s1', '10.0.0.0/24')), 's1', '10.0.0.0/24'));
    expect(rangesOf(split)).toEqual(['s1 pinned 10.0.0.0/25', 's2 pinned 10.0.0.128/25']);
    const joined = joinSubnets(split, { id: 's1', range: '10.0.0.0/25' }, { id: 's2', range: '10.0.0.128/25' });
    expect(rangesOf(done(joined))).toEqual(['s1 pinned 10.0.0.0/24']);
  });

  it('moves what was in the second subnet into the first, in either order', () => {
    const plan = planWith(pinned('s1', '10.0.0.128/25'), pinned('s2', '10.0.0.0/25'));
    const joined = done(joinSubnets(plan, { id: 's1', range: '10.0.0.128/25' }, { id: 's2', range: '10.0.0.0/25' }));
    expect(rangesOf(joined)).toEqual(['s1 pinned 10.0.0.0/24']);
    expect(joined.clusters[0]?.nodePools[0]?.nodeSubnet).toBe('s1');
  });

  it.each([
    ['10.0.0.128/25', '10.0.1.0/25'],
    ['10.0.0.0/25', '10.0.0.128/26'],
    ['10.0.0.0/25', '10.0.0.0/25'],
  ])('refuses to join %s and %s', (one, other) => {
    const plan = planWith(pinned('s1', one), pinned('s2', other));
    const joined = joinSubnets(plan, { id: 's1', range: one }, { id: 's2', range: other });
    expect(refusal(joined)).toContain('not the two halves');
  });

  it('refuses to split below the smallest subnet', () => {
    const split = splitSubnet(planWith(pinned('s1', '10.0.0.0/29')), 's1', '10.0.0.0/29');
    expect(refusal(split)).toContain('a /29');
  });
});
