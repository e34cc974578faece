import { defaultDnsServiceIp, defaultPodCidr, defaultServiceCidr } from '../facts/default-ranges.ts';
import { called } from '../name.ts';
import type { Cluster } from '../plan-input.ts';
import type { FieldTable } from './field-description.ts';
import { FIRST_CLUSTER_FIELDS } from './first-fields.ts';
import {
  ADVANCED_NETWORKING_NAMES,
  API_SERVER_NAMES,
  GROWTH_UNITS,
  IDENTITY_NAMES,
  IP_FAMILY_NAMES,
  LOCAL_DNS_NAMES,
  NAT_GATEWAY_SKU_NAMES,
  POLICY_NAMES,
  SKU_NAMES,
  TIER_NAMES,
} from './folded-choice-names.ts';

const { name, choice, virtualNetwork, lifecycle } = FIRST_CLUSTER_FIELDS;

/** The fields of a cluster. */
export const CLUSTER_FIELDS = {
  name,
  choice,
  needs: { label: 'Needs', names: 'names of needs' },
  virtualNetwork,
  lifecycle,
  sku: { label: 'SKU', names: SKU_NAMES, azure: 'Base' },
  tier: { ...called('tier'), names: TIER_NAMES, azure: 'Free' },
  kubernetesVersion: called('Kubernetes version'),
  identity: { ...called('identity'), names: IDENTITY_NAMES, azure: 'system-assigned' },
  policyEngine: { label: 'Network policy engine', names: POLICY_NAMES, azure: 'none' },
  advancedNetworking: { label: 'Advanced Container Networking Services', names: ADVANCED_NETWORKING_NAMES },
  ipFamilies: { label: 'IP families', names: IP_FAMILY_NAMES, azure: 'IPv4' },
  podCidrs: { ...called('pod CIDR'), azure: defaultPodCidr.value, isCode: true },
  serviceCidrs: { ...called('service CIDR'), azure: defaultServiceCidr.value, isCode: true },
  'podCidrStates.ipv4': { label: 'State of the pod CIDR', empty: 'proposed' },
  'podCidrStates.ipv6': { label: 'State of the IPv6 pod CIDR', empty: 'proposed' },
  'serviceCidrStates.ipv4': { label: 'State of the service CIDR', empty: 'proposed' },
  'serviceCidrStates.ipv6': { label: 'State of the IPv6 service CIDR', empty: 'proposed' },
  dnsServiceIp: { ...called('DNS service IP'), azure: defaultDnsServiceIp.value, isCode: true },
  localDns: { label: 'LocalDNS', names: LOCAL_DNS_NAMES },
  'apiServer.access': { label: 'API server', names: API_SERVER_NAMES, azure: 'public' },
  'apiServer.subnet': { label: 'API server subnet', empty: 'ask for one', help: 'For VNet integration.' },
  'outbound.type': { ...called('outbound type'), names: 'names of outbound types', azure: 'load balancer' },
  'outbound.natGatewaySku': {
    ...called('NAT gateway SKU'),
    names: NAT_GATEWAY_SKU_NAMES,
    help: 'Managed, not stated: StandardV2 where the region has it.',
  },
  'outbound.ipCount': { label: 'Outbound IPs', azure: '1' },
  'outbound.ipv6Count': { label: 'Outbound IPv6 IPs', help: 'With dual stack only.' },
  'outbound.portsPerNode': { label: 'SNAT ports per node', help: '0: Azure allocates by pool size.' },
  'internalLoadBalancers.count': { label: 'Internal load balancer addresses', unit: 'addresses' },
  'internalLoadBalancers.subnet': { label: 'In subnet', empty: 'first node subnet' },
  privateLinkServiceAddresses: { label: 'Private Link Service addresses', unit: 'addresses' },
  serviceCount: { label: 'Services', help: 'Cluster IPs in the service CIDR.' },
  customRouteCount: { label: 'Custom routes', help: 'kubenet shares its route table.' },
  'growth.perMonth': { label: 'Growth per month' },
  'growth.unit': { label: 'Growth unit', names: GROWTH_UNITS },
  current: { label: 'This cluster exists with another network model' },
  'current.candidate': { label: 'Current network model', names: 'names of network models' },
  'current.podCidrs': { label: 'Current pod CIDR', isCode: true },
  'current.policyEngine': { label: 'Current policy engine', names: POLICY_NAMES },
  'current.identity': { label: 'Current identity', names: IDENTITY_NAMES },
  'current.customIpMasq': { label: 'Own ip-masq-agent configuration' },
  'current.nodeAutoProvisioning': { label: 'Node auto-provisioning in use' },
  'current.subnets': { label: 'Subnets it uses now' },
} as const satisfies FieldTable<Cluster>;
