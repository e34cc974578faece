import { describe, expect, test } from 'vitest';
import { hubAndSpoke3 } from '../../scenarios/hub-and-spoke-3.ts';
import { parsePlanInput } from '../parse-plan.ts';
import { BOUNDS, type PlanInput, type Subnet } from '../plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../start-values.ts';
import { type StampedPlan, stampPlan } from './stamp-plan.ts';
import type { StampFault, StampRequest } from './stamp-request.ts';

const WEST = { kind: 'suffix', suffix: '-west' } as const;

function pinned(id: string, range: string, ipv6 = ''): Subnet {
  return {
    ...newSubnet(id, `snet-${id}`),
    ipv4: { kind: 'pinned', range, prefixLength: 24 },
    ipv6: { kind: ipv6 === '' ? 'auto' : 'pinned', range: ipv6, prefixLength: 64 },
  };
}

/** One VNet of these spaces with one subnet in it, a kubenet cluster there, and whatever is put over it. */
function onePlan(addressSpaces: string[], change: Partial<PlanInput> = {}): PlanInput {
  const pool = { ...newNodePool('p1', 'system', 'system'), nodeSubnet: 's1' };
  return {
    ...newPlan(),
    virtualNetworks: [
      { ...newVirtualNetwork('v1', 'vnet'), addressSpaces, subnets: [pinned('s1', addressSpaces[0] ?? '')] },
    ],
    clusters: [
      {
        ...newCluster('c1', 'aks', [pool]),
        virtualNetwork: 'v1',
        choice: 'kubenet',
        podCidrs: ['10.244.0.0/16'],
        serviceCidrs: ['10.0.0.0/16'],
        dnsServiceIp: '10.0.0.10',
      },
    ],
    ...change,
  };
}

function stamped(input: PlanInput, request: Partial<StampRequest> = {}): StampedPlan {
  const result = stampPlan(input, { what: { kind: 'plan' }, name: WEST, region: null, ...request });
  if (!result.ok) {
    throw new Error(result.error.sentence);
  }
  expect(parsePlanInput(result.value.plan)).toEqual({ ok: true, value: result.value.plan });
  return result.value;
}

function faultOf(input: PlanInput, request: Partial<StampRequest>): StampFault | null {
  const result = stampPlan(input, { what: { kind: 'plan' }, name: WEST, region: null, ...request });
  return result.ok ? null : result.error;
}

function moves({ shifted }: StampedPlan): string[] {
  return shifted.map(({ from, to, at }) => `${at.entity} ${at.field} ${from} ${to}`);
}

