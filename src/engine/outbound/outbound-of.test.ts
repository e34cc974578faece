import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTBOUND_OPTIONS } from '../../domain/outbound-options.ts';
import { applyEdits } from '../../domain/plan-edit.ts';
import type { Cluster, NatGatewaySku, OutboundType, PlanInput } from '../../domain/plan-input.ts';
import { newPlan, newVirtualNetwork } from '../../domain/start-values.ts';
import { computePlan } from '../compute-plan.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { editsForConnections, needsOfConnections } from './connections.ts';
import { automaticStepFor } from './load-balancer-ports.ts';
import type { ChangeAnswer, OutboundEvaluation, TypeAnswer } from './outbound-evaluation.ts';
import { outboundOfPlan } from './outbound-of.ts';
import { outboundRows } from './outbound-rows.ts';
import { changeTable } from './outbound-types.ts';

const TODAY = '2026-11-24';

function planWith(cluster: Partial<Cluster>, origin: 'byo' | 'managed' | null = null): PlanInput {
  const plan = newPlan();
  const network = origin === null ? [] : [{ ...newVirtualNetwork('v1', 'network'), origin }];
  const clusters = plan.clusters.map((start) => ({
    ...start,
    choice: 'azure-cni-overlay' as const,
    virtualNetwork: origin === null ? null : 'v1',
    ...cluster,
  }));
  return { ...plan, virtualNetworks: network, clusters };
}

function outboundOf(plan: PlanInput): OutboundEvaluation {
  const [found] = computePlan(plan, TODAY).outbound;
  if (!found) {
    throw new Error('no cluster');
  }
  return found;
}

const setTo = (type: OutboundType, natGatewaySku: NatGatewaySku = 'StandardV2'): Cluster['outbound'] => ({
  type,
  natGatewaySku,
  ipCount: 1,
  ipv6Count: 1,
  portsPerNode: 0,
});

describe('automatic SNAT ports (load-balancer-outbound-connections.md, default port allocation table)', () => {
  it.each([
    [1, 1024],
    [50, 1024],
    [51, 512],
    [100, 512],
    [101, 256],
    [200, 256],
    [201, 128],
    [400, 128],
    [401, 64],
    [800, 64],
    [801, 32],
    [1000, 32],
    [1001, null],
  ])('%i nodes: %s', (nodes, ports) => {
    expect(automaticStepFor(nodes)?.ports ?? null).toBe(ports);
  });
});

describe('what connections need', () => {
  it('has a port for each connection, in eights, and just enough addresses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 64_000 }), (nodes, connections) => {
        const { loadBalancer, natGateway } = needsOfConnections(nodes, connections);
        const { portsPerNode, addresses } = loadBalancer;
        expect(portsPerNode % 8).toBe(0);
        expect(portsPerNode - connections).toBeGreaterThanOrEqual(0);
        expect(portsPerNode - connections).toBeLessThan(8);
        expect(addresses * 64_000).toBeGreaterThanOrEqual(nodes * portsPerNode);
        expect((addresses - 1) * 64_000).toBeLessThan(nodes * portsPerNode);
        expect(natGateway.addresses * 64_512).toBeGreaterThanOrEqual(nodes * connections);
        expect((natGateway.addresses - 1) * 64_512).toBeLessThan(nodes * connections);
      }),
    );
  });

  it('gives edits after which the ports are enough', () => {
    const plan = planWith({ outbound: setTo('loadBalancer') });
    const before = outboundOf(plan);
    const edits = editsForConnections(before, needsOfConnections(before.nodes.withUpgrade, 30_001)) ?? [];
    const edited = applyEdits(plan, edits);
    const after = edited.ok ? outboundOf(edited.value) : null;
    expect(after?.loadBalancer).toMatchObject({ fits: true, portsAvailable: 128_000, addressesNeeded: 2 });
    expect(after?.loadBalancer.portsPerNode.withUpgrade).toBe(30_008);
  });

  it('sets only the addresses of a NAT gateway, and nothing where AKS has none', () => {
    const needs = needsOfConnections(10, 20_000);
    expect(editsForConnections({ cluster: 'c1', type: 'userAssignedNATGateway' }, needs)).toEqual([
      { entity: 'c1', field: 'outbound.ipCount', value: 4 },
    ]);
    expect(editsForConnections({ cluster: 'c1', type: 'userDefinedRouting' }, needs)).toBeNull();
    expect(editsForConnections({ cluster: 'c1', type: 'loadBalancer' }, needsOfConnections(1, 64_001))).toBeNull();
    expect(
      editsForConnections({ cluster: 'c1', type: 'managedNATGateway' }, needsOfConnections(17, 64_512)),
    ).toBeNull();
  });
});

