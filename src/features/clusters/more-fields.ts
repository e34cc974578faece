import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import type { FieldSpec } from '../field-spec.ts';
import { CANDIDATE_NAMES } from './fields.ts';

const POLICY_NAMES = { none: 'None', 'azure-npm': 'Azure NPM', calico: 'Calico', cilium: 'Cilium' };
const IDENTITY_NAMES = { 'system-assigned': 'System-assigned', 'user-assigned': 'User-assigned' };

/** The folded fields of a cluster. */
export const CLUSTER_MORE = {
  sku: { label: 'SKU', names: { base: 'Base', automatic: 'Automatic' }, azure: 'Base' },
  tier: { label: 'Tier', names: { free: 'Free', standard: 'Standard', premium: 'Premium' }, azure: 'Free' },
  kubernetesVersion: { label: 'Kubernetes version', placeholder: 'e.g. 1.35' },
  identity: { label: 'Identity', names: IDENTITY_NAMES, azure: 'system-assigned' },
  policyEngine: { label: 'Network policy engine', names: POLICY_NAMES, azure: 'none' },
  ipFamilies: { label: 'IP families', names: { ipv4: 'IPv4', 'ipv4-ipv6': 'IPv4 and IPv6' }, azure: 'IPv4' },
  'apiServer.access': {
    label: 'API server',
    names: { public: 'Public', 'private-endpoint': 'Private endpoint', 'vnet-integration': 'VNet integration' },
    azure: 'public',
  },
  'apiServer.subnet': { label: 'API server subnet', empty: 'request one', help: 'For VNet integration.' },
  localDns: { label: 'LocalDNS', names: { automatic: 'Automatic', on: 'On', off: 'Off' } },
} as const satisfies Record<string, FieldSpec>;

export const CLUSTER_TRAFFIC = {
  privateLinkServiceAddresses: { label: 'Private Link Service addresses', unit: 'addresses' },
  serviceCount: { label: 'Services', help: 'Cluster IPs in the service CIDR.' },
  customRouteCount: { label: 'Custom routes', help: 'kubenet shares its route table.' },
  'outbound.type': {
    label: 'Outbound type',
    names: OUTBOUND_TYPE_NAMES,
    azure: 'load balancer',
  },
  'outbound.ipCount': { label: 'Outbound IPs', azure: '1' },
  'outbound.portsPerNode': { label: 'SNAT ports per node', help: '0: Azure allocates by pool size.' },
} as const satisfies Record<string, FieldSpec>;

export const CLUSTER_ADVANCED: FieldSpec = {
  label: 'Advanced Container Networking Services',
  names: {
    observability: 'Observability',
    'fqdn-filtering': 'FQDN filtering',
    'l7-policy': 'L7 policy',
    wireguard: 'WireGuard encryption',
    mtls: 'Mutual TLS',
    'ebpf-host-routing': 'eBPF host routing',
  },
};

/** What an existing cluster is moved from. */
export const CLUSTER_CURRENT = {
  'current.candidate': { label: 'Current network model', names: CANDIDATE_NAMES },
  'current.policyEngine': { label: 'Current policy engine', names: POLICY_NAMES },
  'current.identity': { label: 'Current identity', names: IDENTITY_NAMES },
  'current.customIpMasq': { label: 'Own ip-masq-agent configuration' },
  'current.nodeAutoProvisioning': { label: 'Node auto-provisioning in use' },
} as const satisfies Record<string, FieldSpec>;

export const CURRENT_POD_CIDRS: FieldSpec = { label: 'Current pod CIDR', placeholder: 'e.g. 10.244.0.0/16' };
export const CURRENT_SUBNETS: FieldSpec = { label: 'Subnets it uses now', empty: 'No subnets in the plan yet.' };

/** What a cluster is moved from, as first shown. */
export const CURRENT_START = {
  candidate: 'kubenet',
  podCidrs: [],
  policyEngine: 'none',
  identity: 'system-assigned',
  customIpMasq: false,
  nodeAutoProvisioning: false,
  subnets: [],
};
