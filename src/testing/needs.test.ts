import { describe, expect, it } from 'vitest';
import { CANDIDATE_IDS, type CandidateId, NEED_IDS, type NeedId } from '../domain/ids.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { CRITERIA } from '../engine/comparison/criteria/registry.ts';
import { type JudgedSupport, supportOf } from '../engine/comparison/support.ts';
import { computePlan } from '../engine/compute-plan.ts';
import type { CandidateEvaluation } from '../engine/evaluation/evaluation.ts';
import { impliedReason } from '../engine/verdict/need-reasons.ts';
import { IMPLIED_NEED_IDS, type ImpliedNeedId, needsOf } from '../engine/verdict/needs.ts';
import { NEED_NAMES } from '../engine/words/names.ts';
import { complaintsAboutFigures } from './sentence-check.ts';

const TODAY = '2026-11-25';

const ALL: readonly CandidateId[] = CANDIDATE_IDS;
const CILIUM = ALL.filter((id) => id.endsWith('+cilium'));
const AZURE_PLANE = ALL.filter((id) => !CILIUM.includes(id));
const DYNAMIC: readonly CandidateId[] = ['pod-subnet-dynamic', 'pod-subnet-dynamic+cilium'];
const STATIC_BLOCK: readonly CandidateId[] = ['pod-subnet-static-block', 'pod-subnet-static-block+cilium'];
const NODE_SUBNET: readonly CandidateId[] = ['azure-cni-node-subnet', 'azure-cni-node-subnet+cilium'];
const OVERLAY: readonly CandidateId[] = ['azure-cni-overlay', 'azure-cni-overlay+cilium'];
const KUBENET: readonly CandidateId[] = ['kubenet'];
const BYO: readonly CandidateId[] = ['byo-cni'];

/** What each need leaves out, transcribed from table (e) and the rulings: not from the program's own table. */
const REMOVED: Readonly<Record<NeedId, readonly CandidateId[]>> = {
  'windows-pools': [...KUBENET, ...CILIUM],
  'pods-reachable-by-ip': [...KUBENET, ...OVERLAY],
  // Node Subnet shows the node address beyond its VNet; with Cilium that is not documented
  'pod-source-ip-in-peers': [...KUBENET, 'azure-cni-node-subnet', 'azure-cni-node-subnet+cilium', ...OVERLAY],
  'network-policy': [],
  'fqdn-policy': AZURE_PLANE.filter((id) => id !== 'byo-cni'),
  'l7-policy': AZURE_PLANE.filter((id) => id !== 'byo-cni'),
  'node-encryption': AZURE_PLANE.filter((id) => id !== 'byo-cni'),
  // ruling 34: no new kubenet clusters; ruling 15: static blocks do not have it
  'dual-stack': [...KUBENET, ...NODE_SUBNET, ...DYNAMIC, ...STATIC_BLOCK],
  'virtual-nodes': [...KUBENET, ...OVERLAY],
  agic: [],
  'application-gateway-for-containers': KUBENET,
  'static-egress-gateway': [...DYNAMIC, ...STATIC_BLOCK],
  // ruling 29: neither kubenet nor Pod Subnet
  'node-auto-provisioning': [...KUBENET, ...DYNAMIC, ...STATIC_BLOCK],
  'shared-node-subnet': KUBENET,
  'pod-subnet-controls': [...KUBENET, ...NODE_SUBNET, ...OVERLAY, ...BYO],
  'more-than-400-nodes': KUBENET,
  'more-than-1000-nodes': KUBENET,
  'more-than-5000-nodes': ALL,
  'aks-automatic': ALL.filter((id) => id !== 'azure-cni-overlay+cilium'),
  'microsoft-cni-support': BYO,
  'own-cni': ALL.filter((id) => id !== 'byo-cni'),
};

/** What an answer makes the verdict say (ruling 25); null: nothing needs to be said. */
const SAID: Readonly<Record<JudgedSupport, RegExp | null>> = {
  yes: null,
  'not-excluded': null,
  limited: / supports .* as far as the plugin does\.$/u,
  'not-documented': /is not documented/u,
  no: /does not support|has no (?:Windows node pools|virtual nodes)|does not have full Microsoft support/u,
};

