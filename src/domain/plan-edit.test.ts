import { describe, expect, test } from 'vitest';
import { applyEdits, type FieldEdit } from './plan-edit.ts';
import type { PlanInput } from './plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

const plan: PlanInput = {
  ...newPlan(),
  virtualNetworks: [
    { ...newVirtualNetwork('v1', 'spoke'), subnets: [newSubnet('s1', 'nodes'), newSubnet('s2', 'pods')] },
    newVirtualNetwork('v2', 'hub'),
  ],
  clusters: [
    newCluster('c1', 'one', [newNodePool('p1', 'system', 'system'), newNodePool('p2', 'user', 'user')]),
    newCluster('c2', 'two', [{ ...newNodePool('p3', 'system', 'system'), nodeSubnet: 's1' }]),
  ],
};

function edited(...edits: FieldEdit[]): PlanInput {
  const result = applyEdits(plan, edits);
  if (!result.ok) {
    throw new Error(result.error);
  }
  return result.value;
}

function refusal(entity: string, field: string, value: unknown): string {
  const before = JSON.stringify(plan);
  const result = applyEdits(plan, [{ entity, field, value }]);
  expect(JSON.stringify(plan)).toBe(before);
  return result.ok ? 'accepted' : result.error;
}

describe('applyEdits', () => {
  test('sets a field deep inside a pool and shares everything else', () => {
    const next = edited({ entity: 'p2', field: 'upgrade.surge.value', value: 33 });
    expect(next.clusters[0]?.nodePools[1]?.upgrade.surge).toEqual({ unit: 'percent', value: 33 });
    expect(next.clusters[0]?.nodePools[0]).toBe(plan.clusters[0]?.nodePools[0]);
    expect(next.clusters[1]).toBe(plan.clusters[1]);
    expect(next.virtualNetworks).toBe(plan.virtualNetworks);
    expect(next.clusters[0]?.nodePools[1]?.upgrade.maxUnavailable).toBe(
      plan.clusters[0]?.nodePools[1]?.upgrade.maxUnavailable,
    );
    expect(plan.clusters[0]?.nodePools[1]?.upgrade.surge.value).toBe(10);
  });

  test('an edit that changes nothing gives the same plan', () => {
    expect(edited({ entity: 'p2', field: 'nodes', value: 3 })).toBe(plan);
    expect(edited({ entity: 'c1', field: 'podCidrs', value: [] })).toBe(plan);
    expect(edited({ entity: 'v1', field: 'subnets.0.purposes.0', value: 'nodes' })).toBe(plan);
    expect(edited({ entity: 'p1', field: 'upgrade.surge', value: { value: 10, unit: 'percent' } })).toBe(plan);
    expect(edited({ entity: 'c1', field: 'podCidrs.0', value: undefined })).toBe(plan);
    expect(edited()).toBe(plan);
  });

  test('fields of the plan itself', () => {
    const next = edited(
      { entity: 'plan', field: 'name', value: 'prod' },
      { entity: 'plan', field: 'headroomPercent', value: 0 },
    );
    expect(next).toMatchObject({ name: 'prod', headroomPercent: 0 });
    expect(next.clusters).toBe(plan.clusters);
  });

  test('lists: append, replace, remove', () => {
    const one = edited({ entity: 'c1', field: 'podCidrs.0', value: '10.244.0.0/16' });
    expect(one.clusters[0]?.podCidrs).toEqual(['10.244.0.0/16']);
    const three = edited(
      { entity: 'v1', field: 'addressSpaces.0', value: 'a' },
      { entity: 'v1', field: 'addressSpaces.1', value: 'b' },
      { entity: 'v1', field: 'addressSpaces.2', value: 'c' },
      { entity: 'v1', field: 'addressSpaces.1', value: undefined },
      { entity: 'v1', field: 'addressSpaces.0', value: 'x' },
    );
    expect(three.virtualNetworks[0]?.addressSpaces).toEqual(['x', 'c']);
  });

  test('objects that may be empty', () => {
    const current = {
      candidate: 'kubenet',
      podCidrs: [],
      policyEngine: 'none',
      identity: 'system-assigned',
      customIpMasq: false,
      nodeAutoProvisioning: false,
      subnets: ['s1'],
    };
    const next = edited(
      { entity: 'c1', field: 'current', value: current },
      { entity: 'c1', field: 'current.policyEngine', value: 'calico' },
      { entity: 'c1', field: 'choice', value: 'byo-cni' },
    );
    expect(next.clusters[0]).toMatchObject({ choice: 'byo-cni', current: { ...current, policyEngine: 'calico' } });
    expect(applyEdits(next, [{ entity: 'c1', field: 'current', value: null }])).toMatchObject({
      value: { clusters: [{ current: null }, {}] },
    });
  });

  test('references and whole entities, as fixes need them', () => {
    const next = edited(
      { entity: 'v2', field: 'subnets.0', value: newSubnet('s3', 'api') },
      { entity: 'c1', field: 'virtualNetwork', value: 'v2' },
      { entity: 'c1', field: 'apiServer', value: { access: 'vnet-integration', subnet: 's3' } },
      { entity: 'v1', field: 'peeredWith', value: ['v2'] },
    );
    expect(next.virtualNetworks[1]?.subnets).toEqual([newSubnet('s3', 'api')]);
    expect(next.clusters[0]?.apiServer).toEqual({ access: 'vnet-integration', subnet: 's3' });
    expect(next.clusters[1]).toBe(plan.clusters[1]);
  });

  test('the first refused edit refuses all', () => {
    const result = applyEdits(plan, [
      { entity: 'p1', field: 'nodes', value: 7 },
      { entity: 'p1', field: 'nodes', value: -7 },
    ]);
    expect(result).toEqual({
      ok: false,
      error: 'cluster 1, node pool 1: nodes must be a whole number from 0 to 100,000',
    });
  });

  test.each([
    ['p2', 'maxPodsPerNode', 0, 'cluster 1, node pool 2: max pods per node must be a whole number from 1 to 1,000'],
    ['p2', 'nodes', Number.NaN, 'cluster 1, node pool 2: nodes must be a whole number from 0 to 100,000'],
    ['p2', 'nodes', null, 'cluster 1, node pool 2: nodes must be a whole number from 0 to 100,000'],
    ['p2', 'nodes', undefined, 'cluster 1, node pool 2: nodes cannot be removed'],
    ['p9', 'nodes', 1, 'the plan has no part with the id "p9"'],
    ['__proto__', 'nodes', 1, 'the plan has no part with the id "__proto__"'],
    ['plan', '__proto__', {}, 'the plan has no field "__proto__"'],
    ['plan', 'constructor.prototype', {}, 'the plan has no field "constructor"'],
    ['p2', '__proto__.polluted', true, 'cluster 1, node pool 2 has no field "__proto__"'],
    ['p2', '', 1, 'cluster 1, node pool 2 has no field ""'],
    ['p2', 'nodes.value', 1, 'cluster 1, node pool 2: nodes has no field "value"'],
    ['p2', 'upgrade.surge.most', 1, 'cluster 1, node pool 2: upgrade surge has no field "most"'],
    ['p2', 'nodeCap.x', 1, 'cluster 1, node pool 2: node cap is empty and has no "x"'],
    ['c1', 'current.candidate', 'kubenet', 'cluster 1: current is empty and has no "candidate"'],
    ['c1', 'podCidrs.1', 'x', 'cluster 1: pod CIDRs has no item "1", counted from 0'],
    ['c1', 'podCidrs.-1', 'x', 'cluster 1: pod CIDRs has no item "-1", counted from 0'],
    ['c1', 'podCidrs.length', 0, 'cluster 1: pod CIDRs has no item "length", counted from 0'],
    ['c1', 'podCidrs.0', 'x'.repeat(65), 'cluster 1: pod CIDR 1 must be text of at most 64 characters'],
    ['c1', 'internalLoadBalancers.0.count', 1, 'cluster 1, internal load balancer 1 is empty and has no "count"'],
    [
      'c1',
      'virtualNetwork',
      's1',
      'cluster 1: virtual network refers to "s1", which is a subnet and not a virtual network',
    ],
    [
      'c1',
      'apiServer',
      { access: 'public', subnet: 's9' },
      'cluster 1: API server subnet refers to "s9", which is not in the plan',
    ],
    ['v2', 'subnets.0', newSubnet('s1', 'twice'), 'virtual network 2, subnet 1: the id "s1" is already taken'],
    ['v1', 'subnets.0', undefined, 'cluster 2, node pool 1: node subnet refers to "s1", which is not in the plan'],
    ['v1', 'id', 'v2', 'virtual network 2: the id "v2" is already taken'],
    ['plan', 'clusters', 'none', 'clusters must be a list of at most 100'],
  ])('%s %s = %j is refused', (entity, field, value, sentence) => {
    expect(refusal(entity, field, value)).toBe(sentence);
  });

  test('a full list takes no more', () => {
    const full = edited({ entity: 'c1', field: 'podCidrs', value: ['a', 'b'] });
    expect(applyEdits(full, [{ entity: 'c1', field: 'podCidrs.2', value: 'c' }])).toEqual({
      ok: false,
      error: 'cluster 1: pod CIDRs can hold at most 2',
    });
  });
});
