import { describe, expect, it } from 'vitest';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { contextOf } from '../../testing/figure-context.ts';
import { computePlan } from '../compute-plan.ts';
import { figureContext } from '../evaluation/candidate-context.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { candidateGrowth } from './candidate-growth.ts';
import type { CandidateGrowth } from './growth.ts';
import { growthOfPlan } from './growth-of-plan.ts';

const AS_OF = '2026-11-24';

type Growth = Cluster['growth'];

/** One pool of 45 nodes at most in a /26 (59 usable): surge 10 % of 45 is 5, so 50 addresses. */
function cluster(id: string, growth: Growth, nodes = 45): Cluster {
  const pool = { ...newNodePool(`${id}-p`, 'apps', 'system'), nodes, nodeSubnet: 's1' };
  return {
    ...newCluster(id, id, [pool]),
    virtualNetwork: 'v1',
    choice: 'azure-cni-overlay',
    growth,
    podCidrs: ['10.244.0.0/18'],
  };
}

function plan(clusters: Cluster[], prefixLength = 26): PlanInput {
  const subnet = {
    ...newSubnet('s1', 'nodes'),
    ipv4: { kind: 'pinned' as const, range: `10.20.0.0/${prefixLength}`, prefixLength: 0 },
  };
  const network = { ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.20.0.0/16'], subnets: [subnet] };
  return { ...newPlan(), horizonMonths: 24, headroomPercent: 10, virtualNetworks: [network], clusters };
}

function growthOf(input: PlanInput, id = 'c1'): CandidateGrowth {
  return candidateGrowth(figureContext(evaluated(input), { cluster: id, candidate: 'azure-cni-overlay' })!)!;
}

function rangeOf(growth: CandidateGrowth, key: string) {
  return growth.ranges.find((range) => range.key === key)!;
}

describe('growth of one cluster', () => {
  it('adds nodes with their surge until the subnet is full', () => {
    const growth = growthOf(plan([cluster('c1', { unit: 'nodes', perMonth: 2 })]));
    const nodes = rangeOf(growth, 'subnet/s1');
    // nodes 45, 47, 49, 51, 53, 55; a tenth of each, rounded up: 5, 5, 5, 6, 6, 6
    expect(nodes.use.slice(0, 6)).toEqual([50, 52, 54, 57, 59, 61]);
    expect(nodes).toMatchObject({ capacity: 59, isGiven: true, runOutMonth: 5 });
    // at the end 45 + 48 = 93 and 10 of surge are 103; 103 / 0.9 + 5 are 119.4: a /25
    expect(nodes.use[24]).toBe(103);
    expect(nodes.lastingPrefixLength).toBe(25);
    expect(growth.first).toEqual({ key: 'subnet/s1', month: 5 });
    // 64 blocks in a /18: 45 + 14 = 59 and 6 are 65 in month 7
    expect(rangeOf(growth, 'pod-cidr/c1')).toMatchObject({ capacity: 64, runOutMonth: 7 });
    expect(rangeOf(growth, 'service-cidr/c1').runOutMonth).toBeNull();
  });

  it('says the calendar month in the plan', () => {
    const [growth] = computePlan(plan([cluster('c1', { unit: 'nodes', perMonth: 2 })]), AS_OF).growth;
    expect(growth?.runOutDates['subnet/s1']).toBe('2027-04');
  });

  it('compounds percent', () => {
    const growth = growthOf(plan([cluster('c1', { unit: 'percent', perMonth: 10 })]));
    // 45, 49.5, 54.45, 59.895
    expect(growth.nodes.slice(0, 4)).toEqual([45, 50, 55, 60]);
    expect(rangeOf(growth, 'subnet/s1').runOutMonth).toBe(2);
  });

  it('gives nodes to the pools in turn and none to a gateway', () => {
    const base = cluster('c1', { unit: 'nodes', perMonth: 3 }, 4);
    const gateway = { ...newNodePool('p2', 'egress', 'user'), mode: 'gateway' as const, nodes: 2, nodeSubnet: 's1' };
    const spot = { ...newNodePool('p3', 'batch', 'user'), priority: 'spot' as const, nodes: 1, nodeSubnet: 's1' };
    const growth = growthOf(plan([{ ...base, nodePools: [...base.nodePools, gateway, spot] }]));
    // month 1: 4 + 2 (surge 1), 2 (surge 1), 1 + 1 (spot: none); month 2: 7 + 1, 2 + 1, 4
    expect(rangeOf(growth, 'subnet/s1').use.slice(0, 3)).toEqual([9, 12, 15]);
  });

  it('compares a range that is not given with the size to ask for for today', () => {
    const base = cluster('c1', { unit: 'nodes', perMonth: 2 });
    const input = plan([{ ...base, nodePools: base.nodePools.map((pool) => ({ ...pool, nodeSubnet: null })) }]);
    // 50 / 0.9 + 5 are 60.6: a /26 with 59
    expect(rangeOf(growthOf(input), 'new-node-subnet/c1')).toMatchObject({
      isGiven: false,
      capacity: 59,
      runOutMonth: 5,
      lastingPrefixLength: 25,
    });
  });

  it('names limits that are no ranges', () => {
    const growth = growthOf(plan([cluster('c1', { unit: 'nodes', perMonth: 100 })], 16));
    // 1,000 in a scale set: 945 and 95 are over in month 9, 845 and 85 are not in month 8
    expect(growth.limits.find(({ limit }) => limit === 'nodes-per-pool')).toMatchObject({
      runOutMonth: 9,
      useNow: 50,
      capacity: 1000,
    });
  });

  it('is unknown while a pool has no node cap', () => {
    const base = cluster('c1', { unit: 'nodes', perMonth: 1 });
    const [pool] = base.nodePools;
    const input = plan([{ ...base, nodePools: [{ ...pool!, kind: 'auto-provisioned', nodeCap: null }] }]);
    expect(candidateGrowth(contextOf(input, 'kubenet'))).toBeNull();
    expect(computePlan(input, AS_OF).growth).toEqual([]);
  });
});

describe('growth of clusters in one subnet', () => {
  const small = (id: string, perMonth: number) => cluster(id, { unit: 'nodes', perMonth }, 10);

  it('is added up', () => {
    const input = plan([small('c1', 1), small('c2', 2)]);
    // 11 each today; month 8: 18 + 2 and 26 + 3 are 49; month 11: 21 + 3 and 32 + 4 are 60
    const nodes = rangeOf(growthOf(input), 'subnet/s1');
    expect([nodes.use[0], nodes.use[8], nodes.use[11]]).toEqual([22, 49, 60]);
    expect(nodes.runOutMonth).toBe(11);
    expect(rangeOf(growthOf(input, 'c2'), 'subnet/s1').use).toEqual(nodes.use);
  });

  it('reaches a cluster that does not grow itself', () => {
    const input = plan([small('c1', 0), small('c2', 4)]);
    // 11 beside 42 + 5 in month 8 are 58; beside 46 + 5 in month 9 they are 62
    expect(growthOf(input)).toMatchObject({ isGrowing: true, first: { key: 'subnet/s1', month: 9 } });
    expect(computePlan(input, AS_OF).growth.map(({ cluster: id }) => id)).toEqual(['c1', 'c2']);
  });

  it('is followed anew when only the neighbour changes its pace', () => {
    const [one, two] = [small('c1', 0), small('c2', 4)];
    const first = plan([one, two]);
    const before = evaluatePlan(first, AS_OF);
    expect(growthOfPlan(before)[0]?.first?.month).toBe(9);
    const faster = { ...first, clusters: [one, { ...two, growth: { unit: 'nodes' as const, perMonth: 8 } }] };
    expect(growthOfPlan(evaluatePlan(faster, AS_OF, before))[0]?.first?.month).toBe(5);
  });
});

it('follows nothing where nothing grows', () => {
  const input = plan([cluster('c1', { unit: 'nodes', perMonth: 0 })]);
  expect(computePlan(input, AS_OF).growth).toEqual([]);
  expect(growthOf(input)).toMatchObject({ isGrowing: false, first: null });
});
