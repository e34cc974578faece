import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { labelsOf } from '../../domain/name.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { specOf, specsOf } from '../kit/specs-of.ts';
import { CANDIDATE_NAMES } from './fields.ts';

/** The folded fields of a cluster. */
export const CLUSTER_MORE = specsOf(CLUSTER_FIELDS, {
  sku: {},
  tier: {},
  kubernetesVersion: { placeholder: 'e.g. 1.35' },
  identity: {},
  policyEngine: {},
  ipFamilies: {},
  'apiServer.access': {},
  'apiServer.subnet': {},
  localDns: {},
});

export const CLUSTER_TRAFFIC = specsOf(CLUSTER_FIELDS, {
  privateLinkServiceAddresses: {},
  serviceCount: {},
  customRouteCount: {},
  'outbound.type': { names: labelsOf(OUTBOUND_TYPE_NAMES) },
  'outbound.natGatewaySku': {},
  'outbound.ipCount': {},
  'outbound.ipv6Count': {},
  'outbound.portsPerNode': {},
});

export const CLUSTER_ADVANCED = specOf(CLUSTER_FIELDS.advancedNetworking);

export const BALANCER_COUNT = specOf(CLUSTER_FIELDS['internalLoadBalancers.count']);
export const BALANCER_SUBNET = specOf(CLUSTER_FIELDS['internalLoadBalancers.subnet']);

/** What an existing cluster is moved from. */
export const CLUSTER_CURRENT = specsOf(CLUSTER_FIELDS, {
  'current.candidate': { names: CANDIDATE_NAMES },
  'current.policyEngine': {},
  'current.identity': {},
  'current.customIpMasq': {},
  'current.nodeAutoProvisioning': {},
});

export const CURRENT_POD_CIDRS = specOf(CLUSTER_FIELDS['current.podCidrs'], { placeholder: 'e.g. 10.244.0.0/16' });
export const CURRENT_SUBNETS = specOf(CLUSTER_FIELDS['current.subnets'], { empty: 'No subnets in the plan yet.' });

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
