import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATE_IDS, CANDIDATES, NEED_IDS } from '../../domain/ids.ts';
import type { CriterionId, Support } from './support.ts';
import { CRITERION_IDS, SUPPORT, SUPPORT_TABLE, supportOf } from './support.ts';

const CILIUM_CANDIDATES = CANDIDATE_IDS.filter((id) => CANDIDATES[id].dataPlane === 'cilium');
const modelOf = (id: CandidateId) => CANDIDATES[id].model;

/** Copied from table (e) of the facts and from the rulings, apart from the program's own table. */
const TRANSCRIBED: readonly (readonly [CriterionId, CandidateId, Support, string])[] = [
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
  ['dual-stack', 'pod-subnet-static-block', 'limited', 'ruling 15'],
  ['dual-stack', 'pod-subnet-dynamic', 'no', 'table'],
  ['dual-stack', 'azure-cni-overlay', 'yes', 'ruling 14'],
  ['ipv6-only', 'azure-cni-overlay', 'no', 'table'],
  ['pods-reachable-by-ip', 'azure-cni-overlay', 'no', 'outbound only'],
  ['pods-reachable-by-ip', 'pod-subnet-static-block', 'yes', 'table'],
  ['pod-source-ip-in-vnet', 'azure-cni-node-subnet', 'yes', 'pod IP'],
  ['pod-source-ip-in-peers', 'azure-cni-node-subnet', 'no', 'node IP'],
  ['pod-source-ip-in-peers', 'azure-cni-node-subnet+cilium', 'not-documented', 'table'],
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
  ['node-auto-provisioning', 'pod-subnet-static-block', 'yes', 'ruling 29'],
  ['node-auto-provisioning', 'pod-subnet-dynamic', 'disputed', 'ruling 29'],
  ['node-auto-provisioning', 'byo-cni', 'limited', 'no CNI support'],
  ['api-server-vnet-integration', 'kubenet', 'not-documented', 'table'],
  ['api-server-vnet-integration', 'byo-cni', 'yes', 'via konnectivity'],
  ['network-isolated', 'kubenet', 'no', 'table'],
  ['cross-cluster-networking', 'pod-subnet-dynamic+cilium', 'preview', 'with Cilium'],
  ['cross-cluster-networking', 'pod-subnet-dynamic', 'no', 'with Cilium'],
  ['vm-availability-sets', 'azure-cni-overlay', 'no', 'table'],
  ['arm64', 'byo-cni', 'not-documented', 'table'],
  ['aks-automatic', 'azure-cni-overlay', 'no', 'table'],
  ['aks-automatic', 'azure-cni-overlay+cilium', 'yes', 'table'],
  ['microsoft-cni-support', 'kubenet', 'limited', 'until 2028-03-31'],
  ['microsoft-cni-support', 'byo-cni', 'no', 'table'],
  ['status', 'pod-subnet-static-block', 'yes', 'ruling 2: GA'],
  ['default-max-pods', 'pod-subnet-dynamic', 'disputed', 'ruling 19'],
  ['local-dns-by-default', 'byo-cni', 'no', 'ruling 41'],
  ['more-than-400-nodes', 'kubenet', 'no', '400 routes'],
];

/** Rows in which table (e) or a ruling says that the Cilium data plane changes something, for at least one model. */
const CHANGED_BY_CILIUM: readonly CriterionId[] = [
  'node-subnet-per-pool',
  'own-route-table',
  'pod-source-ip-in-peers',
  'static-egress-gateway',
  'cross-cluster-networking',
  'virtual-nodes',
  'pod-latency',
  'calico',
  'azure-npm',
  'cilium-policy',
  'fqdn-policy',
  'l7-policy',
  'node-encryption',
  'mutual-tls',
  'agic',
  'windows-pools',
  'aks-automatic',
  'kube-proxy',
  'ebpf-host-routing',
  'local-dns-by-default',
  'in-place-move-to-cilium',
  'in-place-arrival',
];

describe('support table', () => {
  it('has at least 40 rows with unique ids', () => {
    expect(CRITERION_IDS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CRITERION_IDS).size).toBe(CRITERION_IDS.length);
    expect(Object.keys(SUPPORT_TABLE).toSorted()).toEqual([...CRITERION_IDS].toSorted());
  });

  it('has a row for every need, and none of them says "does not apply"', () => {
    for (const need of NEED_IDS) {
      expect(CRITERION_IDS).toContain(need);
      for (const candidate of CANDIDATE_IDS) {
        expect(supportOf(need, candidate), `${need}/${candidate}`).not.toBe('not-applicable');
      }
    }
  });

  it('answers with every support value somewhere', () => {
    const answers = new Set(CRITERION_IDS.flatMap((row) => CANDIDATE_IDS.map((id) => supportOf(row, id))));
    expect([...answers].toSorted()).toEqual([...SUPPORT].toSorted());
  });

  it.each(TRANSCRIBED)('%s on %s is %s (%s)', (criterion, candidate, support) => {
    expect(supportOf(criterion, candidate)).toBe(support);
  });

  it('differs between a model with and without Cilium only where the sources say so', () => {
    const changed = CRITERION_IDS.filter((row) =>
      CILIUM_CANDIDATES.some((id) => supportOf(row, id) !== supportOf(row, modelOf(id))),
    );
    expect(changed).toEqual(CHANGED_BY_CILIUM);
  });

  it('leaves no candidate for more than 5,000 nodes and one for AKS Automatic', () => {
    expect(CANDIDATE_IDS.filter((id) => supportOf('more-than-5000-nodes', id) !== 'no')).toEqual([]);
    expect(CANDIDATE_IDS.filter((id) => supportOf('aks-automatic', id) !== 'no')).toEqual(['azure-cni-overlay+cilium']);
    expect(CANDIDATE_IDS.filter((id) => supportOf('own-cni', id) !== 'no')).toEqual(['byo-cni']);
  });
});
