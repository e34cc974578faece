import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATE_IDS, CANDIDATES, NEED_IDS } from '../../domain/ids.ts';
import { SUPPORT, supportOf } from './support.ts';
import type { Answer, CriterionId } from './support-table.ts';
import { answerOf, CHANGES, CRITERION_IDS } from './support-table.ts';

const CILIUM_CANDIDATES = CANDIDATE_IDS.filter((id) => CANDIDATES[id].dataPlane === 'cilium');
const modelOf = (id: CandidateId) => CANDIDATES[id].model;

/** Copied from table (e) of the facts and from the rulings, apart from the program's own table. */
const TRANSCRIBED: readonly (readonly [CriterionId, CandidateId, Answer, string])[] = [
  ['network-policy', 'kubenet', 'limited', 'Calico only'],
  ['network-policy', 'azure-cni-overlay+cilium', 'yes', 'built in'],
  ['calico', 'kubenet', 'yes', 'Linux'],
  ['calico', 'pod-subnet-dynamic+cilium', 'no', 'replaced'],
  ['azure-npm', 'kubenet', 'no', 'table'],
  ['azure-npm', 'azure-cni-overlay', 'limited', 'retiring'],
  ['cilium-data-plane', 'kubenet', 'no', 'Overlay first'],
  ['cilium-data-plane', 'azure-cni-node-subnet', 'yes', 'ruling 8'],
  ['fqdn-policy', 'azure-cni-overlay', 'no', 'table'],
  ['fqdn-policy', 'azure-cni-node-subnet+cilium', 'yes', 'with ACNS'],
  ['l7-policy', 'pod-subnet-static-block+cilium', 'yes', 'with ACNS'],
  ['node-encryption', 'pod-subnet-dynamic', 'no', 'table'],
  ['mutual-tls', 'azure-cni-overlay+cilium', 'preview', 'table'],
  ['acns-metrics', 'kubenet', 'not-documented', 'table'],
  ['kube-proxy', 'azure-cni-overlay+cilium', 'no', 'absent'],
  ['windows-pools', 'kubenet', 'no', 'table'],
  ['windows-pools', 'azure-cni-node-subnet', 'yes', 'table'],
  ['windows-pools', 'azure-cni-overlay', 'yes', 'table'],
  ['windows-pools', 'azure-cni-overlay+cilium', 'no', 'table'],
  ['windows-pools', 'byo-cni', 'not-documented', 'table'],
  ['dual-stack', 'kubenet', 'no', 'ruling 34, new clusters'],
  ['dual-stack', 'pod-subnet-static-block', 'no', 'ruling 15'],
  ['dual-stack', 'pod-subnet-dynamic', 'no', 'table'],
  ['dual-stack', 'azure-cni-overlay', 'yes', 'ruling 14'],
  ['ipv6-only', 'azure-cni-overlay', 'no', 'table'],
  ['pods-reachable-by-ip', 'azure-cni-overlay', 'no', 'outbound only'],
  ['pods-reachable-by-ip', 'pod-subnet-static-block', 'yes', 'table'],
  ['pod-source-ip-in-vnet', 'azure-cni-node-subnet', 'yes', 'pod IP'],
  ['pod-source-ip-in-peers', 'azure-cni-node-subnet', 'no', 'node IP'],
  ['pod-source-ip-in-peers', 'azure-cni-node-subnet+cilium', 'no', 'ruling 45'],
  ['pod-source-ip-in-peers', 'pod-subnet-dynamic+cilium', 'yes', 'as IPAM'],
  ['agic', 'azure-cni-overlay', 'yes', 'ruling 9'],
  ['agic', 'azure-cni-overlay+cilium', 'not-documented', 'table'],
  ['application-gateway-for-containers', 'kubenet', 'no', 'table'],
  ['application-gateway-for-containers', 'azure-cni-overlay', 'yes', 'ruling 10'],
  ['application-gateway-for-containers', 'azure-cni-overlay+cilium', 'yes', 'ruling 35'],
  ['virtual-nodes', 'azure-cni-overlay', 'no', 'table'],
  ['virtual-nodes', 'pod-subnet-dynamic', 'yes', 'flat'],
  ['static-egress-gateway', 'pod-subnet-dynamic', 'no', 'table'],
  ['static-egress-gateway', 'azure-cni-overlay', 'not-excluded', 'table'],
  ['static-egress-gateway', 'azure-cni-overlay+cilium', 'limited', 'not with eBPF host routing'],
  ['private-link-service', 'pod-subnet-static-block', 'no', 'table'],
  ['pod-subnet-controls', 'azure-cni-node-subnet', 'no', 'table'],
  ['shared-node-subnet', 'kubenet', 'no', 'table'],
  ['node-auto-provisioning', 'kubenet', 'no', 'ruling 29'],
  ['node-auto-provisioning', 'pod-subnet-static-block', 'no', 'ruling 29'],
  ['node-auto-provisioning', 'pod-subnet-dynamic', 'no', 'ruling 29'],
  ['node-auto-provisioning', 'byo-cni', 'limited', 'no CNI support'],
  ['api-server-vnet-integration', 'kubenet', 'not-documented', 'table'],
  ['api-server-vnet-integration', 'byo-cni', 'yes', 'via konnectivity'],
  ['network-isolated', 'kubenet', 'no', 'table'],
  ['cross-cluster-networking', 'pod-subnet-dynamic+cilium', 'preview', 'with Cilium'],
  ['cross-cluster-networking', 'pod-subnet-dynamic', 'no', 'with Cilium'],
  ['vm-availability-sets', 'azure-cni-overlay', 'no', 'table'],
  ['vm-availability-sets', 'kubenet', 'no', 'ruling 50'],
  ['in-place-move-to-cilium', 'pod-subnet-static-block', 'yes', 'ruling 46'],
  ['change-cluster-sku', 'azure-cni-overlay+cilium', 'one-way', 'ruling 51'],
  ['app-routing-gateway-api', 'azure-cni-overlay+cilium', 'yes', 'default of AKS Automatic'],
  ['istio-add-on', 'azure-cni-overlay+cilium', 'limited', 'no L7 policies, no eBPF host routing'],
  ['private-egress-gateway', 'azure-cni-overlay', 'preview', 'AKS issue 4936'],
  ['private-egress-gateway', 'pod-subnet-dynamic', 'no', 'article on the gateway'],
  ['acns-charges', 'azure-cni-overlay+cilium', 'yes', 'a paid offering'],
  ['arm64', 'byo-cni', 'not-documented', 'table'],
  ['aks-automatic', 'azure-cni-overlay', 'no', 'table'],
  ['aks-automatic', 'azure-cni-overlay+cilium', 'yes', 'table'],
  ['microsoft-cni-support', 'kubenet', 'limited', 'support ends on 31 March 2028'],
  ['microsoft-cni-support', 'byo-cni', 'no', 'table'],
  ['status', 'pod-subnet-static-block', 'yes', 'ruling 2: GA'],
  ['default-max-pods', 'pod-subnet-dynamic', 'yes', 'ruling 19'],
  ['local-dns-by-default', 'byo-cni', 'no', 'ruling 41'],
  ['more-than-400-nodes', 'kubenet', 'no', '400 routes'],
];

