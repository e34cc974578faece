import type { CandidateId } from '../../domain/ids.ts';

/**
 * How a candidate answers a row of the comparison. `not-excluded`: nothing in the documentation rules it out, but it is not
 * named. `disputed`: sources disagree and the release notes do not settle it.
 */
export const SUPPORT = [
  'yes',
  'not-excluded',
  'limited',
  'preview',
  'disputed',
  'not-documented',
  'not-applicable',
  'no',
] as const;
export type Support = (typeof SUPPORT)[number];

/** The rows of the comparison, in the order they are shown. Append only: fact ids and links carry them. */
export const CRITERION_IDS = [
  // addressing
  'vnet-addresses-per-node',
  'binding-address-space',
  'dual-stack',
  'ipv6-only',
  'shared-node-subnet',
  'node-subnet-per-pool',
  'pod-subnet-per-pool',
  'mixed-addressing',
  'vms-in-node-subnet',
  'pod-cidr-growth',
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
  'cilium-data-plane',
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
  // operations
  'status',
  'microsoft-cni-support',
  'kube-proxy',
  'ebpf-host-routing',
  'acns-metrics',
  'local-dns-by-default',
  'in-place-move-to-overlay',
  'in-place-move-to-cilium',
  'in-place-arrival',
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

export type SupportRow = Readonly<Record<CandidateId, Support>>;

const CODES: ReadonlyMap<string, Support> = new Map<string, Support>([
  ['Y', 'yes'],
  ['y', 'not-excluded'],
  ['L', 'limited'],
  ['P', 'preview'],
  ['D', 'disputed'],
  ['?', 'not-documented'],
  ['-', 'not-applicable'],
  ['N', 'no'],
]);

/**
 * One row in columns: kubenet, then node subnet, dynamic, static block and Overlay as a pair each (without Cilium, with
 * Cilium), then a custom plugin.
 */
function row(columns: string): SupportRow {
  const codes = columns.replaceAll(' ', '');
  const at = (position: number): Support => {
    const support = CODES.get(codes.charAt(position));
    if (support === undefined) {
      throw new Error(`No support code at position ${position} of "${columns}"`);
    }
    return support;
  };
  return {
    kubenet: at(0),
    'azure-cni-node-subnet': at(1),
    'azure-cni-node-subnet+cilium': at(2),
    'pod-subnet-dynamic': at(3),
    'pod-subnet-dynamic+cilium': at(4),
    'pod-subnet-static-block': at(5),
    'pod-subnet-static-block+cilium': at(6),
    'azure-cni-overlay': at(7),
    'azure-cni-overlay+cilium': at(8),
    'byo-cni': at(9),
  };
}

/**
 * Every cell of the comparison, without its text. The texts and sources load on demand from `criteria/`; this table is part
 * of the first load because needs are judged by it (ruling 25).
 */
export const SUPPORT_TABLE: Readonly<Record<CriterionId, SupportRow>> = {
  'vnet-addresses-per-node': row('Y YY YY YY YY L'),
  'binding-address-space': row('Y YY YY YY YY L'),
  'dual-stack': row('N NN NN LL YY ?'),
  'ipv6-only': row('N NN NN NN NN ?'),
  'shared-node-subnet': row('N YY YY YY YY ?'),
  'node-subnet-per-pool': row('Y yy Yy Yy yy y'),
  'pod-subnet-per-pool': row('- -- YY YY -- -'),
  'mixed-addressing': row('N NN LL LL NN N'),
  'vms-in-node-subnet': row('? YY LL LL ?? ?'),
  'pod-cidr-growth': row('N -- -- -- LL ?'),
  'pod-cidr-reuse': row('N -- -- -- YY L'),
  'own-route-table': row('Y yy yy yy Yy y'),
  'pods-reachable-by-ip': row('N YY YY YY NN L'),
  'pod-source-ip-in-vnet': row('N YY YY YY NN L'),
  'pod-source-ip-in-peers': row('N N? YY YY NN L'),
  'source-ip-on-internet': row('Y YY YY YY YY Y'),
  'static-egress-gateway': row('y yL NN NN yL ?'),
  'cross-cluster-networking': row('N NN NP NP NN L'),
  'virtual-nodes': row('N Y? Y? Y? NN ?'),
  'node-public-ip-dual-stack': row('N NN NN NN PP ?'),
  'pod-latency': row('L ?Y ?Y ?Y YY L'),
  'network-policy': row('L YY YY YY YY L'),
  calico: row('Y YN YN YN YN L'),
  'azure-npm': row('N LN LN LN LN ?'),
  'cilium-data-plane': row('N YY YY YY YY L'),
  'cilium-policy': row('N NY NY NY NY L'),
  'fqdn-policy': row('N NY NY NY NY L'),
  'l7-policy': row('N NY NY NY NY L'),
  'node-encryption': row('N NY NY NY NY L'),
  'mutual-tls': row('N NP NP NP NP L'),
  'pod-subnet-controls': row('N NN YY YY NN N'),
  'network-isolated': row('N yy yy yy yy ?'),
  'api-server-vnet-integration': row('? yy yy yy YY Y'),
  agic: row('Y Y? Y? Y? Y? ?'),
  'application-gateway-for-containers': row('N YY YY YY YY ?'),
  'private-link-service': row('y yy yy NN yy ?'),
  'windows-pools': row('N YN YN YN YN ?'),
  arm64: row('? ?? ?? ?? ?? ?'),
  'vm-availability-sets': row('? ?? ?? ?? NN ?'),
  'dcsv2-vms': row('? ?? ?? ?? NN ?'),
  'node-auto-provisioning': row('N YY DD YY YY L'),
  'aks-automatic': row('N NN NN NN NY N'),
  'own-cni': row('N NN NN NN NN Y'),
  'more-than-400-nodes': row('N YY YY YY YY L'),
  'more-than-1000-nodes': row('N YY YY YY YY L'),
  'more-than-5000-nodes': row('N NN NN NN NN N'),
  'nodes-per-cluster': row('L YY YY YY YY L'),
  'pods-per-cluster': row('? YY YY YY YY L'),
  'max-pods-per-node': row('Y YY YY YY YY L'),
  'default-max-pods': row('Y YY DD DD YY L'),
  status: row('L LL YY YY YY L'),
  'microsoft-cni-support': row('L YY YY YY YY N'),
  'kube-proxy': row('Y YN YN YN YN L'),
  'ebpf-host-routing': row('N NY NY NY NY L'),
  'acns-metrics': row('? YY YY YY YY ?'),
  'local-dns-by-default': row('y yL yL yL yL N'),
  'in-place-move-to-overlay': row('Y YY NN NN -- ?'),
  'in-place-move-to-cilium': row('L Y- Y- ?- Y- ?'),
  'in-place-arrival': row('N NY NY N? YY ?'),
};

/** How a candidate answers a criterion. */
export function supportOf(criterion: CriterionId, candidate: CandidateId): Support {
  return SUPPORT_TABLE[criterion][candidate];
}
