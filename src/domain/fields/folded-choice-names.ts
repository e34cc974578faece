import { called, type Name } from '../name.ts';
import type {
  Cluster,
  ConnectedRange,
  NatGatewaySku,
  NodePool,
  PlanInput,
  SubnetPlacement,
  SubnetPurpose,
  VirtualNetwork,
} from '../plan-input.ts';

/** What the choices of folded fields are called: the page loads them when such a field opens. */
type Names<T extends string> = Readonly<Record<T, string>>;

export const SKU_NAMES: Names<Cluster['sku']> = { base: 'Base', automatic: 'Automatic' };

export const TIER_NAMES: Names<Cluster['tier']> = { free: 'Free', standard: 'Standard', premium: 'Premium' };

export const IDENTITY_NAMES: Names<Cluster['identity']> = {
  'system-assigned': 'System-assigned',
  'user-assigned': 'User-assigned',
};

export const POLICY_NAMES: Names<Cluster['policyEngine']> = {
  none: 'None',
  'azure-npm': 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium',
};

export const IP_FAMILY_NAMES: Names<Cluster['ipFamilies']> = { ipv4: 'IPv4', 'ipv4-ipv6': 'IPv4 and IPv6' };

export const API_SERVER_NAMES: Names<Cluster['apiServer']['access']> = {
  public: 'Public',
  'private-endpoint': 'Private endpoint',
  'vnet-integration': 'VNet integration',
};

export const NAT_GATEWAY_SKU_NAMES: Names<NatGatewaySku> = {
  'not-stated': 'Not stated',
  Standard: 'Standard',
  StandardV2: 'StandardV2',
};

export const LOCAL_DNS_NAMES: Names<Cluster['localDns']> = { automatic: 'Automatic', on: 'On', off: 'Off' };

export const ADVANCED_NETWORKING_NAMES: Names<Cluster['advancedNetworking'][number]> = {
  observability: 'Observability',
  'fqdn-filtering': 'FQDN filtering',
  'l7-policy': 'L7 policy',
  wireguard: 'WireGuard encryption',
  mtls: 'Mutual TLS',
  'ebpf-host-routing': 'eBPF host routing',
};

export const POOL_KIND_NAMES: Names<NodePool['kind']> = {
  'scale-set': 'Scale set',
  'virtual-machines': 'Virtual machines',
  'auto-provisioned': 'Auto-provisioned',
};

export const POOL_MODE_NAMES: Names<NodePool['mode']> = { system: 'System', user: 'User', gateway: 'Gateway' };

export const PRIORITY_NAMES: Names<NodePool['priority']> = { regular: 'Regular', spot: 'Spot' };

export const POD_ALLOCATION_NAMES: Names<NodePool['podAllocation']> = {
  'as-cluster': 'As the cluster',
  dynamic: 'Dynamic',
  'static-block': 'Static blocks',
};

export const UPGRADE_NAMES: Names<NodePool['upgrade']['strategy']> = { rolling: 'Rolling', 'blue-green': 'Blue-green' };

export const GROWTH_UNITS: Names<Cluster['growth']['unit']> = { nodes: 'nodes', percent: '% of the nodes' };

export const PLACEMENT_NAMES: Names<SubnetPlacement['kind']> = {
  pinned: 'Fixed range',
  size: 'Fixed size',
  auto: 'Automatic',
};

export const ORIGIN_NAMES: Names<VirtualNetwork['origin']> = {
  byo: 'You; another team creates subnets',
  'byo-own-subnets': 'You; you create subnets yourself',
  managed: 'AKS (managed)',
};

export const CONNECTED_KIND_NAMES: Names<ConnectedRange['kind']> = {
  'peered-vnet': 'Peered VNet',
  'on-premises': 'On-premises',
  other: 'Other',
};

export const REACHABLE_NAMES: Names<PlanInput['connectedRanges'][number]['reachableFrom']['kind']> = {
  all: 'All networks',
  'virtual-networks': 'Some networks',
};

/** What a subnet is used for, in words, in the order in which it is offered. */
export const PURPOSE_NAMES: Readonly<Record<SubnetPurpose, Name>> = {
  nodes: called('nodes'),
  'system-nodes': called('system nodes'),
  pods: called('pods'),
  'api-server': called('API server'),
  'internal-load-balancers': called('internal load balancers'),
  'private-link-service': called('Private Link Service'),
  'private-endpoints': called('private endpoints'),
  gateway: called('gateway'),
  firewall: called('firewall'),
  bastion: called('bastion'),
  'application-gateway': called('Application Gateway'),
  'application-gateway-for-containers': called('App Gateway for Containers'),
  'virtual-nodes': called('virtual nodes'),
  'dns-resolver': called('DNS resolver'),
  other: called('other'),
};
