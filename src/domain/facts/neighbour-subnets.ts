import { fact } from './fact.ts';
import * as numbers from './first-numbers.ts';

export const gatewaySubnetName = fact({
  id: 'gateway-subnet-name',
  value: 'GatewaySubnet',
  unit: 'subnet name',
  meaning: 'The subnet of a VPN or ExpressRoute gateway is named GatewaySubnet and holds nothing else.',
  basis: 'external',
  asOf: '2026-06-04',
  checked: '2026-11-29',
  sources: ['vpn-gateway'],
});

export const gatewaySubnetLongestPrefixLength = fact({
  id: 'gateway-subnet-longest-prefix-length',
  value: 29,
  unit: 'prefix length',
  meaning: 'A gateway subnet is at least a /29.',
  basis: 'external',
  asOf: '2026-06-04',
  checked: '2026-11-29',
  sources: ['vpn-gateway'],
});

export const gatewaySubnetAdvisedPrefixLength = fact({
  id: 'gateway-subnet-advised-prefix-length',
  value: 27,
  unit: 'prefix length',
  meaning: 'A /27 or larger is advised for a gateway subnet; 16 ExpressRoute circuits need a /26.',
  basis: 'external',
  asOf: '2026-06-04',
  checked: '2026-11-29',
  sources: ['vpn-gateway', 'expressroute-gateway'],
});

export const firewallSubnetName = fact({
  id: 'firewall-subnet-name',
  value: 'AzureFirewallSubnet',
  unit: 'subnet name',
  meaning: 'The subnet of Azure Firewall is named AzureFirewallSubnet.',
  basis: 'external',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['firewall-api', 'firewall-faq'],
});

export const firewallManagementSubnetName = fact({
  id: 'firewall-management-subnet-name',
  value: 'AzureFirewallManagementSubnet',
  unit: 'subnet name',
  meaning: 'A firewall with a management interface needs a second subnet named AzureFirewallManagementSubnet.',
  basis: 'external',
  asOf: '2026-03-28',
  checked: '2026-11-29',
  sources: ['firewall-management'],
});

export const firewallSubnetLongestPrefixLength = fact({
  id: 'firewall-subnet-longest-prefix-length',
  value: 26,
  unit: 'prefix length',
  meaning: 'Azure Firewall needs a /26 for each of its subnets, and no larger one as it scales.',
  basis: 'external',
  asOf: '2026-03-28',
  checked: '2026-11-29',
  sources: ['firewall-management', 'firewall-faq'],
});

export const bastionSubnetName = fact({
  id: 'bastion-subnet-name',
  value: 'AzureBastionSubnet',
  unit: 'subnet name',
  meaning: 'The subnet of Azure Bastion is named AzureBastionSubnet and holds nothing else.',
  basis: 'external',
  asOf: '2023-10-13',
  checked: '2026-11-29',
  sources: ['bastion'],
});

export const bastionSubnetLongestPrefixLength = fact({
  id: 'bastion-subnet-longest-prefix-length',
  value: 26,
  unit: 'prefix length',
  meaning: 'A Bastion subnet is at least a /26; a /27 from before November 2021 keeps working.',
  basis: 'external',
  asOf: '2023-10-13',
  checked: '2026-11-29',
  sources: ['bastion'],
});

export const dnsResolverSubnetLongestPrefixLength = fact({
  id: 'dns-resolver-subnet-longest-prefix-length',
  value: 28,
  unit: 'prefix length',
  meaning: 'The subnet of a DNS resolver endpoint is at least a /28, which is enough for the limits of today.',
  basis: 'external',
  asOf: '2025-12-16',
  checked: '2026-11-29',
  sources: ['dns-resolver'],
});

export const dnsResolverSubnetShortestPrefixLength = fact({
  id: 'dns-resolver-subnet-shortest-prefix-length',
  value: 24,
  unit: 'prefix length',
  meaning: 'The subnet of a DNS resolver endpoint is at most a /24.',
  basis: 'external',
  asOf: '2025-12-16',
  checked: '2026-11-29',
  sources: ['dns-resolver'],
});

export const dnsResolverDelegation = fact({
  id: 'dns-resolver-delegation',
  value: 'Microsoft.Network/dnsResolvers',
  unit: 'delegation',
  meaning: 'The subnet of a DNS resolver endpoint is delegated to this service and holds one endpoint only.',
  basis: 'external',
  asOf: '2025-12-16',
  checked: '2026-11-29',
  sources: ['dns-resolver'],
});