/** What the models of AKS are limited to. */
const LIMITED: Readonly<Record<string, string>> = {
  'network-policy/kubenet': 'kubenet supports network policy (L3/L4) with Calico only.',
  'microsoft-cni-support/kubenet': 'kubenet has full Microsoft support of the CNI only until its end date.',
  'static-egress-gateway/azure-cni-node-subnet+cilium':
    'Azure CNI Node Subnet with Cilium supports static egress gateway only without eBPF host routing.',
  'static-egress-gateway/azure-cni-overlay+cilium':
    'Azure CNI Overlay with Cilium supports static egress gateway only without eBPF host routing.',
};

const cluster = newCluster('c1', 'cluster', [newNodePool('p1', 'pool', 'system')]);

function planOf(...clusters: Cluster[]): PlanInput {
  return { ...newPlan(), clusters };
}

function withPool(change: Partial<Cluster['nodePools'][number]>): Cluster {
  return {
    ...cluster,
    nodePools: [newNodePool('p1', 'pool', 'system'), { ...newNodePool('p2', 'apps', 'user'), ...change }],
  };
}

function evaluated(input: PlanInput): readonly CandidateEvaluation[] {
  return computePlan(input, TODAY).clusters[0]?.candidates ?? [];
}

/** The candidates that a plan leaves out because of one need. */
function removedBy(need: NeedId, input: PlanInput): CandidateId[] {
  return evaluated(input)
    .filter(({ reasons }) => reasons.some((reason) => reason.kind === 'need' && reason.need === need))
    .map(({ candidate }) => candidate);
}

const inOrder = (candidates: readonly CandidateId[]) => ALL.filter((id) => candidates.includes(id));

const nodesOf = (nodes: number, pools: number) =>
  ({
    ...cluster,
    nodePools: Array.from({ length: pools }, (_, at) => ({
      ...newNodePool(`p${at}`, `pool-${at}`, at === 0 ? 'system' : 'user'),
      nodes,
    })),
  }) satisfies Cluster;

const sharedSubnet = { ...newSubnet('s1', 'nodes'), ipv4: { kind: 'size', range: '', prefixLength: 24 } as const };
const inShared = (id: string): Cluster => ({
  ...newCluster(id, `cluster ${id}`, [{ ...newNodePool(`${id}-p`, 'pool', 'system'), nodeSubnet: 's1' }]),
  virtualNetwork: 'v1',
});

