import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../testing/arbitrary-schema-plan.ts';
import { connectionSentence } from './connection-sentence.ts';
import {
  findCluster,
  findClusterOfPool,
  findNetworkOfSubnet,
  findPool,
  findSubnet,
  findVirtualNetwork,
  indexEntities,
  nextEntityId,
  subnetsOf,
} from './entities.ts';
import { parsePlanInput } from './parse-plan.ts';
import { applyEdits } from './plan-edit.ts';
import { moveEntity, removeEntity } from './plan-edit-removal.ts';
import {
  addCluster,
  addConnectedRange,
  addNodePool,
  addSubnet,
  addVirtualNetwork,
  copyCluster,
  copyNodePool,
} from './plan-edit-structure.ts';
import { BOUNDS, type PlanInput } from './plan-input.ts';
import { addSubnetFor } from './presets.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

function samplePlan(): PlanInput {
  const plan = newPlan();
  const [cluster] = plan.clusters;
  return {
    ...plan,
    acceptedFindings: [
      { rule: 'a', subjects: ['c1', 's1'], reason: 'known', date: '2026-11-23' },
      { rule: 'b', subjects: ['plan'], reason: 'known', date: '2026-11-23' },
    ],
    virtualNetworks: [
      {
        ...newVirtualNetwork('v1', 'spoke'),
        peeredWith: ['v2'],
        subnets: [newSubnet('s1', 'a'), newSubnet('s2', 'b')],
      },
      { ...newVirtualNetwork('v2', 'hub'), peeredWith: ['v1'] },
    ],
    clusters: [
      {
        ...cluster!,
        virtualNetwork: 'v1',
        internalLoadBalancers: [{ count: 1, subnet: 's1' }],
        nodePools: [{ ...cluster!.nodePools[0]!, nodeSubnet: 's1', podSubnet: 's2' }],
      },
      newCluster('c2', 'other', [newNodePool('p2', 'system', 'system')]),
    ],
  };
}

const names = (entities: readonly { name: string }[] | undefined) => entities?.map(({ name }) => name);

