import { fact } from './fact.ts';

export const managedNetworkSubnets = fact({
  id: 'managed-network-subnets',
  value: 'all of AKS or all of yours',
  unit: 'subnets of a cluster',
  meaning:
    'In a VNet that AKS makes, all pools use the subnet that AKS makes: one that names a subnet of your own is refused.',
  basis: 'external',
  asOf: '2024-04-29',
  checked: '2026-11-28',
  sources: ['azure-docs-122052', 'aks-2927'],
});

export const managedNetworkAutoProvisioning = fact({
  id: 'managed-network-auto-provisioning',
  value: 'own VNet only',
  unit: 'subnets of auto-provisioned nodes',
  meaning: 'A node class of auto-provisioning names a subnet of its own in a VNet of your own only.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['nap-networking'],
});

export const managedNetworkApiServer = fact({
  id: 'managed-network-api-server',
  value: 'own VNet only',
  unit: 'subnet of the API server',
  meaning: 'An API server subnet of your own goes with a node subnet of your own: AKS makes both, or you do.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['api-server-vnet', 'azure-cli-managed-cluster'],
});

export const managedNetworkVirtualNodes = fact({
  id: 'managed-network-virtual-nodes',
  value: 'own VNet only',
  unit: 'subnet of virtual nodes',
  meaning: 'The add-on for virtual nodes is enabled with a subnet of its own beside a node subnet of your own.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['virtual-nodes', 'azure-cli-managed-cluster'],
});

/** Names of the subnets that AKS and the add-on of AGIC make. */
const made: readonly string[] = ['aks-subnet', 'ingress-appgateway-subnet'];

export const managedNetworkSubnetNames = fact({
  id: 'managed-network-subnet-names',
  value: made,
  unit: 'names',
  meaning:
    'AKS names the node subnet of its VNet aks-subnet, and that of its Application Gateway ingress-appgateway-subnet.',
  basis: 'external',
  asOf: '2022-05-04',
  checked: '2026-11-28',
  sources: ['aks-2927', 'aks-docs-334'],
});