/** A plan that asks for a need without ticking it, and words of the reason that is shown. */
const IMPLYING: Readonly<Record<ImpliedNeedId, readonly [plan: PlanInput, reason: string]>> = {
  'windows-pools': [planOf(withPool({ os: 'windows', osSku: 'Windows2022' })), 'Windows pools: apps.'],
  'dual-stack': [planOf({ ...cluster, ipFamilies: 'ipv4-ipv6' }), 'The cluster uses IPv4 and IPv6.'],
  'network-policy': [planOf({ ...cluster, policyEngine: 'calico' }), 'The policy engine is Calico.'],
  'node-auto-provisioning': [
    planOf(withPool({ kind: 'auto-provisioned', nodeCap: 10 })),
    'Auto-provisioned pools: apps.',
  ],
  'static-egress-gateway': [planOf(withPool({ mode: 'gateway' })), 'Gateway pools: apps.'],
  'aks-automatic': [planOf({ ...cluster, sku: 'automatic' }), 'The cluster is AKS Automatic.'],
  'fqdn-policy': [planOf({ ...cluster, advancedNetworking: ['fqdn-filtering'] }), 'FQDN filtering is switched on.'],
  'l7-policy': [planOf({ ...cluster, advancedNetworking: ['l7-policy'] }), 'L7 policy is switched on.'],
  'node-encryption': [
    planOf({ ...cluster, advancedNetworking: ['wireguard'] }),
    'WireGuard encryption is switched on.',
  ],
  'shared-node-subnet': [
    {
      ...planOf(inShared('c1'), inShared('c2')),
      virtualNetworks: [
        { ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.0.0.0/16'], subnets: [sharedSubnet] },
      ],
    },
    'A node subnet is shared with cluster c2.',
  ],
  'more-than-400-nodes': [planOf(nodesOf(401, 1)), 'Its pools reach 401 nodes at their maximum.'],
  'more-than-1000-nodes': [planOf(nodesOf(501, 2)), 'Its pools reach 1,002 nodes at their maximum.'],
  'more-than-5000-nodes': [planOf(nodesOf(834, 6)), 'Its pools reach 5,004 nodes at their maximum.'],
};

it('the plan that needs are added to excludes nothing and implies nothing by itself', () => {
  expect(evaluated(planOf(cluster)).filter(({ status }) => status === 'excluded')).toEqual([]);
  expect(needsOf(cluster, planOf(cluster))).toEqual([]);
});

it('the list of needs is that of design section 5', () => {
  expect(Object.keys(REMOVED).toSorted()).toEqual([...NEED_IDS].toSorted());
  expect(NEED_IDS).toHaveLength(21);
});

describe.each(NEED_IDS)('the need %s', (need) => {
  const ticked = planOf({ ...cluster, needs: [need] });

  it('has a name and a row of the comparison', () => {
    expect(NEED_NAMES[need].inSentence).not.toBe('');
    expect(CRITERIA[need].id).toBe(need);
  });

  it('removes exactly the documented candidates', () => {
    const excluded = evaluated(ticked).filter(({ status }) => status === 'excluded');
    expect(excluded.map(({ candidate }) => candidate)).toEqual(inOrder(REMOVED[need]));
    expect(removedBy(need, ticked)).toEqual(inOrder(REMOVED[need]));
  });

  it('says what each answer that is not a plain yes means, with the cell behind it', () => {
    for (const { candidate, reasons } of evaluated(ticked)) {
      const said = reasons.find((reason) => reason.need === need);
      const cell = `${need}/${candidate}`;
      const wanted = SAID[supportOf(need, candidate)];
      if (wanted === null) {
        expect(said, cell).toBeUndefined();
      } else {
        expect(said?.sentence, cell).toEqual(LIMITED[cell] ?? expect.stringMatching(wanted));
      }
      expect(said?.facts ?? [`${need}/${candidate}`]).toContain(`${need}/${candidate}`);
    }
  });
});

it('needs meet every answer that can stand in their rows', () => {
  const met = new Set(NEED_IDS.flatMap((need) => ALL.map((candidate) => supportOf(need, candidate))));
  expect([...met].toSorted()).toEqual(Object.keys(SAID).toSorted());
});

describe.each(IMPLIED_NEED_IDS)('the plan that implies %s', (need) => {
  const [plan, reason] = IMPLYING[need];

  it('shows it as implied, with the reason and its figures', () => {
    const own = plan.clusters[0] ?? cluster;
    expect(needsOf(own, plan)).toContainEqual({ need, implied: true });
    const at = { cluster: own.id, candidate: 'azure-cni-overlay' } as const;
    const said = impliedReason(need, { cluster: own, input: plan, at });
    expect(said.sentence).toBe(reason);
    expect(complaintsAboutFigures(plan, [said])).toEqual([]);
  });

  it('removes what the need removes when it is ticked, and says that the plan implies it', () => {
    expect(removedBy(need, plan)).toEqual(inOrder(REMOVED[need]));
    const told = evaluated(plan).flatMap(({ reasons }) => reasons.filter((entry) => entry.need === need));
    expect(told.every(({ sentence }) => /\((?:used by the plan|pool .* is Windows)\)/u.test(sentence))).toBe(true);
  });

  it('is one need, set by the visitor, once it is ticked as well', () => {
    const own = { ...(plan.clusters[0] ?? cluster), needs: [need] };
    const entries = needsOf(own, { ...plan, clusters: [own, ...plan.clusters.slice(1)] });
    expect(entries.filter((entry) => entry.need === need)).toEqual([{ need, implied: false }]);
  });
});

it.each([
  ['more-than-400-nodes', 400, 1],
  ['more-than-1000-nodes', 500, 2],
  ['more-than-5000-nodes', 1000, 5],
] as const)('%s is not implied at the limit itself', (need, nodes, pools) => {
  const own = nodesOf(nodes, pools);
  expect(needsOf(own, planOf(own)).map((entry) => entry.need)).not.toContain(need);
});