function answers(plan: PlanInput): readonly TypeAnswer[] {
  const { types } = outboundOf(plan);
  return OUTBOUND_OPTIONS.map((option) => types.find((row) => row.option === option)?.answer ?? 'no');
}

const dual: Partial<Cluster> = { ipFamilies: 'ipv4-ipv6' };

describe('which ways a cluster can have (egress-outboundtype.md, nat-gateway.md, concepts-network-isolated.md)', () => {
  // load balancer, routing, managed StandardV2, managed Standard, own NAT gateway, none, block
  it.each<[string, PlanInput, readonly TypeAnswer[]]>([
    ['no VNet yet', planWith({}), ['yes', 'depends', 'depends', 'no', 'depends', 'limited', 'limited']],
    ['an own VNet', planWith({}, 'byo'), ['yes', 'yes', 'no', 'no', 'yes', 'limited', 'no']],
    ['a managed VNet', planWith({}, 'managed'), ['yes', 'no', 'yes', 'no', 'no', 'limited', 'limited']],
    [
      'a managed VNet of a cluster that runs',
      planWith({ lifecycle: 'exists' }, 'managed'),
      ['yes', 'no', 'yes', 'yes', 'no', 'limited', 'limited'],
    ],
    [
      'a private API server',
      planWith({ apiServer: { access: 'private-endpoint', subnet: null } }, 'managed'),
      ['yes', 'no', 'yes', 'no', 'no', 'yes', 'preview'],
    ],
    ['dual stack', planWith(dual, 'managed'), ['yes', 'no', 'yes', 'no', 'no', 'limited', 'limited']],
    [
      'dual stack that runs',
      planWith({ ...dual, lifecycle: 'exists' }, 'managed'),
      ['yes', 'no', 'yes', 'no', 'no', 'limited', 'limited'],
    ],
    ['dual stack, own StandardV2', planWith(dual, 'byo'), ['yes', 'yes', 'no', 'no', 'yes', 'limited', 'no']],
    [
      'dual stack, own Standard',
      planWith({ ...dual, outbound: setTo('userAssignedNATGateway', 'Standard') }, 'byo'),
      ['yes', 'yes', 'no', 'no', 'no', 'limited', 'no'],
    ],
    [
      'dual stack, own, not stated',
      planWith({ ...dual, outbound: setTo('userAssignedNATGateway', 'not-stated') }, 'byo'),
      ['yes', 'yes', 'no', 'no', 'limited', 'limited', 'no'],
    ],
    ['kubenet', planWith({ choice: 'kubenet' }, 'byo'), ['yes', 'yes', 'no', 'no', 'not-documented', 'no', 'no']],
  ])('%s', (_, plan, expected) => {
    expect(answers(plan)).toEqual(expected);
  });

  it.each([
    ['StandardV2', 'managedStandardV2'],
    ['Standard', 'managedStandard'],
    // what AKS takes for a new cluster where the region has it (ruling 42)
    ['not-stated', 'managedStandardV2'],
  ] as const)('marks the managed NAT gateway of SKU %s as chosen', (sku, option) => {
    const { types } = outboundOf(planWith({ outbound: setTo('managedNATGateway', sku) }, 'managed'));
    expect(types.filter(({ isChosen }) => isChosen).map((row) => row.option)).toEqual([option]);
  });

  it('says why, wherever the answer is not a plain yes', () => {
    for (const plan of [planWith({}), planWith({}, 'byo'), planWith({ choice: 'kubenet' }, 'managed')]) {
      for (const { answer, reasons } of outboundOf(plan).types) {
        expect(reasons.length > 0 || answer === 'yes' || answer === 'preview').toBe(true);
      }
    }
  });
});

const MARKS: ReadonlyMap<string, ChangeAnswer> = new Map<string, ChangeAnswer>([
  ['Y', 'possible'],
  ['N', 'not-possible'],
  ['D', 'disputed'],
  ['-', 'same'],
]);