describe('where the ranges of a VNet go', () => {
  const onPremises = (range: string) => ({ connectedRanges: [{ ...newConnectedRange('r1', 'dc'), range }] });
  test.each([
    { name: 'the next block', spaces: ['10.1.0.0/16'], change: {}, to: ['10.2.0.0/16'] },
    { name: 'past what is connected', spaces: ['10.1.0.0/16'], change: onPremises('10.2.0.0/15'), to: ['10.4.0.0/16'] },
    { name: 'past a pod CIDR', spaces: ['10.243.0.0/16'], change: {}, to: ['10.245.0.0/16'] },
    { name: 'below, when nothing is free above', spaces: ['192.168.128.0/17'], change: {}, to: ['192.168.0.0/17'] },
    { name: 'into the next private space', spaces: ['192.168.0.0/16'], change: {}, to: ['10.1.0.0/16'] },
    { name: 'past what AKS keeps', spaces: ['172.28.0.0/15'], change: {}, to: ['172.16.0.0/15'] },
    { name: 'public space is not guessed', spaces: ['20.0.0.0/16'], change: {}, to: ['10.1.0.0/16'] },
    { name: 'shared address space', spaces: ['100.64.0.0/16'], change: {}, to: ['100.65.0.0/16'] },
    { name: 'IPv6 of the site', spaces: ['fd00:db8::/48'], change: {}, to: ['fd00:db8:1::/48'] },
    {
      name: 'two spaces by one shift',
      spaces: ['10.1.0.0/24', '10.1.2.0/23'],
      change: onPremises('10.1.6.0/24'),
      to: ['10.1.8.0/24', '10.1.10.0/23'],
    },
    {
      name: 'each alone where no shift serves both',
      spaces: ['10.1.0.0/16', '192.168.0.0/24'],
      change: {},
      to: ['10.2.0.0/16', '192.168.1.0/24'],
    },
    {
      name: 'each family by itself',
      spaces: ['10.1.0.0/16', 'fd00::/48'],
      change: {},
      to: ['10.2.0.0/16', 'fd00:0:1::/48'],
    },
  ])('$name', ({ spaces, change, to }) => {
    expect(stamped(onePlan(spaces, change)).plan.virtualNetworks[1]?.addressSpaces).toEqual(to);
  });

  test('a connected range that the VNet cannot reach does not count', () => {
    const range = { ...newConnectedRange('r1', 'dc'), range: '10.2.0.0/16' };
    const reachableFrom = { kind: 'virtual-networks' as const, virtualNetworks: ['v2'] };
    const input = onePlan(['10.1.0.0/16'], { connectedRanges: [{ ...range, reachableFrom }] });
    const apart = { ...input, virtualNetworks: [...input.virtualNetworks, newVirtualNetwork('v2', 'apart')] };
    const what = { kind: 'virtual-network', id: 'v1' } as const;
    expect(stamped(apart, { what }).plan.virtualNetworks[2]?.addressSpaces).toEqual(['10.2.0.0/16']);
    const peered = {
      ...apart,
      virtualNetworks: apart.virtualNetworks.map((network) =>
        network.id === 'v2' ? { ...network, peeredWith: ['v1'] } : network,
      ),
    };
    expect(stamped(peered, { what }).plan.virtualNetworks[2]?.addressSpaces).toEqual(['10.3.0.0/16']);
  });

  test('subnets keep their offset, one outside the spaces goes its own way', () => {
    const input = onePlan(['10.1.0.0/16', 'fd00::/48']);
    const [network] = input.virtualNetworks;
    const subnets = [
      pinned('s1', '10.1.32.0/20', 'fd00:0:0:7::/64'),
      pinned('s2', '10.9.0.0/24'),
      pinned('s3', 'oops'),
    ];
    const plan = stamped({ ...input, virtualNetworks: [{ ...network!, subnets }] });
    expect(moves(plan)).toEqual([
      'v2 addressSpaces.0 10.1.0.0/16 10.2.0.0/16',
      'v2 addressSpaces.1 fd00::/48 fd00:0:1::/48',
      's4 ipv4.range 10.1.32.0/20 10.2.32.0/20',
      's4 ipv6.range fd00:0:0:7::/64 fd00:0:1:7::/64',
      's5 ipv4.range 10.9.0.0/24 10.10.0.0/24',
      'c2 podCidrs.0 10.244.0.0/16 10.245.0.0/16',
    ]);
    expect(plan.assumed[0]).toMatchObject({ text: 'oops', at: { entity: 's6', field: 'ipv4.range' } });
    expect(plan.plan.virtualNetworks[1]?.subnets[2]?.ipv4.range).toBe('oops');
  });
});

