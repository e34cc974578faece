import type { LimitId, Load, NeedId } from '../../domain/ids.ts';
import type { PolicyEngine } from '../../domain/plan-input.ts';

export const LOAD_NAMES: Readonly<Record<Load, string>> = {
  today: 'Today',
  maximum: 'Maximum',
  withUpgrade: 'With upgrade',
};

export const LIMIT_NAMES: Readonly<Record<LimitId, string>> = {
  'node-subnet': 'Node subnet',
  'pod-subnet': 'Pod subnet',
  'pod-cidr': 'Pod CIDR',
  'service-cidr': 'Service CIDR',
  'route-table': 'Routes in the route table',
  'nodes-per-pool': 'Nodes per pool',
  'nodes-per-cluster': 'Nodes per cluster',
  'pods-per-cluster': 'Pods per cluster',
  'pods-per-node': 'Max pods per node',
  'pool-pod-space': 'Room for pods in a pool',
  'vnet-addresses': 'Addresses per virtual network',
  'policy-engine': 'Azure NPM',
  'outbound-ports': 'Outbound ports',
  'ipv6-pod-cidr': 'IPv6 pod CIDR',
};

/** The name of a limit inside a sentence: "pod CIDR", "Azure NPM", "IPv6 pod CIDR". */
export function limitName(limit: LimitId): string {
  const name = LIMIT_NAMES[limit];
  return /^(?:Azure|IPv6)/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export const NEED_NAMES: Readonly<Record<NeedId, string>> = {
  'windows-pools': 'Windows node pools',
  'pods-reachable-by-ip': 'pods reachable by IP from outside the cluster',
  'pod-source-ip-in-peers': 'pod source IP kept towards peers and on-premises',
  'network-policy': 'network policy (L3/L4)',
  'fqdn-policy': 'policy by domain name (FQDN)',
  'l7-policy': 'policy on HTTP, gRPC, Kafka (L7)',
  'node-encryption': 'encryption between nodes',
  'dual-stack': 'dual stack (IPv4 and IPv6)',
  'virtual-nodes': 'virtual nodes',
  agic: 'Application Gateway Ingress Controller',
  'application-gateway-for-containers': 'Application Gateway for Containers',
  'static-egress-gateway': 'static egress gateway',
  'node-auto-provisioning': 'node auto-provisioning',
  'shared-node-subnet': 'several clusters in one node subnet',
  'pod-subnet-controls': 'NSG or NAT for pods by subnet',
  'more-than-400-nodes': 'more than 400 nodes',
  'more-than-1000-nodes': 'more than 1,000 nodes',
  'more-than-5000-nodes': 'more than 5,000 nodes',
  'aks-automatic': 'AKS Automatic',
  'microsoft-cni-support': 'full Microsoft support of the CNI',
  'own-cni': 'features of a CNI of your own',
};

export const POLICY_ENGINE_NAMES: Readonly<Record<PolicyEngine, string>> = {
  none: 'no network policy',
  'azure-npm': 'Azure Network Policy Manager',
  calico: 'Calico',
  cilium: 'the Cilium policy engine',
};