/** The letters of a whole row in table (e) or list (c), candidate by candidate; as documented, not as the program writes it. */
const TRANSCRIBED_ROWS: readonly (readonly [CriterionId, readonly Answer[], string])[] = [
  ['node-subnet-per-pool', each('yes', 'not-excluded', 'yes', 'yes', 'not-excluded', 'not-excluded'), 'table (e)'],
  [
    'pods-per-cluster',
    each('not-documented', 'yes', 'yes', 'yes', 'yes', null),
    'list (c): kubenet has a limit of nodes only',
  ],
  ['nodes-per-pool', all('yes'), 'list (c): 1,000'],
  ['pools-per-cluster', all('yes'), 'list (c): 100'],
  ['clusters-per-subscription', all('yes'), 'ruling 48: a quota of each region'],
  ['system-pool-nodes', all('yes'), 'list (c): at least 2 nodes, first pool Linux'],
  [
    'upgrade-at-node-limit',
    each('not-applicable', 'yes', 'yes', 'yes', 'yes', 'yes'),
    'list (c): kubenet never gets there',
  ],
  ['scale-step', each('not-applicable', 'yes', 'yes', 'yes', 'yes', 'yes'), 'list (c)'],
  ['hyperscale-control-plane', all('preview'), 'list (c): preview, any CNI'],
  ['several-load-balancers', all('preview'), 'list (c): several SLBs in preview'],
  ['load-balancer-rules', all('yes'), 'list (c): 300'],
  ['backend-configurations', all('yes'), 'list (c): 10,000'],
  ['nat-gateway-flows', all('yes'), 'list (c): 64,512'],
  ['vnet-address-limit', all('yes'), 'list (c): 65,536'],
  ['policy-engine-limits', each('not-documented', 'yes', 'yes', 'yes', 'yes', null), 'list (c): NPM and Cilium only'],
  ['change-max-pods', all('fixed'), 'facts b.1, contradiction 14'],
  ['change-virtual-network', all('fixed'), 'table (d): a cluster cannot move'],
  ['change-vnet-space', all('grow-only'), 'table (d): after growing, an empty update'],
  ['change-service-cidr', all('grow-only'), 'table (d): extended from 1.33'],
  ['change-outbound-type', all('free'), 'table (f), with conditions'],
  ['change-dns-service-ip', all('not-documented'), 'no source read says so'],
];