describe('changes of type (egress-outboundtype.md, 2026-08)', () => {
  it.each([
    ['own', ['-YYY', 'Y-YY', 'YY-Y', 'YYY-'], ['loadBalancer', 'userDefinedRouting', 'userAssignedNATGateway', 'none']],
    [
      'managed',
      ['-YYYY', 'N-NNN', 'DY-YY', 'YYY-Y', 'YYYY-'],
      ['loadBalancer', 'managedStandardV2', 'managedStandard', 'none', 'block'],
    ],
  ] as const)('in an %s VNet', (network, rows, types) => {
    const table = changeTable(network);
    expect(table.map(({ from }) => from)).toEqual(types);
    expect(table.map((row) => row.answers)).toEqual(rows.map((row) => row.split('').map((mark) => MARKS.get(mark))));
  });

  it('are not possible with node auto-provisioning', () => {
    const plan = planWith({ needs: ['node-auto-provisioning'] }, 'byo');
    expect(outboundOf(plan).types.map(({ change }) => change)).toEqual(
      OUTBOUND_OPTIONS.map((option) => (option === 'loadBalancer' ? 'same' : 'not-possible')),
    );
  });
});

describe('outbound IPs of each IP version (nat-gateway.md, AKS blog of 2026-09-29)', () => {
  const with6 = (cluster: Partial<Cluster>, ipv6Count: number, origin: 'byo' | 'managed' = 'managed') => {
    const outbound = { ...setTo('managedNATGateway'), ipCount: 2, ...cluster.outbound, ipv6Count };
    return outboundOf(planWith({ ...cluster, outbound }, origin));
  };

  it('counts 16 of each for a NAT gateway, 100 for a load balancer', () => {
    expect(with6(dual, 16).ipv6Addresses).toEqual({ given: 16, minimum: 1, maximum: 16, isAccepted: true });
    expect(with6(dual, 17).ipv6Addresses?.isAccepted).toBe(false);
    expect(with6(dual, 0).ipv6Addresses?.isAccepted).toBe(false);
    const balanced = { ...dual, outbound: setTo('loadBalancer') };
    expect(with6(balanced, 100).ipv6Addresses).toMatchObject({ maximum: 100, isAccepted: true });
  });

  it('has none of IPv6 without dual stack, and none on a Standard NAT gateway', () => {
    expect(with6({}, 3).ipv6Addresses).toBeNull();
    expect(with6({ ...dual, outbound: setTo('managedNATGateway', 'Standard') }, 3).ipv6Addresses).toBeNull();
  });

  it('gives 64,512 flows for each public IP and IP version', () => {
    const { cluster } = { cluster: planWith({ ...dual, outbound: { ...setTo('managedNATGateway'), ipv6Count: 3 } }) };
    const [start] = cluster.clusters;
    const way = {
      cluster: start!,
      candidate: 'azure-cni-overlay' as const,
      nodes: { today: 3, maximum: 3, withUpgrade: 4 },
    };
    expect(
      outboundRows(way).flatMap(({ label, numbers }) => (label.startsWith('Flows') ? [[label, numbers]] : [])),
    ).toEqual([
      ['Flows to one destination, all nodes', expect.objectContaining({ value: 64_512 })],
      ['Flows to one destination over IPv6', expect.objectContaining({ value: 193_536 })],
    ]);
  });
});

describe('the evaluation', () => {
  it('is the same object for the same plan, and after an edit that leaves the cluster alone', () => {
    const plan = evaluatePlan(planWith({}, 'byo'), TODAY);
    const [outbound] = outboundOfPlan(plan);
    expect(outbound).toBeDefined();
    expect(outboundOfPlan(plan)[0]).toBe(outbound);
    const edited = evaluatePlan({ ...plan.input, notes: 'looked at' }, TODAY, plan);
    expect(outboundOfPlan(edited)[0]).toBe(outbound);
  });

  it('does not claim automatic ports beyond the documented table', () => {
    const [start] = newPlan().clusters;
    const nodePools = (start?.nodePools ?? []).map((pool) => ({ ...pool, nodes: 1000 }));
    const { loadBalancer } = outboundOf(planWith({ nodePools }));
    expect(loadBalancer.portsPerNode).toEqual({ today: 32, maximum: 32, withUpgrade: null });
    expect(loadBalancer).toMatchObject({ fits: null, addressesNeeded: null, mostNodes: 1000 });
  });
});
