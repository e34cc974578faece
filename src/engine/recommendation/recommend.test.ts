import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../domain/facts/sources.ts';
import { CANDIDATE_IDS, type CandidateId, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { GUIDANCE } from './guidance.ts';
import { recommend, type Recommendation } from './recommend.ts';
import { changeSentence } from './what-changes.ts';
import { nothingRecommended } from './what-conflicts.ts';

interface Given {
  readonly needs?: NeedId[];
  readonly pool?: Partial<NodePool>;
  readonly cluster?: Partial<Cluster>;
  readonly network?: Partial<VirtualNetwork>;
}

function planOf({ needs = [], pool = {}, cluster = {}, network }: Given): PlanInput {
  const pools = [{ ...newNodePool('p1', 'system', 'system'), ...pool }];
  const one = { ...newCluster('c1', 'prod', pools), needs, ...cluster };
  return network === undefined
    ? { ...newPlan(), clusters: [one] }
    : {
        ...newPlan(),
        virtualNetworks: [{ ...newVirtualNetwork('v1', 'spoke'), ...network }],
        clusters: [{ ...one, virtualNetwork: 'v1' }],
      };
}

function argue(input: PlanInput, asOf = '2026-11-25'): Recommendation {
  const found = recommend(evaluatePlan(input, asOf), 'c1');
  if (found === null) {
    throw new Error('the plan has no cluster c1');
  }
  return found;
}

const SMALL_VNET = { addressSpaces: ['10.0.0.0/25'] };
const WINDOWS = { os: 'windows' } as const;
const nodes = (count: number, more: Partial<NodePool> = {}): Partial<NodePool> => ({ nodes: count, ...more });

/** The situations of the facts' section (g). */
const SITUATIONS: readonly (readonly [string, Given, CandidateId])[] = [
  ['no special need', {}, 'azure-cni-overlay+cilium'],
  ['short of VNet addresses', { network: SMALL_VNET, pool: nodes(40) }, 'azure-cni-overlay+cilium'],
  ['outside systems reach pods by IP', { needs: ['pods-reachable-by-ip'] }, 'pod-subnet-dynamic+cilium'],
  ['most traffic leaves, sources known to peers', { needs: ['pod-source-ip-in-peers'] }, 'pod-subnet-dynamic+cilium'],
  ['virtual nodes', { needs: ['virtual-nodes'] }, 'pod-subnet-dynamic'],
  [
    'flat and beyond 65,536 pods',
    { needs: ['pods-reachable-by-ip'], pool: nodes(700, { maxPodsPerNode: 110, expectedPodsPerNode: 110 }) },
    'pod-subnet-static-block+cilium',
  ],
  [
    'flat in a VNet that AKS owns',
    { needs: ['pods-reachable-by-ip'], network: { origin: 'managed', addressSpaces: ['10.224.0.0/12'] } },
    'azure-cni-node-subnet+cilium',
  ],
  ['policy on Linux', { needs: ['network-policy'] }, 'azure-cni-overlay+cilium'],
  ['policy on Windows', { needs: ['network-policy'], pool: WINDOWS }, 'azure-cni-overlay'],
  ['more than 400 nodes', { needs: ['more-than-400-nodes'] }, 'azure-cni-overlay+cilium'],
  ['more than 250 nodes with policy', { needs: ['network-policy'], pool: nodes(300) }, 'azure-cni-overlay+cilium'],
  ['Windows pools', { pool: WINDOWS }, 'azure-cni-overlay'],
  ['node auto-provisioning', { needs: ['node-auto-provisioning'] }, 'azure-cni-overlay+cilium'],
  ['features of an own CNI', { needs: ['own-cni'] }, 'byo-cni'],
];

/** Mixes of wishes, each argued in a line. */
const MIXES: readonly (readonly [string, Given, CandidateId | null])[] = [
  [
    'Windows, policy, short VNet: Overlay takes few addresses, Cilium has no Windows',
    { needs: ['network-policy'], pool: nodes(30, WINDOWS), network: SMALL_VNET },
    'azure-cni-overlay',
  ],
  ['dual stack and virtual nodes are offered together nowhere', { needs: ['dual-stack', 'virtual-nodes'] }, null],
  [
    'dual stack and static egress gateway are offered together nowhere',
    { needs: ['dual-stack', 'static-egress-gateway'] },
    null,
  ],
  [
    'dual stack and auto-provisioning are offered together nowhere',
    { needs: ['dual-stack', 'node-auto-provisioning'] },
    null,
  ],
  [
    'Windows and auto-provisioning are offered together nowhere',
    { needs: ['node-auto-provisioning'], pool: WINDOWS },
    null,
  ],
  ['dual stack alone: Overlay, Cilium from 1.29', { needs: ['dual-stack'] }, 'azure-cni-overlay+cilium'],
  ['dual stack and Windows: Overlay without Cilium', { needs: ['dual-stack'], pool: WINDOWS }, 'azure-cni-overlay'],
  [
    '50,000 pods that on-premises reaches: dynamic holds them in one VNet',
    { needs: ['pods-reachable-by-ip'], pool: nodes(500, { maxPodsPerNode: 100, expectedPodsPerNode: 100 }) },
    'pod-subnet-dynamic+cilium',
  ],
  [
    '100,000 pods that on-premises reaches: only blocks hold them',
    { needs: ['pods-reachable-by-ip'], pool: nodes(900, { maxPodsPerNode: 110, expectedPodsPerNode: 110 }) },
    'pod-subnet-static-block+cilium',
  ],
  ['Automatic with Windows: Automatic is Linux only', { needs: ['aks-automatic'], pool: WINDOWS }, null],
  [
    'Automatic with pods reachable by IP: Automatic is Overlay only',
    { needs: ['aks-automatic', 'pods-reachable-by-ip'] },
    null,
  ],
  ['Automatic by itself', { cluster: { sku: 'automatic' } }, 'azure-cni-overlay+cilium'],
  ['own CNI with full Microsoft support: a contradiction', { needs: ['own-cni', 'microsoft-cni-support'] }, null],
  [
    'pods reachable, policy by name: Cilium on a flat network',
    { needs: ['pods-reachable-by-ip', 'fqdn-policy'] },
    'pod-subnet-dynamic+cilium',
  ],
  [
    'policy by name on Windows: FQDN needs Cilium, which has no Windows',
    { needs: ['fqdn-policy'], pool: WINDOWS },
    null,
  ],
  [
    'the same with an own CNI: all depends on the plugin',
    { needs: ['fqdn-policy', 'own-cni'], pool: WINDOWS },
    'byo-cni',
  ],
  [
    'virtual nodes and L7 policy: flat with Cilium, virtual nodes not documented there',
    { needs: ['virtual-nodes', 'l7-policy'] },
    'pod-subnet-dynamic+cilium',
  ],
  [
    'auto-provisioning with pods reachable: no Pod Subnet, so Node Subnet',
    { needs: ['node-auto-provisioning', 'pods-reachable-by-ip'] },
    'azure-cni-node-subnet+cilium',
  ],
  [
    'static egress gateway with pods reachable: no Pod Subnet, so Node Subnet',
    { needs: ['static-egress-gateway', 'pods-reachable-by-ip'] },
    'azure-cni-node-subnet+cilium',
  ],
  ['NSG for pods alone: a subnet of their own', { needs: ['pod-subnet-controls'] }, 'pod-subnet-dynamic+cilium'],
  [
    'AGIC with FQDN policy: not documented on Cilium, kept',
    { needs: ['agic', 'fqdn-policy'] },
    'azure-cni-overlay+cilium',
  ],
  ['AGIC alone: documented without Cilium only', { needs: ['agic'] }, 'azure-cni-overlay'],
  [
    'gateway for containers: Overlay with Cilium is named',
    { needs: ['application-gateway-for-containers'] },
    'azure-cni-overlay+cilium',
  ],
  ['several clusters in one subnet', { needs: ['shared-node-subnet'] }, 'azure-cni-overlay+cilium'],
  ['1,200 nodes in one pool: a scale set holds 1,000', { pool: nodes(1200), cluster: { tier: 'standard' } }, null],
  ['6,000 nodes: no cluster holds them', { needs: ['more-than-5000-nodes'] }, null],
  [
    'a /26 with pods that must be reachable: too small for a flat network',
    { needs: ['pods-reachable-by-ip'], network: { addressSpaces: ['10.0.0.0/26'] } },
    null,
  ],
];

/** The mixes of what excludes each other, and three needs at a time, each argued in a line. */
const THREES: readonly (readonly [string, Given, CandidateId | null])[] = [
  [
    'dual stack, Windows and policy: Calico and NPM know no IPv6, Cilium no Windows',
    { needs: ['dual-stack', 'network-policy'], pool: WINDOWS },
    null,
  ],
  [
    'dual stack and policy on Linux: Cilium enforces it for both families',
    { needs: ['dual-stack', 'network-policy'] },
    'azure-cni-overlay+cilium',
  ],
  [
    'dual stack with Calico entered: only Cilium, which replaces it',
    { needs: ['dual-stack'], cluster: { policyEngine: 'calico' } },
    'azure-cni-overlay+cilium',
  ],
  [
    'Automatic and dual stack: Automatic brings auto-provisioned nodes, which know no IPv6',
    { needs: ['aks-automatic', 'dual-stack'] },
    null,
  ],
  [
    'eBPF host routing and the egress gateway exclude each other, and only Cilium has eBPF',
    { needs: ['static-egress-gateway'], cluster: { advancedNetworking: ['ebpf-host-routing'] } },
    null,
  ],
  ['eBPF host routing alone', { cluster: { advancedNetworking: ['ebpf-host-routing'] } }, 'azure-cni-overlay+cilium'],
  [
    'eBPF host routing on Windows: only Cilium has it, and Cilium no Windows',
    { pool: WINDOWS, cluster: { advancedNetworking: ['ebpf-host-routing'] } },
    null,
  ],
  [
    'mutual TLS and WireGuard exclude each other',
    { needs: ['node-encryption'], cluster: { advancedNetworking: ['mtls'] } },
    null,
  ],
  [
    'FQDN policy below 1.29: an upgrade delivers it, so Cilium stays the answer',
    { needs: ['fqdn-policy'], cluster: { kubernetesVersion: '1.28' } },
    'azure-cni-overlay+cilium',
  ],
  [
    'Pod Subnet for NSGs by pod in a VNet that AKS makes: no subnet of your own there',
    { needs: ['pod-subnet-controls'], network: { origin: 'managed', addressSpaces: ['10.224.0.0/12'] } },
    null,
  ],
  [
    'source IP kept in a VNet that AKS makes: nothing, Node Subnet shows the node with and without Cilium (ruling 45)',
    { needs: ['pod-source-ip-in-peers'], network: { origin: 'managed', addressSpaces: ['10.224.0.0/12'] } },
    null,
  ],
  [
    'auto-provisioning with Calico entered: only where Cilium replaces it',
    { needs: ['node-auto-provisioning'], cluster: { policyEngine: 'calico' } },
    'azure-cni-overlay+cilium',
  ],
  [
    'Windows, FQDN policy and encryption: all of Cilium, which has no Windows',
    { needs: ['fqdn-policy', 'node-encryption'], pool: WINDOWS },
    null,
  ],
  [
    'FQDN, L7 and encryption: parts of one service on Cilium',
    { needs: ['fqdn-policy', 'l7-policy', 'node-encryption'] },
    'azure-cni-overlay+cilium',
  ],
  [
    'dual stack, FQDN and encryption: Overlay with Cilium has all three',
    { needs: ['dual-stack', 'fqdn-policy', 'node-encryption'] },
    'azure-cni-overlay+cilium',
  ],
  [
    'dual stack, policy and egress gateway: the gateway is IPv4 only',
    { needs: ['dual-stack', 'network-policy', 'static-egress-gateway'] },
    null,
  ],
  [
    'dual stack, policy and auto-provisioning: no IPv6 on provisioned nodes',
    { needs: ['dual-stack', 'network-policy', 'node-auto-provisioning'] },
    null,
  ],
  [
    'dual stack, pods reachable and policy: dual stack is Overlay only, whose pods are not reachable',
    { needs: ['dual-stack', 'pods-reachable-by-ip', 'network-policy'] },
    null,
  ],
  [
    'pods reachable, policy and Windows: Calico on a flat network',
    { needs: ['pods-reachable-by-ip', 'network-policy'], pool: WINDOWS },
    'pod-subnet-dynamic',
  ],
  [
    'pods reachable, policy and auto-provisioning: no Pod Subnet, and Cilium instead of Calico',
    { needs: ['pods-reachable-by-ip', 'network-policy', 'node-auto-provisioning'] },
    'azure-cni-node-subnet+cilium',
  ],
  [
    'auto-provisioning, policy and NSG by pod subnet: needs Pod Subnet, which provisioned nodes lack',
    { needs: ['node-auto-provisioning', 'network-policy', 'pod-subnet-controls'] },
    null,
  ],
  [
    'egress gateway, policy and pods reachable: no Pod Subnet, so Node Subnet; Cilium, as nobody asks for eBPF routing',
    { needs: ['static-egress-gateway', 'network-policy', 'pods-reachable-by-ip'] },
    'azure-cni-node-subnet+cilium',
  ],
  [
    'egress gateway, NSG by pod subnet and policy: the gateway has no Pod Subnet',
    { needs: ['static-egress-gateway', 'pod-subnet-controls', 'network-policy'] },
    null,
  ],
  [
    'virtual nodes, policy and Windows: flat without Cilium',
    { needs: ['virtual-nodes', 'network-policy'], pool: WINDOWS },
    'pod-subnet-dynamic',
  ],
  [
    'virtual nodes, AGIC and pods reachable: documented on the Azure data plane of Pod Subnet',
    { needs: ['virtual-nodes', 'agic', 'pods-reachable-by-ip'] },
    'pod-subnet-dynamic',
  ],
  [
    'virtual nodes, dual stack and policy: no IPv6 for virtual nodes',
    { needs: ['virtual-nodes', 'dual-stack', 'network-policy'] },
    null,
  ],
  [
    'virtual nodes, auto-provisioning and AGIC: flat without Pod Subnet, documented without Cilium',
    { needs: ['virtual-nodes', 'node-auto-provisioning', 'agic'] },
    'azure-cni-node-subnet',
  ],
  [
    'Automatic, gateway for containers and FQDN policy: all on Overlay with Cilium',
    { needs: ['aks-automatic', 'application-gateway-for-containers', 'fqdn-policy'] },
    'azure-cni-overlay+cilium',
  ],
  [
    'Automatic, virtual nodes and policy: virtual nodes want a flat network',
    { needs: ['aks-automatic', 'virtual-nodes', 'network-policy'] },
    null,
  ],
  [
    'Automatic, L7 policy and encryption: parts of Cilium',
    { needs: ['aks-automatic', 'l7-policy', 'node-encryption'] },
    'azure-cni-overlay+cilium',
  ],
  [
    'Windows, AGIC and policy: Overlay without Cilium, Calico',
    { needs: ['agic', 'network-policy'], pool: WINDOWS },
    'azure-cni-overlay',
  ],
  [
    'Windows, auto-provisioning and policy: provisioned nodes are Linux only',
    { needs: ['node-auto-provisioning', 'network-policy'], pool: WINDOWS },
    null,
  ],
  [
    'own CNI, Windows and policy: all depends on the plugin',
    { needs: ['own-cni', 'network-policy'], pool: WINDOWS },
    'byo-cni',
  ],
  [
    'shared node subnet, dual stack and FQDN policy: Overlay shares its subnet',
    { needs: ['shared-node-subnet', 'dual-stack', 'fqdn-policy'] },
    'azure-cni-overlay+cilium',
  ],
];

describe('recommend', () => {
  it.each([...SITUATIONS, ...MIXES, ...THREES])('%s', (_, given, expected) => {
    expect(argue(planOf(given)).recommended).toBe(expected);
  });

  it('names sources that exist and has guidance with unique ids', () => {
    expect(new Set(GUIDANCE.map(({ id }) => id)).size).toBe(GUIDANCE.length);
    for (const { sources, advice } of GUIDANCE) {
      expect(sources.length, advice).toBeGreaterThan(0);
      sources.forEach((source) => expect(SOURCES[source].href).toMatch(/^https:/u));
    }
  });

  it.each([...SITUATIONS, ...MIXES, ...THREES])('argues about all ten candidates: %s', (_, given) => {
    const { recommended, losers } = argue(planOf(given));
    const all = recommended === null ? [] : [recommended];
    expect([...all, ...losers.map(({ candidate }) => candidate)].toSorted()).toEqual([...CANDIDATE_IDS].toSorted());
    expect(losers.filter(({ why }) => why.length === 0)).toEqual([]);
  });

  it('says which need to drop where nothing is left', () => {
    const { losers, changes } = argue(planOf({ needs: ['dual-stack', 'virtual-nodes'] }));
    expect(losers[0]?.why[0]?.sentence).toBe('Not offered together: dual stack (IPv4 and IPv6) and virtual nodes.');
    expect(losers[0]?.comesBackIf[0]?.sentence).toBe('you drop dual stack (IPv4 and IPv6) or virtual nodes');
    expect(changes.filter(({ isAdded }) => !isAdded)).toEqual([
      expect.objectContaining({ need: 'dual-stack', isAdded: false, recommended: 'pod-subnet-dynamic' }),
      expect.objectContaining({ need: 'virtual-nodes', isAdded: false, recommended: 'azure-cni-overlay+cilium' }),
    ]);
  });

  it.each([
    [
      { needs: ['dual-stack', 'network-policy'], pool: WINDOWS } satisfies Given,
      'No model fits: none offers dual stack (IPv4 and IPv6), network policy (L3/L4) and Windows node pools together. Drop one of them.',
    ],
    [
      { needs: ['aks-automatic', 'dual-stack', 'agic'] } satisfies Given,
      'No model fits: none offers AKS Automatic and dual stack (IPv4 and IPv6) together. Drop one of them.',
    ],
    [
      {
        needs: ['static-egress-gateway', 'network-policy'],
        cluster: { advancedNetworking: ['ebpf-host-routing'] },
      } satisfies Given,
      'No model fits: none offers static egress gateway and eBPF host routing together. Drop one of them.',
    ],
    [
      { needs: ['more-than-5000-nodes', 'dual-stack'] } satisfies Given,
      'No model fits: none offers more than 5,000 nodes.',
    ],
    [{ pool: nodes(1200) } satisfies Given, 'No model fits yet. Below is what would bring each one back.'],
  ])('names the smallest set that cannot be had: %j', (given, sentence) => {
    expect(nothingRecommended(argue(planOf(given)).conflict).sentence).toBe(sentence);
  });

  // 100 nodes, 10 with surge: 110 x 128 pod addresses are a /18, more than all of the VNet
  const FULL = { network: { name: 'vnet-1', addressSpaces: ['10.0.0.0/19'] }, pool: nodes(100) } satisfies Given;

  it.each<[Given, NeedId, string]>([
    [
      FULL,
      'virtual-nodes',
      'If you need virtual nodes: no model fits in vnet-1 (Azure CNI Pod Subnet, dynamic allocation would need a /18).',
    ],
    [{}, 'more-than-5000-nodes', 'If you need more than 5,000 nodes: no model offers that.'],
    [
      { needs: ['fqdn-policy'] },
      'windows-pools',
      'If you need Windows node pools: no model offers that together with policy by domain name (FQDN).',
    ],
    [
      { cluster: { policyEngine: 'azure-npm' }, pool: nodes(300) },
      'own-cni',
      'If you need features of a CNI of your own: no model fits; Custom plugin would if you replace Azure Network Policy Manager.',
    ],
    [{}, 'virtual-nodes', 'If you need virtual nodes: Azure CNI Pod Subnet, dynamic allocation.'],
  ])('says what one more need would change, and why nothing would fit: %j, %s', (given, need, sentence) => {
    const change = argue(planOf(given)).changes.find((each) => each.need === need);
    expect(change && changeSentence(change)).toBe(sentence);
  });

  it('brings Pod Subnet back once the VNet is no longer that of AKS', () => {
    const network = { origin: 'managed', addressSpaces: ['10.224.0.0/12'] } as const;
    const given = {
      needs: ['pod-subnet-controls'],
      network: { ...network, addressSpaces: [...network.addressSpaces] },
    } satisfies Given;
    const loser = argue(planOf(given)).losers.find(({ candidate }) => candidate === 'pod-subnet-dynamic+cilium');
    expect(loser?.status).toBe('excluded');
    expect(loser?.comesBackIf.map(({ sentence }) => sentence)).toEqual(['the VNet becomes yours']);
    const own = planOf({ ...given, network: { ...given.network, origin: 'byo' } });
    expect(argue(own).recommended).toBe('pod-subnet-dynamic+cilium');
  });

  it('brings a candidate back when every condition it names is met', () => {
    const given = planOf({ network: { addressSpaces: ['10.0.0.0/24'] }, pool: nodes(20) });
    const conditions = (input: PlanInput): string[] =>
      argue(input)
        .losers.find(({ candidate }) => candidate === 'azure-cni-node-subnet')
        ?.comesBackIf.map((each) => each.sentence) ?? [];
    expect(conditions(given)).toEqual(['you add a /20 to spoke']);
    const [network] = given.virtualNetworks;
    const larger = {
      ...given,
      virtualNetworks: network ? [{ ...network, addressSpaces: ['10.0.0.0/24', '10.1.0.0/20'] }] : [],
    };
    expect(conditions(larger)).toEqual([]);
    expect(
      evaluatePlan(larger, '2026-11-25').clusters[0]?.candidates.find(
        ({ candidate }) => candidate === 'azure-cni-node-subnet',
      )?.status,
    ).toBe('open');
  });

  it('brings a candidate back with the size of subnet that it names', () => {
    const subnet = (range: string) => ({
      ...newSubnet('s1', 'nodes'),
      ipv4: { kind: 'pinned' as const, range, prefixLength: 24 },
    });
    const with24 = planOf({
      network: { addressSpaces: ['10.0.0.0/16'], subnets: [subnet('10.0.0.0/25')] },
      pool: nodes(20, { nodeSubnet: 's1', maxPodsPerNode: 30, expectedPodsPerNode: 30 }),
    });
    const find = (input: PlanInput) =>
      argue(input).losers.find(({ candidate }) => candidate === 'azure-cni-node-subnet');
    expect(find(with24)?.comesBackIf.map(({ sentence }) => sentence)).toEqual([
      'you make node subnet nodes a /22 (now /25)',
    ]);
    const [network] = with24.virtualNetworks;
    const with22 = { ...with24, virtualNetworks: network ? [{ ...network, subnets: [subnet('10.0.0.0/22')] }] : [] };
    expect(find(with22)?.status).toBe('fits');
  });

  it('compares the end of kubenet with the day', () => {
    const why = (asOf: string): string | undefined =>
      argue(planOf({}), asOf).losers.find(({ candidate }) => candidate === 'kubenet')?.why[0]?.sentence;
    expect(why('2028-03-30')).toBe('Retires 31 March 2028. Not for new clusters.');
    expect(why('2028-03-31')).toBe('Support of kubenet ended on 31 March 2028.');
  });

  it('changes the answer as it says, for every need', () => {
    const input = planOf({});
    const { changes } = argue(input);
    for (const need of NEED_IDS) {
      const then = argue(planOf({ needs: [need] })).recommended;
      expect(changes.find((change) => change.need === need)?.recommended ?? null, need).toBe(
        then === 'azure-cni-overlay+cilium' ? null : then,
      );
    }
  });
});
