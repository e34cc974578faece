import type { CandidateId } from '../../domain/ids.ts';
import type { ByCandidate, Support } from './support.ts';
import { columnsOf, JUDGED_SUPPORT, supportRow } from './support.ts';

/**
 * How far a choice binds. `free`: can be changed and changed back. `grow-only`: can be made larger, not smaller. `one-way`:
 * can be changed in one direction; a way back is refused or not documented, which the note of the cell says. `fixed`: stays
 * as it was created; another value needs a new pool or a new cluster.
 */
export const CHANGES = ['free', 'grow-only', 'one-way', 'fixed'] as const;
export type Change = (typeof CHANGES)[number];

/** What a cell of the comparison answers: how far a feature is supported, or how far a choice can be changed later. */
export type Answer = Support | Change;

/** The rows of the comparison in the order they are shown. An id keeps its meaning for ever: findings and links name it. */
export const CRITERION_IDS = [
  // addressing
  'vnet-addresses-per-node',
  'binding-address-space',
  'vnet-address-limit',
  'dual-stack',
  'ipv6-only',
  'shared-node-subnet',
  'node-subnet-per-pool',
  'pod-subnet-per-pool',
  'mixed-addressing',
  'vms-in-node-subnet',
  'pod-cidr-reuse',
  'own-route-table',
  // reachability
  'pods-reachable-by-ip',
  'pod-source-ip-in-vnet',
  'pod-source-ip-in-peers',
  'source-ip-on-internet',
  'static-egress-gateway',
  'cross-cluster-networking',
  'virtual-nodes',
  'node-public-ip-dual-stack',
  'pod-latency',
  // policy and security
  'network-policy',
  'calico',
  'azure-npm',
  'policy-engine-limits',
  'cilium-data-plane',
  'cilium-version',
  'cilium-endpoint-slices',
  'cilium-policy',
  'fqdn-policy',
  'l7-policy',
  'node-encryption',
  'mutual-tls',
  'pod-subnet-controls',
  'network-isolated',
  'api-server-vnet-integration',
  // ingress
  'agic',
  'application-gateway-for-containers',
  'private-link-service',
  'private-link-services-per-load-balancer',
  'load-balancer-rules',
  'backend-configurations',
  'internal-load-balancer-size',
  'several-load-balancers',
  'load-balancer-idle-timeout',
  // platforms
  'windows-pools',
  'arm64',
  'vm-availability-sets',
  'dcsv2-vms',
  'node-auto-provisioning',
  'aks-automatic',
  'own-cni',
  // scale
  'more-than-400-nodes',
  'more-than-1000-nodes',
  'more-than-5000-nodes',
  'nodes-per-cluster',
  'pods-per-cluster',
  'max-pods-per-node',
  'default-max-pods',
  'nodes-per-pool',
  'pools-per-cluster',
  'system-pool-nodes',
  'clusters-per-subscription',
  'upgrade-at-node-limit',
  'scale-step',
  'hyperscale-control-plane',
  'managed-outbound-addresses',
  'snat-ports',
  'automatic-snat-ports',
  'nat-gateway-flows',
  // operations
  'status',
  'microsoft-cni-support',
  'kube-proxy',
  'ebpf-host-routing',
  'acns-metrics',
  'local-dns-by-default',
  // cost of change
  'change-addressing',
  'change-data-plane',
  'change-policy-engine',
  'change-max-pods',
  'pod-cidr-growth',
  'change-service-cidr',
  'change-dns-service-ip',
  'change-ip-families',
  'change-virtual-network',
  'change-vnet-space',
  'change-subnet-range',
  'change-node-subnet',
  'change-pod-subnet',
  'change-route-table',
  'change-outbound-type',
  'change-outbound-addresses',
  'change-api-server-access',
  'change-identity',
  'change-tier',
  'change-cluster-sku',
  'in-place-move-to-overlay',
  'in-place-move-to-cilium',
  'in-place-arrival',
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

const EVERYWHERE = supportRow('Y YY YY YY YY Y');

const CHANGE_CODES: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['F', 'free'],
  ['G', 'grow-only'],
  ['O', 'one-way'],
  ['X', 'fixed'],
  ['?', 'not-documented'],
  ['-', 'not-applicable'],
]);

function changeRow(columns: string): ByCandidate<Answer> {
  return columnsOf(columns, CHANGE_CODES);
}