describe('entities', () => {
  const plan = addConnectedRange(samplePlan());

  test('are found by id, with the way to them', () => {
    expect(indexEntities(plan).get('s2')).toEqual({
      kind: 'subnet',
      entity: plan.virtualNetworks[0]?.subnets[1],
      path: ['virtualNetworks', 0, 'subnets', 1],
    });
    expect([...indexEntities(plan).keys()]).toEqual(['v1', 's1', 's2', 'v2', 'r1', 'c1', 'p1', 'c2', 'p2']);
    expect(indexEntities(plan)).toBe(indexEntities(plan));
    expect(subnetsOf(plan).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(findCluster(plan, 'c2')?.name).toBe('other');
    expect(findPool(plan, 'p2')?.name).toBe('system');
    expect(findSubnet(plan, 's2')?.name).toBe('b');
    expect(findVirtualNetwork(plan, 'v2')?.name).toBe('hub');
    expect(findClusterOfPool(plan, 'p2')?.id).toBe('c2');
    expect(findNetworkOfSubnet(plan, 's1')?.id).toBe('v1');
  });

  test('of another kind are not found', () => {
    expect([
      findCluster(plan, 'p1'),
      findPool(plan, 'c1'),
      findSubnet(plan, 'v1'),
      findVirtualNetwork(plan, 's1'),
      findCluster(plan, 'constructor'),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('the next id is free', () => {
    expect(nextEntityId(plan, 'node-pool')).toBe('p3');
    expect(nextEntityId(removeEntity(addNodePool(plan, 'c1'), 'p1'), 'node-pool')).toBe('p4');
  });
});

describe('adding and copying', () => {
  test('a pool', () => {
    const plan = addNodePool(addNodePool(samplePlan(), 'c1'), 'c1');
    expect(names(plan.clusters[0]?.nodePools)).toEqual(['system', 'pool2', 'pool3']);
    expect(plan.clusters[0]?.nodePools.map(({ mode }) => mode)).toEqual(['system', 'user', 'user']);
    expect(plan.clusters[0]?.nodePools.map(({ id }) => id)).toEqual(['p1', 'p3', 'p4']);
  });

  test('the first pool of a cluster is its system pool', () => {
    const plan = addNodePool(removeEntity(samplePlan(), 'p1'), 'c1');
    expect(plan.clusters[0]?.nodePools).toEqual([newNodePool('p3', 'system', 'system')]);
    const renamed = applyEdits(plan, [{ entity: 'p3', field: 'mode', value: 'user' }]);
    expect(renamed.ok && addNodePool(renamed.value, 'c1').clusters[0]?.nodePools[1]).toMatchObject({
      name: 'pool2',
      mode: 'system',
    });
  });

  test.each([
    ['system', 'system2'],
    ['apps1', 'apps2'],
    ['abcdefghijkl', 'abcdefghijk2'],
    ['a-name-that-is-already-too-long', 'a-name-that-is-already-too-long2'],
    ['pool99', 'pool100'],
    ['', '2'],
  ])('a copy of pool %s is named %s', (name, copy) => {
    const renamed = applyEdits(samplePlan(), [{ entity: 'p1', field: 'name', value: name }]);
    const plan = copyNodePool(renamed.ok ? renamed.value : newPlan(), 'p1');
    expect(names(plan.clusters[0]?.nodePools)).toEqual([name, copy]);
    expect(plan.clusters[0]?.nodePools[1]).toMatchObject({ id: 'p3', nodeSubnet: 's1', podSubnet: 's2' });
  });

  test('a cluster', () => {
    const plan = addCluster(samplePlan(), '2026-11-28');
    expect(plan.clusters[2]).toEqual(newCluster('c3', 'aks-3', [newNodePool('p3', 'system', 'system')]));
  });

  test('a copied cluster has new ids, is planned in the same VNet, and asks for subnets of its own', () => {
    const plan = copyCluster(addNodePool(samplePlan(), 'c1'), 'c1');
    expect(plan.clusters.map(({ id, name }) => [id, name])).toEqual([
      ['c1', 'aks-1'],
      ['c3', 'aks-2'],
      ['c2', 'other'],
    ]);
    expect(plan.clusters[1]?.nodePools.map(({ id, nodeSubnet }) => [id, nodeSubnet])).toEqual([
      ['p4', null],
      ['p5', null],
    ]);
    expect(plan.clusters[1]).toMatchObject({
      virtualNetwork: 'v1',
      lifecycle: 'planned',
      internalLoadBalancers: [{ count: 1, subnet: null }],
    });
    expect(names(copyCluster(plan, 'c2').clusters)).toEqual(['aks-1', 'aks-2', 'other', 'other-2']);
  });

  test('networks, subnets, ranges', () => {
    const plan = addConnectedRange(addSubnet(addVirtualNetwork(samplePlan()), 'v3'));
    expect(plan.virtualNetworks[2]).toEqual({
      ...newVirtualNetwork('v3', 'vnet-3'),
      subnets: [newSubnet('s3', 'snet-1')],
    });
    expect(plan.connectedRanges.map(({ id, name }) => [id, name])).toEqual([['r1', 'range 1']]);
  });

  test('the first VNet is that of the only cluster, its first subnet that of the pools', () => {
    const attached = addVirtualNetwork(newPlan());
    expect(attached.clusters[0]?.virtualNetwork).toBe('v1');
    const plan = addSubnet(addNodePool(attached, 'c1'), 'v1');
    expect(names(plan.virtualNetworks[0]?.subnets)).toEqual(['snet-aks-1-nodes']);
    expect(plan.clusters[0]?.nodePools.map(({ nodeSubnet }) => nodeSubnet)).toEqual(['s1', 's1']);
    // all pools have one: the next is nobody's yet, as is one that two clusters could take
    expect(names(addSubnet(plan, 'v1').virtualNetworks[0]?.subnets)).toEqual(['snet-aks-1-nodes', 'snet-2']);
    const two = addSubnet(copyCluster(attached, 'c1'), 'v1');
    expect(two.clusters.flatMap(({ nodePools }) => nodePools.map(({ nodeSubnet }) => nodeSubnet))).toEqual([
      null,
      null,
    ]);
    expect(
      addVirtualNetwork(addCluster(newPlan(), '2026-11-28')).clusters.map(({ virtualNetwork }) => virtualNetwork),
    ).toEqual([null, null]);
    expect(addVirtualNetwork(attached).clusters[0]?.virtualNetwork).toBe('v1');
  });

  test.each([
    [newPlan(), addVirtualNetwork, 'vnet-1 is the VNet of aks-1 now.'],
    [
      addVirtualNetwork(newPlan()),
      (plan: PlanInput) => addSubnet(plan, 'v1'),
      'snet-aks-1-nodes is the node subnet of aks-1 now.',
    ],
    [
      samplePlan(),
      (plan: PlanInput) => copyCluster(plan, 'c1'),
      'aks-2 is in the VNet of aks-1 and asks for subnets of its own.',
    ],
    [
      addVirtualNetwork(newPlan()),
      (plan: PlanInput) => addSubnetFor(plan, 'v1', 'pods'),
      'pods is the pod subnet of aks-1 now.',
    ],
    [samplePlan(), addVirtualNetwork, null],
    [newPlan(), (plan: PlanInput) => copyCluster(plan, 'c1'), null],
    [newPlan(), (plan: PlanInput) => addNodePool(plan, 'c1'), null],
  ])('says what was connected (%#)', (before, add, sentence) => {
    expect(connectionSentence(before, add(before))).toBe(sentence);
  });

  test('nothing is added to what is not there or is full', () => {
    const plan = samplePlan();
    expect(addNodePool(plan, 'c9')).toBe(plan);
    expect(addSubnet(plan, 'c1')).toBe(plan);
    expect(copyNodePool(plan, 'c1')).toBe(plan);
    expect(copyCluster(plan, 'p1')).toBe(plan);
    const many = <T>(count: number, make: (id: number) => T) => Array.from({ length: count }, (_, at) => make(at + 1));
    const full: PlanInput = {
      ...plan,
      virtualNetworks: many(BOUNDS.virtualNetworks, (id) => ({
        ...newVirtualNetwork(`v${id}`, ''),
        subnets: id === 1 ? many(BOUNDS.subnets, (at) => newSubnet(`s${at}`, '')) : [],
      })),
      connectedRanges: addConnectedRange(plan).connectedRanges.flatMap((range) =>
        many(BOUNDS.connectedRanges, (id) => ({ ...range, id: `r${id}` })),
      ),
      clusters: many(BOUNDS.clusters, (id) =>
        newCluster(`c${id}`, '', id === 1 ? many(BOUNDS.pools, (at) => newNodePool(`p${at}`, '', 'user')) : []),
      ),
    };
    const adders = [
      addVirtualNetwork,
      addConnectedRange,
      (input: PlanInput) => addCluster(input, '2026-11-28'),
      (one: PlanInput) => addSubnet(one, 'v1'),
      (one: PlanInput) => addNodePool(one, 'c1'),
      (one: PlanInput) => copyNodePool(one, 'p1'),
      (one: PlanInput) => copyCluster(one, 'c1'),
    ];
    expect(adders.map((add) => add(full) === full)).toEqual(adders.map(() => true));
  });
});

describe('removing and moving', () => {
  test('a subnet takes its references and accepted findings with it', () => {
    const before = samplePlan();
    const plan = removeEntity(before, 's1');
    expect(subnetsOf(plan).map(({ id }) => id)).toEqual(['s2']);
    expect(plan.clusters[0]).toMatchObject({
      internalLoadBalancers: [{ count: 1, subnet: null }],
      nodePools: [{ nodeSubnet: null, podSubnet: 's2' }],
    });
    expect(plan.acceptedFindings.map(({ rule }) => rule)).toEqual(['b']);
    expect(plan.clusters[1]).toBe(before.clusters[1]);
    expect(plan.virtualNetworks[1]).toBe(before.virtualNetworks[1]);
  });

  test('a network takes its subnets with it', () => {
    const plan = removeEntity(samplePlan(), 'v1');
    expect(plan.virtualNetworks).toEqual([newVirtualNetwork('v2', 'hub')]);
    expect(plan.clusters[0]).toMatchObject({
      virtualNetwork: null,
      nodePools: [{ nodeSubnet: null, podSubnet: null }],
    });
    expect(parsePlanInput(plan).ok).toBe(true);
  });

  test('a cluster, a pool, a range', () => {
    const plan = addConnectedRange(samplePlan());
    expect(removeEntity(plan, 'c1').clusters.map(({ id }) => id)).toEqual(['c2']);
    expect(removeEntity(plan, 'p2').clusters[1]?.nodePools).toEqual([]);
    expect(removeEntity(plan, 'p2').clusters[0]).toBe(plan.clusters[0]);
    expect(removeEntity(plan, 'r1').connectedRanges).toEqual([]);
    expect(removeEntity(plan, 'r9')).toBe(plan);
  });

  test('moves stay in the list', () => {
    const plan = addNodePool(addConnectedRange(addConnectedRange(samplePlan())), 'c1');
    expect(moveEntity(plan, 'c1', 1).clusters.map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect(moveEntity(plan, 'c2', -9).clusters.map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect(moveEntity(plan, 's2', -1).virtualNetworks[0]?.subnets.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(moveEntity(plan, 'v1', 5).virtualNetworks.map(({ id }) => id)).toEqual(['v2', 'v1']);
    expect(moveEntity(plan, 'r2', -1).connectedRanges.map(({ id }) => id)).toEqual(['r2', 'r1']);
    const moved = moveEntity(plan, 'p3', -1);
    expect(moved.clusters[0]?.nodePools.map(({ id }) => id)).toEqual(['p3', 'p1']);
    expect(moved.clusters[1]).toBe(plan.clusters[1]);
    expect(moveEntity(plan, 'c1', -1)).toBe(plan);
    expect(moveEntity(plan, 'c1', 0)).toBe(plan);
    expect(moveEntity(plan, 'p3', 4)).toBe(plan);
    expect(moveEntity(plan, 'x', 1)).toBe(plan);
  });
});

describe('any sequence of edits', () => {
  type Step = (plan: PlanInput, pick: (kind?: string) => string) => PlanInput;
  const field = (kind: string, name: string, of: string) => (plan: PlanInput, pick: (kind?: string) => string) => {
    const edited = applyEdits(plan, [{ entity: pick(kind), field: name, value: pick(of) }]);
    return edited.ok ? edited.value : plan;
  };
  const steps: readonly Step[] = [
    (plan, pick) => addNodePool(plan, pick('cluster')),
    (plan, pick) => copyNodePool(plan, pick('node-pool')),
    (plan) => addCluster(plan, '2026-11-28'),
    (plan, pick) => copyCluster(plan, pick('cluster')),
    (plan) => addVirtualNetwork(plan),
    (plan, pick) => addSubnet(plan, pick('virtual-network')),
    (plan) => addConnectedRange(plan),
    (plan, pick) => removeEntity(plan, pick()),
    (plan, pick) => moveEntity(plan, pick(), -1),
    (plan, pick) => moveEntity(plan, pick(), 2),
    field('node-pool', 'nodeSubnet', 'subnet'),
    field('cluster', 'virtualNetwork', 'virtual-network'),
    field('cluster', 'apiServer.subnet', 'subnet'),
    field('connected-range', 'reachableFrom.virtualNetworks.0', 'virtual-network'),
    field('plan', 'acceptedFindings.0.subjects.0', 'any'),
  ];

  test('keeps ids unique and references valid', () => {
    const moves = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(999)), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(arbitraryPlan({ nodePools: 3 }), moves, (start, sequence) => {
        const frozen = JSON.stringify(start);
        let plan = start;
        for (const [step, seed] of sequence) {
          const pick = (kind?: string) => {
            const found = [...indexEntities(plan)].filter(([, one]) => kind === undefined || one.kind === kind);
            return kind === 'plan' ? 'plan' : (found[seed % Math.max(found.length, 1)]?.[0] ?? 'x0');
          };
          plan = steps[step]!(plan, pick);
        }
        expect(parsePlanInput(plan)).toEqual({ ok: true, value: plan });
        expect(JSON.stringify(start)).toBe(frozen);
      }),
      { numRuns: 1_000 },
    );
  });
});