describe('pod and service CIDRs', () => {
  test.each([
    { choice: 'kubenet', podCidrs: ['10.245.0.0/16'] },
    { choice: 'byo-cni', podCidrs: ['10.245.0.0/16'] },
    { choice: null, podCidrs: ['10.245.0.0/16'] },
    { choice: 'azure-cni-overlay', podCidrs: ['10.244.0.0/16'] },
    { choice: 'azure-cni-overlay+cilium', podCidrs: ['10.244.0.0/16'] },
    { choice: 'pod-subnet-dynamic', podCidrs: ['10.244.0.0/16'] },
  ] as const)('$choice: $podCidrs', ({ choice, podCidrs }) => {
    const input = onePlan(['10.1.0.0/16']);
    const clusters = input.clusters.map((cluster) => ({ ...cluster, choice }));
    const copy = stamped({ ...input, clusters }).plan.clusters[1];
    expect(copy).toMatchObject({ podCidrs, serviceCidrs: ['10.0.0.0/16'], dnsServiceIp: '10.0.0.10' });
  });
});

describe('a hub and three spokes', () => {
  const hub = hubAndSpoke3();
  const renamed = { name: { kind: 'replace', from: 'prod', to: 'prod-north' } as const, region: 'norwayeast' };

  test('a spoke keeps its hub, and the hub sees the copy', () => {
    const { plan, copies } = stamped(hub, { ...renamed, what: { kind: 'virtual-network', id: 'v2' } });
    expect(copies).toEqual(['v5', 's10', 's11', 'c4', 'p6', 'p7']);
    const copy = plan.virtualNetworks[4];
    expect(copy).toMatchObject({
      id: 'v5',
      name: 'vnet-spoke-prod-north',
      region: 'norwayeast',
      addressSpaces: ['10.51.16.0/20'],
      peeredWith: ['v1'],
    });
    expect(copy?.subnets.map(({ name, ipv4 }) => [name, ipv4.range])).toEqual([
      ['snet-prod-north-nodes', '10.51.16.0/24'],
      ['snet-prod-north-lb', '10.51.17.0/27'],
    ]);
    expect(plan.virtualNetworks[0]?.peeredWith).toEqual(['v2', 'v3', 'v4', 'v5']);
    expect(plan.clusters[3]).toMatchObject({
      id: 'c4',
      name: 'aks-prod-north',
      virtualNetwork: 'v5',
      internalLoadBalancers: [{ count: 4, subnet: 's11' }],
      nodePools: [
        { id: 'p6', name: 'system', nodeSubnet: 's10' },
        { id: 'p7', name: 'apps', nodeSubnet: 's10' },
      ],
    });
    expect(plan.virtualNetworks.slice(1, 4)).toEqual(hub.virtualNetworks.slice(1));
    expect(plan.clusters[0]).toBe(hub.clusters[0]);
  });

  test('the whole plan has a hub of its own', () => {
    const { plan } = stamped(hub);
    expect(plan.virtualNetworks.map(({ name, peeredWith }) => [name, peeredWith.join(' ')])).toEqual([
      ['vnet-hub', 'v2 v3 v4'],
      ['vnet-spoke-prod', 'v1'],
      ['vnet-spoke-data', 'v1'],
      ['vnet-spoke-test', 'v1'],
      ['vnet-hub-west', 'v6 v7 v8'],
      ['vnet-spoke-prod-west', 'v5'],
      ['vnet-spoke-data-west', 'v5'],
      ['vnet-spoke-test-west', 'v5'],
    ]);
    expect(plan.clusters).toHaveLength(6);
    expect(plan.virtualNetworks[4]?.subnets[0]?.name).toBe('AzureFirewallSubnet');
    expect(plan.virtualNetworks[5]?.subnets[0]?.routeTable).toBe('rt-via-firewall-west');
  });

  test('a cluster alone stays in its VNet and gets subnets of its own', () => {
    const { plan, shifted, assumed } = stamped(hub, { what: { kind: 'cluster', id: 'c2' } });
    expect(shifted).toEqual([]);
    expect(plan.clusters.map(({ name }) => name)).toEqual(['aks-prod', 'aks-data', 'aks-data-west', 'aks-test']);
    expect(
      plan.virtualNetworks[2]?.subnets.map(({ id, name, ipv4 }) => [id, name, ipv4.kind, ipv4.prefixLength]),
    ).toEqual([
      ['s7', 'snet-data-nodes', 'pinned', 24],
      ['s8', 'snet-data-pods', 'pinned', 24],
      ['s10', 'snet-data-nodes-west', 'size', 25],
      ['s11', 'snet-data-pods-west', 'size', 20],
    ]);
    expect(plan.clusters[2]?.nodePools[0]).toMatchObject({ nodeSubnet: 's10', podSubnet: 's11' });
    expect(assumed.map(({ at }) => `${at.entity} ${at.field}`)).toContain('s10 ipv4.prefixLength');
  });
});