/** Every cell of the comparison, without its text. Loads on demand; verdicts read the judged rows of it only. */
export const ANSWERS: Readonly<Record<CriterionId, ByCandidate<Answer>>> = {
  ...JUDGED_SUPPORT,
  'vnet-addresses-per-node': supportRow('Y YY YY YY YY L'),
  'binding-address-space': supportRow('Y YY YY YY YY L'),
  'vnet-address-limit': EVERYWHERE,
  'ipv6-only': supportRow('N NN NN NN NN ?'),
  'node-subnet-per-pool': supportRow('Y yy Yy Yy yy y'),
  'pod-subnet-per-pool': supportRow('- -- YY YY -- -'),
  'mixed-addressing': supportRow('N NN LL LL NN N'),
  'vms-in-node-subnet': supportRow('? YY LL LL ?? ?'),
  'pod-cidr-reuse': supportRow('N -- -- -- YY L'),
  'own-route-table': supportRow('Y yy yy yy Yy y'),
  'pod-source-ip-in-vnet': supportRow('N YY YY YY NN L'),
  'source-ip-on-internet': EVERYWHERE,
  'cross-cluster-networking': supportRow('N NN NP NP NN L'),
  'node-public-ip-dual-stack': supportRow('N NN NN NN PP ?'),
  'pod-latency': supportRow('L ?Y ?Y ?Y YY L'),
  'policy-engine-limits': supportRow('? YY YY YY YY L'),
  'cilium-data-plane': supportRow('N YY YY YY YY L'),
  'cilium-version': supportRow('- -Y -Y -Y -Y L'),
  'cilium-endpoint-slices': supportRow('N NY NY NY NY L'),
  'cilium-policy': supportRow('N NY NY NY NY L'),
  'mutual-tls': supportRow('N NP NP NP NP L'),
  'api-server-vnet-integration': supportRow('? yy yy yy YY Y'),
  'private-link-service': supportRow('y yy yy NN yy ?'),
  'private-link-services-per-load-balancer': supportRow('Y YY YY -- YY ?'),
  'load-balancer-rules': EVERYWHERE,
  'backend-configurations': EVERYWHERE,
  'internal-load-balancer-size': EVERYWHERE,
  'several-load-balancers': supportRow('P PP PP PP PP P'),
  'load-balancer-idle-timeout': EVERYWHERE,
  arm64: supportRow('? ?? ?? ?? ?? ?'),
  'vm-availability-sets': supportRow('? ?? ?? ?? NN ?'),
  'dcsv2-vms': supportRow('? ?? ?? ?? NN ?'),
  'nodes-per-cluster': supportRow('L YY YY YY YY L'),
  'pods-per-cluster': supportRow('? YY YY YY YY L'),
  'max-pods-per-node': supportRow('Y YY YY YY YY L'),
  'default-max-pods': supportRow('Y YY DD DD YY L'),
  'nodes-per-pool': EVERYWHERE,
  'pools-per-cluster': EVERYWHERE,
  'system-pool-nodes': EVERYWHERE,
  'clusters-per-subscription': EVERYWHERE,
  'upgrade-at-node-limit': supportRow('- YY YY YY YY Y'),
  'scale-step': supportRow('- YY YY YY YY Y'),
  'hyperscale-control-plane': supportRow('P PP PP PP PP P'),
  'managed-outbound-addresses': EVERYWHERE,
  'snat-ports': EVERYWHERE,
  'automatic-snat-ports': EVERYWHERE,
  'nat-gateway-flows': EVERYWHERE,
  status: supportRow('L LL YY YY YY L'),
  'kube-proxy': supportRow('Y YN YN YN YN L'),
  'ebpf-host-routing': supportRow('N NY NY NY NY L'),
  'acns-metrics': supportRow('? YY YY YY YY ?'),
  'local-dns-by-default': supportRow('y yL yL yL yL N'),
  'change-addressing': changeRow('O OO XX XX XX ?'),
  'change-data-plane': changeRow('O O? O? ?? O? ?'),
  'change-policy-engine': changeRow('F FX FX FX FX ?'),
  'change-max-pods': changeRow('X XX XX XX XX X'),
  'pod-cidr-growth': changeRow('X -- -- -- GG ?'),
  'change-service-cidr': changeRow('G GG GG GG GG G'),
  'change-dns-service-ip': changeRow('? ?? ?? ?? ?? ?'),
  'change-ip-families': changeRow('X XX XX ?? OO ?'),
  'change-virtual-network': changeRow('X XX XX XX XX X'),
  'change-vnet-space': changeRow('G GG GG GG GG G'),
  'change-subnet-range': changeRow('X XX XX XX XX X'),
  'change-node-subnet': changeRow('X XX XX XX XX X'),
  'change-pod-subnet': changeRow('- -- XX XX -- -'),
  'change-route-table': changeRow('X ?? ?? ?? ?? ?'),
  'change-outbound-type': changeRow('F FF FF FF FF F'),
  'change-outbound-addresses': changeRow('F FF FF FF FF F'),
  'change-api-server-access': changeRow('? OO OO OO OO O'),
  'change-identity': changeRow('F FF FF FF FF F'),
  'change-tier': changeRow('F FF FF FF FF F'),
  'change-cluster-sku': changeRow('X XX XX XX XX X'),
  'in-place-move-to-overlay': supportRow('Y YY NN NN -- ?'),
  'in-place-move-to-cilium': supportRow('L Y- Y- ?- Y- ?'),
  'in-place-arrival': supportRow('N NY NY N? YY ?'),
};

/** What the comparison answers for one criterion and one candidate. */
export function answerOf(criterion: CriterionId, candidate: CandidateId): Answer {
  return ANSWERS[criterion][candidate];
}