/** The answers of the models, one each, for the candidates without Cilium; null leaves the last one out. */
function each(...answers: (Answer | null)[]): Answer[] {
  return answers.filter((answer) => answer !== null);
}

function all(answer: Answer): Answer[] {
  return [answer, answer, answer, answer, answer, answer];
}

const WITHOUT_CILIUM = CANDIDATE_IDS.filter((id) => CANDIDATES[id].dataPlane === 'azure');

/** Table (f): what a running cluster can be moved to, and whether there is a way back. */
const TRANSCRIBED_CHANGES: readonly (readonly [CriterionId, CandidateId, Answer, string])[] = [
  ['change-addressing', 'kubenet', 'one-way', 'irreversible'],
  ['change-addressing', 'azure-cni-node-subnet', 'one-way', 'irreversible'],
  ['change-addressing', 'azure-cni-node-subnet+cilium', 'one-way', 'two steps in any order, ruling 8'],
  ['change-addressing', 'pod-subnet-dynamic', 'fixed', 'build a new cluster'],
  ['change-addressing', 'pod-subnet-static-block+cilium', 'fixed', 'build a new cluster'],
  ['change-addressing', 'azure-cni-overlay', 'fixed', 'the only target is Overlay'],
  ['change-addressing', 'byo-cni', 'not-documented', 'not in the table'],
  ['change-data-plane', 'kubenet', 'one-way', 'two steps'],
  ['change-data-plane', 'pod-subnet-dynamic', 'one-way', 'in place'],
  ['change-data-plane', 'pod-subnet-static-block', 'one-way', 'ruling 46'],
  ['change-data-plane', 'azure-cni-overlay+cilium', 'not-documented', 'back: not documented'],
  ['change-policy-engine', 'azure-cni-overlay', 'free', 'NPM and Calico: set none, then the other'],
  ['change-policy-engine', 'azure-cni-overlay+cilium', 'fixed', 'built in'],
  ['pod-cidr-growth', 'azure-cni-overlay', 'grow-only', 'ruling 13, Linux nodes'],
  ['pod-cidr-growth', 'kubenet', 'fixed', 'contradiction 22, ruling 11'],
  ['pod-cidr-growth', 'azure-cni-node-subnet', 'not-applicable', 'no pod CIDR'],
  ['change-ip-families', 'azure-cni-overlay', 'one-way', 'triggers a reimage; back not documented'],
  ['change-ip-families', 'pod-subnet-dynamic', 'fixed', 'dual stack needs Overlay'],
  ['change-ip-families', 'pod-subnet-static-block', 'fixed', 'ruling 15'],
  ['change-pod-subnet', 'pod-subnet-dynamic', 'fixed', 'by new pools'],
  ['change-pod-subnet', 'azure-cni-overlay', 'not-applicable', 'no pod subnet'],
  ['change-route-table', 'kubenet', 'fixed', 'one per cluster, fixed at creation'],
  ['change-api-server-access', 'azure-cni-overlay', 'one-way', 'VNet integration cannot be disabled'],
  ['change-api-server-access', 'kubenet', 'not-documented', 'VNet integration not documented'],
  ['cilium-version', 'azure-cni-overlay', 'not-applicable', 'no Cilium'],
  ['cilium-version', 'pod-subnet-dynamic+cilium', 'yes', 'caveats below table (e)'],
  ['cilium-endpoint-slices', 'azure-cni-node-subnet', 'no', 'part of Cilium'],
  ['private-link-services-per-load-balancer', 'pod-subnet-static-block', 'not-applicable', 'no Private Link Service'],
];

