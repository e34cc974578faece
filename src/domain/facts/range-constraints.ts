import { fact } from './fact.ts';
import * as numbers from './first-numbers.ts';

/** What the service says about ranges that pods may not use (rulings 4 to 6). */
export interface ReservedPodRanges {
  readonly refusedForNewClusters: readonly string[];
  readonly toleratedInRunningClusters: readonly string[];
}

const reserved: readonly string[] = ['169.254.0.0/16', '192.0.2.0/24', '172.30.0.0/16', '172.31.0.0/16'];
const reservedForPods: ReservedPodRanges = {
  refusedForNewClusters: reserved,
  toleratedInRunningClusters: ['172.30.0.0/16', '172.31.0.0/16'],
};
const privateSpace: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

export const ipv6SubnetPrefixLength = fact({
  id: 'ipv6-subnet-prefix-length',
  value: 64,
  unit: 'prefix length',
  meaning: 'An IPv6 subnet in Azure is exactly a /64.',
  basis: 'external',
  asOf: '2023-08-24',
  checked: '2026-11-28',
  sources: ['azure-vnet', 'ipv6-overview'],
});

export const vnetShortestPrefixLength = fact({
  id: 'vnet-shortest-prefix-length',
  value: 8,
  unit: 'prefix length',
  meaning: 'The address space of a virtual network is at most a /8.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning'],
});

export const dynamicStartingAddressesReported = fact({
  id: 'dynamic-starting-addresses-reported',
  value: 17,
  unit: 'addresses',
  meaning: 'A maintainer confirms that a node starts with 17 pod addresses: the batch and one for itself.',
  basis: 'external',
  asOf: '2024-01-02',
  checked: '2026-11-29',
  sources: ['acn-2462'],
  otherReading: 'The article says 16 per node.',
});

export const staticBlockSubnetShortestPrefixLength = fact({
  ...numbers.staticBlockSubnetShortestPrefixLength,
  unit: 'prefix length',
  meaning: 'A pod subnet with static block allocation is at most a /12.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['static-block'],
});

export const dynamicSubnetShortestPrefixLength = fact({
  id: 'dynamic-subnet-shortest-prefix-length',
  value: 16,
  unit: 'prefix length',
  meaning: 'A pod subnet with dynamic allocation is at most a /16.',
  basis: 'documented',
  asOf: '2026-09-10',
  checked: '2026-11-29',
  sources: ['dynamic-allocation'],
});

export const serviceCidrShortestPrefixLength = fact({
  id: 'service-cidr-shortest-prefix-length',
  value: 13,
  unit: 'prefix length',
  meaning: 'A service CIDR must be smaller than a /12, so /13 is the largest accepted.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning'],
  otherReading: 'Kubernetes itself also takes a /12.',
});

export const serviceCidrV6ShortestPrefixLength = fact({
  id: 'service-cidr-v6-shortest-prefix-length',
  value: 108,
  unit: 'prefix length',
  meaning: 'An IPv6 service CIDR is at most a /108.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['dual-stack'],
});

export const aksReservedRanges = fact({
  id: 'aks-reserved-ranges',
  value: reserved,
  unit: 'ranges',
  meaning: 'AKS reserves these ranges: no pod, service or VNet range may touch them.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['cni-overview'],
});

export const aksReservedPodRanges = fact({
  id: 'aks-reserved-pod-ranges',
  value: reservedForPods,
  unit: 'ranges',
  meaning:
    'A new cluster is refused when its pod CIDR touches a reserved range; running clusters inside 172.30/16 or 172.31/16 keep working.',
  basis: 'ruling',
  asOf: '2026-05-29',
  checked: '2026-11-24',
  sources: ['release-2026-05-29', 'release-2025-01-30', 'cni-overview'],
});

export const connectedRangesReserved = fact({
  id: 'connected-ranges-reserved',
  value: 'may not be reached',
  unit: 'outcome',
  meaning: 'Hosts in the ranges that AKS reserves may not be reached from a cluster, wherever they are connected.',
  basis: 'external',
  asOf: '2021-08-31',
  checked: '2026-11-28',
  sources: ['azure-docs-80401', 'cni-overview'],
});

const refusedInVnet: readonly string[] = [
  '224.0.0.0/4',
  '255.255.255.255/32',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '168.63.129.16/32',
];

export const vnetRangesRefused = fact({
  id: 'vnet-ranges-refused',
  value: refusedInVnet,
  unit: 'ranges',
  meaning: 'Azure refuses multicast, broadcast, loopback, link-local and its own DNS address in a VNet.',
  basis: 'external',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['azure-vnet', 'azure-vnet-older'],
});

export const privateRanges = fact({
  id: 'private-ranges',
  value: privateSpace,
  unit: 'ranges',
  meaning: 'Private IPv4 space as set aside by RFC 1918.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay', 'rfc-1918'],
});

export const sharedAddressRange = fact({
  id: 'shared-address-range',
  value: '100.64.0.0/10',
  unit: 'range',
  meaning: 'Shared address space of RFC 6598, supported for pod CIDRs.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay', 'rfc-6598'],
});

export const uniqueLocalRange = fact({
  id: 'unique-local-range',
  value: 'fd00::/8',
  unit: 'range',
  meaning: 'Private IPv6 space whose prefixes a site assigns by itself.',
  basis: 'external',
  asOf: '2005-10',
  checked: '2026-11-29',
  sources: ['rfc-4193'],
});

export const multicastRange = fact({
  id: 'multicast-range',
  value: '224.0.0.0/4',
  unit: 'range',
  meaning: 'IPv4 multicast space; a service CIDR inside it is refused.',
  basis: 'external',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['rfc-5771', 'release-2023-10-01'],
});

export const egressGatewayPrefixLongest = fact({
  id: 'egress-gateway-prefix-longest',
  value: 31,
  unit: 'prefix length',
  meaning: 'The public prefix of a static egress gateway pool is at least a /31.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['egress-gateway'],
});

export const egressGatewayPrefixShortest = fact({
  id: 'egress-gateway-prefix-shortest',
  value: 28,
  unit: 'prefix length',
  meaning: 'The public prefix of a static egress gateway pool is at most a /28.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['egress-gateway'],
});

export const privateLinkServiceAddressesMaximum = fact({
  id: 'private-link-service-addresses-maximum',
  value: 8,
  unit: 'addresses',
  meaning: 'A Private Link Service takes one to eight NAT addresses of its subnet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['internal-lb'],
});

export const subnetNameLengthMaximum = fact({
  id: 'subnet-name-length-maximum',
  value: 63,
  unit: 'characters',
  meaning: 'On Overlay the names of subnet, VNet and their resource group have at most 63 characters.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const managedClusterDelegation = fact({
  id: 'managed-cluster-delegation',
  value: 'Microsoft.ContainerService/managedClusters',
  unit: 'delegation',
  meaning: 'The subnet of API server VNet integration is delegated to this service.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['api-server-vnet'],
});

export const appGatewayForContainersPrefixLength = fact({
  ...numbers.appGatewayForContainersPrefixLength,
  unit: 'prefix length',
  meaning: 'Application Gateway for Containers needs a /24 of its own, one deployment per subnet.',
  basis: 'external',
  asOf: '2025-08-31',
  checked: '2026-11-29',
  sources: ['agc-blog', 'agc-quickstart', 'release-2026-01-04'],
});