export const applicationGatewaySubnetAdvisedPrefixLength = fact({
  ...numbers.applicationGatewaySubnetAdvisedPrefixLength,
  unit: 'prefix length',
  meaning: 'A /24 is highly recommended for Application Gateway v2, not required; nothing else may be in it.',
  basis: 'external',
  asOf: '2021-06-14',
  checked: '2026-11-29',
  sources: ['application-gateway'],
});

export const applicationGatewayDelegation = fact({
  id: 'application-gateway-delegation',
  value: 'Microsoft.Network/applicationGateways',
  unit: 'delegation',
  meaning:
    'On Overlay the subnet of a gateway that its ingress controller runs is delegated to this service, at most a /24, of one gateway only, and in the VNet of the cluster.',
  basis: 'external',
  asOf: '2026-03-04',
  checked: '2026-11-28',
  sources: ['agic-overview', 'release-2025-03-16'],
});

export const appGatewayForContainersDelegation = fact({
  id: 'app-gateway-for-containers-delegation',
  value: 'Microsoft.ServiceNetworking/trafficControllers',
  unit: 'delegation',
  meaning: 'The subnet of Application Gateway for Containers is delegated to this service.',
  basis: 'external',
  asOf: '2024-02',
  checked: '2026-11-29',
  sources: ['agc-own-deployment'],
});

export const virtualNodesDelegation = fact({
  id: 'virtual-nodes-delegation',
  value: 'Microsoft.ContainerInstance/containerGroups',
  unit: 'delegation',
  meaning: 'The subnet of virtual nodes is delegated to this service, by AKS if not before, and holds nothing else.',
  basis: 'external',
  asOf: '2022-06-17',
  checked: '2026-11-29',
  sources: ['container-instances', 'azurerm-cluster'],
});

export const applicationGatewayAddresses = fact({
  ...numbers.applicationGatewayAddresses,
  unit: 'addresses',
  meaning: 'Each instance of Application Gateway takes an address of its subnet; at least one is planned.',
  basis: 'external',
  asOf: '2021-06-14',
  checked: '2026-11-29',
  sources: ['application-gateway'],
});

export const appGatewayForContainersAddresses = fact({
  ...numbers.appGatewayForContainersAddresses,
  unit: 'addresses',
  meaning: 'Application Gateway for Containers wants at least 250 free addresses in its subnet.',
  basis: 'external',
  asOf: '2024-02',
  checked: '2026-11-28',
  sources: ['agc-quickstart'],
});

export const virtualNodesAddresses = fact({
  ...numbers.virtualNodesAddresses,
  unit: 'addresses',
  meaning: 'Each pod on a virtual node takes an address of the subnet; at least one is planned.',
  basis: 'external',
  asOf: '2022-06-17',
  checked: '2026-11-28',
  sources: ['container-instances'],
});

export const virtualNodesSubnetStartPrefixLength = fact({
  ...numbers.virtualNodesSubnetStartPrefixLength,
  unit: 'prefix length',
  meaning:
    'No size is documented for virtual nodes. The planner begins with a /24, room for 251 pods: enter another size for more.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['virtual-nodes'],
});

export const internalLoadBalancerSubnetPrefixLength = fact({
  id: 'internal-load-balancer-subnet-prefix-length',
  value: 28,
  unit: 'prefix length',
  meaning: 'The AKS baseline reference design gives internal load balancers a /28.',
  basis: 'external',
  asOf: '2026-03',
  checked: '2026-11-29',
  sources: ['aks-baseline'],
});

export const privateEndpointSubnetPrefixLength = fact({
  id: 'private-endpoint-subnet-prefix-length',
  value: 28,
  unit: 'prefix length',
  meaning: 'The AKS baseline reference design gives private endpoints a /28.',
  basis: 'external',
  asOf: '2026-03',
  checked: '2026-11-29',
  sources: ['aks-baseline'],
});

export const automaticOwnNetworkSubnets = fact({
  id: 'automatic-own-network-subnets',
  value: 3,
  unit: 'subnets',
  meaning: 'AKS Automatic in an own VNet needs an API server subnet, a system node subnet and a user node subnet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-24',
  sources: ['automatic-network'],
});