/** Rows in which table (e) or a ruling says that the Cilium data plane changes something, for at least one model. */
const CHANGED_BY_CILIUM: readonly CriterionId[] = [
  'node-subnet-per-pool',
  'own-route-table',
  'static-egress-gateway',
  'cross-cluster-networking',
  'virtual-nodes',
  'pod-latency',
  'calico',
  'azure-npm',
  'cilium-version',
  'cilium-endpoint-slices',
  'cilium-policy',
  'fqdn-policy',
  'l7-policy',
  'node-encryption',
  'mutual-tls',
  'agic',
  'app-routing-gateway-api',
  'istio-add-on',
  'windows-pools',
  'aks-automatic',
  'kube-proxy',
  'ebpf-host-routing',
  'local-dns-by-default',
  'change-data-plane',
  'change-policy-engine',
  'change-cluster-sku',
  'in-place-move-to-cilium',
  'in-place-arrival',
];

describe('comparison table', () => {
  it('has at least 80 rows with unique ids', () => {
    expect(CRITERION_IDS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(CRITERION_IDS).size).toBe(CRITERION_IDS.length);
  });

  it('has a row for every need, and none of them says "does not apply"', () => {
    for (const need of NEED_IDS) {
      expect(CRITERION_IDS).toContain(need);
      for (const candidate of CANDIDATE_IDS) {
        expect(supportOf(need, candidate), `${need}/${candidate}`).not.toBe('not-applicable');
        expect(answerOf(need, candidate)).toBe(supportOf(need, candidate));
      }
    }
  });

  it('gives every answer somewhere; sources that disagree on a cell there are none of today', () => {
    const answers = new Set(CRITERION_IDS.flatMap((row) => CANDIDATE_IDS.map((id) => answerOf(row, id))));
    expect([...answers, 'disputed'].toSorted()).toEqual([...SUPPORT, ...CHANGES].toSorted());
  });

  it.each([...TRANSCRIBED, ...TRANSCRIBED_CHANGES])('%s on %s is %s (%s)', (criterion, candidate, answer) => {
    expect(answerOf(criterion, candidate)).toBe(answer);
  });

  it.each(TRANSCRIBED_ROWS)('%s reads %s across the models (%s)', (criterion, answers) => {
    const row = WITHOUT_CILIUM.map((candidate) => answerOf(criterion, candidate));
    expect(row.slice(0, answers.length)).toEqual(answers);
  });

  it('differs between a model with and without Cilium only where the sources say so', () => {
    const changed = CRITERION_IDS.filter((row) =>
      CILIUM_CANDIDATES.some((id) => answerOf(row, id) !== answerOf(row, modelOf(id))),
    );
    expect(changed).toEqual(CHANGED_BY_CILIUM);
  });

  it('leaves no candidate for more than 5,000 nodes and one for AKS Automatic', () => {
    expect(CANDIDATE_IDS.filter((id) => supportOf('more-than-5000-nodes', id) !== 'no')).toEqual([]);
    expect(CANDIDATE_IDS.filter((id) => supportOf('aks-automatic', id) !== 'no')).toEqual(['azure-cni-overlay+cilium']);
    expect(CANDIDATE_IDS.filter((id) => supportOf('own-cni', id) !== 'no')).toEqual(['byo-cni']);
  });
});
