import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../testing/arbitrary-schema-plan.ts';
import { parsePlanFile, parsePlanInput, planFile } from './parse-plan.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput } from './plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

function twoClusters(): PlanInput {
  const pools = ['p1', 'p2', 'p3'].map((id) => newNodePool(id, id, 'system'));
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'spoke'), subnets: [newSubnet('s1', 'nodes')] }],
    connectedRanges: [newConnectedRange('r1', 'on-premises')],
    clusters: [newCluster('c1', 'one', []), newCluster('c2', 'two', pools)],
  };
}

/** A copy of a plan as plain JSON with one place changed. */
function damaged(path: readonly (string | number)[], value: unknown): unknown {
  const plan: unknown = JSON.parse(JSON.stringify(twoClusters()));
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), plan);
  if (isObject(parent)) {
    Object.assign(parent, { [path.at(-1)!]: value });
    if (value === undefined) {
      Reflect.deleteProperty(parent, path.at(-1)!);
    }
  }
  return plan;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function refusal(value: unknown): string {
  const parsed = parsePlanInput(value);
  return parsed.ok ? 'accepted' : parsed.error;
}

describe('parsePlanInput', () => {
  test('gives a plan back as it was, as a copy', () => {
    const plan = twoClusters();
    const parsed = parsePlanInput(plan);
    expect(parsed).toEqual({ ok: true, value: plan });
    expect(parsed.ok && parsed.value).not.toBe(plan);
  });

  test.each([
    [
      ['clusters', 1, 'nodePools', 2, 'maxPodsPerNode'],
      0,
      'cluster 2, node pool 3: max pods per node must be a whole number from 1 to 1,000',
    ],
    [
      ['clusters', 1, 'nodePools', 2, 'upgrade', 'surge', 'value'],
      '10%',
      'cluster 2, node pool 3: upgrade surge value must be a whole number from 0 to 100,000',
    ],
    [['horizonMonths'], 1.5, 'horizon months must be a whole number from 1 to 120'],
    [['headroomPercent'], null, 'headroom percent must be a whole number from 0 to 90'],
    [['name'], 'x'.repeat(301), 'name must be text of at most 300 characters'],
    [['clusters', 0, 'name'], undefined, 'cluster 1: "name" is missing'],
    [['clusters', 0, 'upgrade'], 1, 'cluster 1: "upgrade" is not a known field'],
    [['colour'], 'red', 'the plan: "colour" is not a known field'],
    [
      ['clusters', 0, 'choice'],
      'flannel',
      'cluster 1: choice must be one of kubenet, azure-cni-node-subnet, azure-cni-node-subnet+cilium, pod-subnet-dynamic, pod-subnet-dynamic+cilium, pod-subnet-static-block, pod-subnet-static-block+cilium, azure-cni-overlay, azure-cni-overlay+cilium, byo-cni, or empty',
    ],
    [['clusters', 0, 'needs'], ['beer'], 'cluster 1: need 1 must be one of the 21 known values'],
    [['clusters', 0, 'podCidrs'], ['', '', ''], 'cluster 1: pod CIDRs must be a list of at most 2'],
    [['clusters', 0, 'podCidrs'], [1], 'cluster 1: pod CIDR 1 must be text of at most 64 characters'],
    [['clusters', 0, 'dnsServiceIp'], 7, 'cluster 1: DNS service IP must be text of at most 64 characters'],
    [['clusters', 0], 'c', 'cluster 1 must be a cluster with its fields'],
    [['clusters', 0, 'apiServer'], [], 'cluster 1, API server: "access" is missing'],
    [['clusters', 1, 'nodePools'], {}, 'cluster 2: node pools must be a list of at most 200'],
    [['virtualNetworks', 0, 'encrypted'], 'yes', 'virtual network 1: encrypted must be true or false'],
    [
      ['virtualNetworks', 0, 'subnets', 0, 'ipv4', 'range'],
      4,
      'virtual network 1, subnet 1: IPv4 range must be text of at most 64 characters',
    ],
    [['clusters', 0, 'id'], 'C1', 'cluster 1: id must be a short name of lower-case letters, digits and hyphens'],
    [['clusters', 0, 'virtualNetwork'], 7, 'cluster 1: virtual network must be the id of a virtual network, or empty'],
    [
      ['acceptedFindings'],
      [{ rule: 'r', subjects: [], reason: '', date: 'today' }],
      'accepted finding 1: date must be a date such as 2026-11-23',
    ],
    // what does not belong together
    [['clusters', 0, 'id'], 'c2', 'cluster 2: the id "c2" is already taken'],
    [['clusters', 0, 'id'], 'plan', 'cluster 1: the id "plan" is already taken'],
    [['virtualNetworks', 0, 'subnets', 0, 'id'], 'p3', 'cluster 2, node pool 3: the id "p3" is already taken'],
    [['clusters', 0, 'virtualNetwork'], 'v9', 'cluster 1: virtual network refers to "v9", which is not in the plan'],
    [
      ['clusters', 0, 'virtualNetwork'],
      's1',
      'cluster 1: virtual network refers to "s1", which is a subnet and not a virtual network',
    ],
    [
      ['clusters', 0, 'virtualNetwork'],
      'plan',
      'cluster 1: virtual network refers to "plan", which is not in the plan',
    ],
    [
      ['clusters', 1, 'nodePools', 1, 'nodeSubnet'],
      'v1',
      'cluster 2, node pool 2: node subnet refers to "v1", which is a virtual network and not a subnet',
    ],
    [
      ['virtualNetworks', 0, 'peeredWith'],
      ['v1', 'v2'],
      'virtual network 1: peered with 2 refers to "v2", which is not in the plan',
    ],
    [
      ['acceptedFindings'],
      [{ rule: 'r', subjects: ['plan', 's1', 's2'], reason: '', date: '2026-01-01' }],
      'accepted finding 1: subject 3 refers to "s2", which is not in the plan',
    ],
  ])('%j = %j', (path, value, sentence) => {
    expect(refusal(damaged(path, value))).toBe(sentence);
  });

  test.each([
    ['null', null, 'the plan must be an object with its fields'],
    ['a list', [], 'the plan: "name" is missing'],
    ['text', 'plan', 'the plan must be an object with its fields'],
    [
      'a __proto__ key',
      JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(newPlan()).slice(1)}`),
      'the plan: "__proto__" is not a known field',
    ],
    [
      'a huge list',
      { ...newPlan(), clusters: Array.from({ length: 1_000_000 }, () => 1) },
      'cluster 1 must be a cluster with its fields',
    ],
    [
      'control characters in a key',
      { ...newPlan(), ['a\n\u202eb'.repeat(99)]: 1 },
      `the plan: "${'a  b'.repeat(10)}…" is not a known field`,
    ],
  ])('hostile: %s', (_, value, sentence) => {
    expect(refusal(value)).toBe(sentence);
  });

  test('hostile: deep nesting', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) {
      deep = level % 2 === 0 ? [deep] : { deep };
    }
    expect(refusal({ ...newPlan(), clusters: deep })).toMatch(/^clusters must be a list|^cluster 1/u);
    expect(refusal({ ...newPlan(), deep })).toBe('the plan: "deep" is not a known field');
  });

  test('a prototype is not taken for data', () => {
    const parsed = parsePlanInput(JSON.parse('{"__proto__":null}'));
    expect(parsed.ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('any JSON gets a plan or one line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), arbitraryPlan(), fc.constantFrom(...Object.keys(newPlan())), (json, plan, key) => {
        for (const value of [json, { ...plan, [key]: json }]) {
          const parsed = parsePlanInput(value);
          expect(parsed.ok || /^[^\n]{10,400}$/u.test(parsed.error)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('plan files', () => {
  test('what is written is read', () => {
    const plan = twoClusters();
    expect(parsePlanFile(JSON.parse(JSON.stringify(planFile(plan))))).toEqual({ ok: true, value: plan });
    expect(planFile(plan)).toEqual({ schema: PLAN_SCHEMA_VERSION, plan });
  });

  test('entries beside the plan are ignored', () => {
    expect(parsePlanFile({ ...planFile(newPlan()), notes: ['imported'] }).ok).toBe(true);
  });

  test.each([
    ['a bare plan', newPlan(), 'a plan file is an object with a "schema" number and a "plan"'],
    ['nothing', undefined, 'a plan file is an object with a "schema" number and a "plan"'],
    ['a list', [1], 'a plan file is an object with a "schema" number and a "plan"'],
    ['no plan', { schema: PLAN_SCHEMA_VERSION }, 'a plan file is an object with a "schema" number and a "plan"'],
    ['schema 0', { schema: 0, plan: {} }, 'the "schema" number of the plan file must be a whole number from 1'],
    [
      'a broken schema',
      { schema: 1.5, plan: {} },
      'the "schema" number of the plan file must be a whole number from 1',
    ],
    [
      'a newer schema',
      { schema: 2_000, plan: {} },
      `the plan was saved by a newer version of the planner (schema 2,000; this version reads up to ${PLAN_SCHEMA_VERSION})`,
    ],
    ['a wrong plan', { schema: PLAN_SCHEMA_VERSION, plan: 3 }, 'the plan must be an object with its fields'],
  ])('refused: %s', (_, value, sentence) => {
    expect(parsePlanFile(value)).toEqual({ ok: false, error: sentence });
  });
});
