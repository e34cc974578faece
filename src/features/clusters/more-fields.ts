import {
  ADVANCED_NETWORKING_NAMES,
  API_SERVER_NAMES,
  IDENTITY_NAMES,
  IP_FAMILY_NAMES,
  LOCAL_DNS_NAMES,
  POLICY_NAMES,
  SKU_NAMES,
  TIER_NAMES,
} from '../../engine/words/folded-choice-names.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { labelsOf } from '../../engine/words/name.ts';
import type { FieldSpec } from '../kit/field-spec.ts';
import { CANDIDATE_NAMES } from './fields.ts';

/** The folded fields of a cluster. */
export const CLUSTER_MORE = {
  sku: { label: 'SKU', names: SKU_NAMES, azure: 'Base' },
  tier: { label: 'Tier', names: TIER_NAMES, azure: 'Free' },
  kubernetesVersion: { label: 'Kubernetes version', placeholder: 'e.g. 1.35' },
  identity: { label: 'Identity', names: IDENTITY_NAMES, azure: 'system-assigned' },
  policyEngine: { label: 'Network policy engine', names: POLICY_NAMES, azure: 'none' },
  ipFamilies: { label: 'IP families', names: IP_FAMILY_NAMES, azure: 'IPv4' },
  'apiServer.access': {
    label: 'API server',
    names: API_SERVER_NAMES,
    azure: 'public',
  },
  'apiServer.subnet': { label: 'API server subnet', empty: 'request one', help: 'For VNet integration.' },
  localDns: { label: 'LocalDNS', names: LOCAL_DNS_NAMES },
} as const satisfies Record<string, FieldSpec>;

export const CLUSTER_TRAFFIC = {
  privateLinkServiceAddresses: { label: 'Private Link Service addresses', unit: 'addresses' },
  serviceCount: { label: 'Services', help: 'Cluster IPs in the service CIDR.' },
  customRouteCount: { label: 'Custom routes', help: 'kubenet shares its route table.' },
  'outbound.type': {
    label: 'Outbound type',
    names: labelsOf(OUTBOUND_TYPE_NAMES),
    azure: 'load balancer',
  },
  'outbound.ipCount': { label: 'Outbound IPs', azure: '1' },
  'outbound.portsPerNode': { label: 'SNAT ports per node', help: '0: Azure allocates by pool size.' },
} as const satisfies Record<string, FieldSpec>;

export const CLUSTER_ADVANCED: FieldSpec = {
  label: 'Advanced Container Networking Services',
  names: ADVANCED_NETWORKING_NAMES,
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