test('a copy is planned, moved from nothing, without accepted findings, and reachable as the original', () => {
  const base = onePlan(['10.1.0.0/16']);
  const reachableFrom = { kind: 'virtual-networks' as const, virtualNetworks: ['v1'] };
  const input: PlanInput = {
    ...base,
    acceptedFindings: [{ rule: 'a', subjects: ['c1'], reason: 'known', date: '2026-11-23' }],
    connectedRanges: [{ ...newConnectedRange('r1', 'dc'), range: '10.2.0.0/16', reachableFrom }],
    clusters: base.clusters.map((cluster) => ({
      ...cluster,
      lifecycle: 'exists',
      current: {
        candidate: 'kubenet',
        podCidrs: [],
        policyEngine: 'none',
        identity: 'user-assigned',
        customIpMasq: false,
        nodeAutoProvisioning: false,
        subnets: ['s1'],
      },
    })),
  };
  const { plan } = stamped(input);
  expect(plan.clusters[1]).toMatchObject({ lifecycle: 'planned', current: null });
  expect(plan.acceptedFindings).toBe(input.acceptedFindings);
  expect(plan.connectedRanges[0]?.reachableFrom.virtualNetworks).toEqual(['v1', 'v2']);
});

describe('refused with one sentence', () => {
  const input = onePlan(['10.1.0.0/16']);
  const many = (count: number) => ({
    ...input,
    clusters: Array.from({ length: count }, (_, index) => newCluster(`c${index}`, `aks ${index}`, [])),
  });
  const cases: readonly {
    readonly name: string;
    readonly plan: PlanInput;
    readonly request: Partial<StampRequest>;
    readonly at: StampFault['at'];
  }[] = [
    { name: 'a cluster that is gone', plan: input, request: { what: { kind: 'cluster', id: 'c9' } }, at: 'what' },
    { name: 'nothing there', plan: { ...newPlan(), clusters: [] }, request: {}, at: 'what' },
    { name: 'no suffix', plan: input, request: { name: { kind: 'suffix', suffix: '' } }, at: 'name' },
    { name: 'no text to replace', plan: input, request: { name: { kind: 'replace', from: '', to: 'a' } }, at: 'name' },
    {
      name: 'a text no name has',
      plan: input,
      request: { name: { kind: 'replace', from: 'weu', to: 'a' } },
      at: 'name',
    },
    { name: 'a long name', plan: input, request: { name: { kind: 'suffix', suffix: 'x'.repeat(300) } }, at: 'name' },
    { name: 'a long region', plan: input, request: { region: 'x'.repeat(301) }, at: 'region' },
    { name: 'too many clusters', plan: many(BOUNDS.clusters / 2 + 1), request: {}, at: 'what' },
    { name: 'a /8 twice', plan: onePlan(['10.0.0.0/8']), request: {}, at: 'what' },
  ];
  test.each(cases)('$name', ({ plan, request, at }) => {
    const fault = faultOf(plan, request);
    expect(fault?.at).toBe(at);
    expect(fault?.sentence).toMatch(/^[A-Z][^!]*\.$/u);
  });

  test('the range that has no room is named', () => {
    expect(faultOf(onePlan(['10.0.0.0/8']), {})?.sentence).toBe(
      'No private space has a free /8 for 10.0.0.0/8 of vnet.',
    );
  });
});
