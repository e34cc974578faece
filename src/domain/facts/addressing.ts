import { fact } from './fact.ts';

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

export const azureReservedPerSubnet = fact({
  id: 'azure-reserved-per-subnet',
  value: 5,
  unit: 'addresses',
  meaning: 'Azure keeps five addresses of every subnet: the first four and the last.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay', 'azure-vnet'],
  otherReading: 'The kubenet article says three, but its own arithmetic uses five.',
});

export const smallestSubnetPrefixLength = fact({
  id: 'smallest-subnet-prefix-length',
  value: 29,
  unit: 'prefix length',
  meaning: 'The smallest IPv4 subnet that Azure creates is a /29.',
  basis: 'external',
  asOf: '2026-08',
  sources: ['azure-vnet'],
});

export const podCidrNodeBlockPrefixLength = fact({
  id: 'pod-cidr-node-block-prefix-length',
  value: 24,
  unit: 'prefix length',
  meaning: 'On Overlay and kubenet each node takes one /24 of the pod CIDR, never more or less.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay', 'kubenet'],
});

export const ipv6NodeBlockPrefixLength = fact({
  id: 'ipv6-node-block-prefix-length',
  value: 80,
  unit: 'prefix length',
  meaning: 'On a dual-stack cluster each node takes one /80 of the IPv6 pod CIDR.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay-setup', 'dual-stack'],
});

export const ipv6SubnetPrefixLength = fact({
  id: 'ipv6-subnet-prefix-length',
  value: 64,
  unit: 'prefix length',
  meaning: 'An IPv6 subnet in Azure is exactly a /64.',
  basis: 'external',
  asOf: '2026-08',
  sources: ['azure-vnet'],
});

export const vnetAddressLimit = fact({
  id: 'vnet-address-limit',
  value: 65536,
  unit: 'addresses',
  meaning: 'A virtual network holds at most 65,536 configured addresses; a static block of 16 counts as one.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['ip-planning', 'static-block'],
  otherReading: 'Other articles round the ceiling of flat networks to 64,000 or 65,000.',
});

export const vnetShortestPrefixLength = fact({
  id: 'vnet-shortest-prefix-length',
  value: 8,
  unit: 'prefix length',
  meaning: 'The address space of a virtual network is at most a /8.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['ip-planning'],
});

export const dynamicBatchAddresses = fact({
  id: 'dynamic-batch-addresses',
  value: 16,
  unit: 'addresses',
  meaning: 'With dynamic allocation a node starts with 16 pod addresses and receives more in batches of 16.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['dynamic-allocation', 'pod-subnet'],
});

export const dynamicBatchMinimumFree = fact({
  id: 'dynamic-batch-minimum-free',
  value: 8,
  unit: 'addresses',
  meaning: 'A node asks for the next batch when fewer than 8 of its pod addresses are free.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['dynamic-allocation', 'pod-subnet'],
});

export const dynamicStartingAddressesReported = fact({
  id: 'dynamic-starting-addresses-reported',
  value: 17,
  unit: 'addresses',
  meaning: 'A maintainer confirms that a node starts with 17 pod addresses: the batch and one for itself.',
  basis: 'external',
  asOf: '2024-01-02',
  sources: ['acn-2462'],
  otherReading: 'The article says 16 per node.',
});

export const staticBlockAddresses = fact({
  id: 'static-block-addresses',
  value: 16,
  unit: 'addresses',
  meaning: 'With static block allocation a node owns whole /28 blocks of 16 addresses.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['static-block'],
});

export const staticBlockInternalAddresses = fact({
  id: 'static-block-internal-addresses',
  value: 1,
  unit: 'addresses per node',
  meaning: 'With static block allocation each node keeps one pod address for itself.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['static-block'],
});

export const staticBlockSubnetShortestPrefixLength = fact({
  id: 'static-block-subnet-shortest-prefix-length',
  value: 12,
  unit: 'prefix length',
  meaning: 'A pod subnet with static block allocation is at most a /12.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['static-block'],
});

export const apiServerAddressesPerCluster = fact({
  id: 'api-server-addresses-per-cluster',
  value: 9,
  unit: 'addresses per cluster',
  meaning: 'API server VNet integration needs at least nine addresses of its subnet for each cluster.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['api-server-vnet'],
});

export const apiServerSubnetLongestPrefixLength = fact({
  id: 'api-server-subnet-longest-prefix-length',
  value: 28,
  unit: 'prefix length',
  meaning: 'The subnet for API server VNet integration is at least a /28.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['api-server-vnet'],
});

export const apiServerEndpointAddresses = fact({
  id: 'api-server-endpoint-addresses',
  value: 1,
  unit: 'addresses',
  meaning: "The private endpoint of a private cluster takes one address of the first pool's node subnet.",
  basis: 'derived',
  asOf: '2026-08',
  sources: ['private-clusters'],
});

export const serviceCidrShortestPrefixLength = fact({
  id: 'service-cidr-shortest-prefix-length',
  value: 13,
  unit: 'prefix length',
  meaning: 'A service CIDR must be smaller than a /12, so /13 is the largest accepted.',
  basis: 'documented',
  asOf: '2026-08',
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
  sources: ['dual-stack'],
});

export const serviceCidrOwnAddresses = fact({
  id: 'service-cidr-own-addresses',
  value: 3,
  unit: 'addresses',
  meaning:
    'Three addresses of a service CIDR are taken from the start: the network address, the kubernetes service and the DNS service.',
  basis: 'derived',
  asOf: '2026-08',
  sources: ['kubenet', 'ip-planning'],
});

export const aksReservedRanges = fact({
  id: 'aks-reserved-ranges',
  value: reserved,
  unit: 'ranges',
  meaning: 'AKS keeps these ranges for itself: no pod, service or VNet range may touch them.',
  basis: 'documented',
  asOf: '2026-08',
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
  sources: ['release-2026-05-29', 'release-2025-01-30', 'cni-overview'],
});

export const privateRanges = fact({
  id: 'private-ranges',
  value: privateSpace,
  unit: 'ranges',
  meaning: 'Private IPv4 space as set aside by RFC 1918.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay', 'rfc-1918'],
});

export const sharedAddressRange = fact({
  id: 'shared-address-range',
  value: '100.64.0.0/10',
  unit: 'range',
  meaning: 'Shared address space of RFC 6598, supported for pod CIDRs.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay', 'rfc-6598'],
});

export const multicastRange = fact({
  id: 'multicast-range',
  value: '224.0.0.0/4',
  unit: 'range',
  meaning: 'IPv4 multicast space; a service CIDR inside it is refused.',
  basis: 'external',
  asOf: '2026-08',
  sources: ['rfc-5771', 'release-2023-10-01'],
});

export const defaultPodCidr = fact({
  id: 'default-pod-cidr',
  value: '10.244.0.0/16',
  unit: 'range',
  meaning: 'Pod CIDR that Azure uses when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['kubenet', 'overlay-setup'],
});

export const defaultServiceCidr = fact({
  id: 'default-service-cidr',
  value: '10.0.0.0/16',
  unit: 'range',
  meaning: 'Service CIDR that Azure uses when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['kubenet', 'overlay-setup'],
});

export const defaultDnsServiceIp = fact({
  id: 'default-dns-service-ip',
  value: '10.0.0.10',
  unit: 'address',
  meaning: 'Address of the cluster DNS service that Azure uses when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['kubenet', 'overlay-setup'],
});

export const defaultPodCidrV6 = fact({
  id: 'default-pod-cidr-v6',
  value: 'fd12:3456:789a::/64',
  unit: 'range',
  meaning: 'IPv6 pod CIDR that Azure uses for a dual-stack cluster when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['dual-stack'],
});

export const defaultServiceCidrV6 = fact({
  id: 'default-service-cidr-v6',
  value: 'fd12:3456:789a:1::/108',
  unit: 'range',
  meaning: 'IPv6 service CIDR that Azure uses for a dual-stack cluster when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['dual-stack'],
});

export const localDnsRange = fact({
  id: 'local-dns-range',
  value: '169.254.10.0/24',
  unit: 'range',
  meaning: 'LocalDNS answers on addresses of this range; Cilium policies must allow it on port 53.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['local-dns', 'cilium'],
});

export const egressGatewayPrefixLongest = fact({
  id: 'egress-gateway-prefix-longest',
  value: 31,
  unit: 'prefix length',
  meaning: 'The public prefix of a static egress gateway pool is at least a /31.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['egress-gateway'],
});

export const egressGatewayPrefixShortest = fact({
  id: 'egress-gateway-prefix-shortest',
  value: 28,
  unit: 'prefix length',
  meaning: 'The public prefix of a static egress gateway pool is at most a /28.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['egress-gateway'],
});

export const privateLinkServiceAddressesMaximum = fact({
  id: 'private-link-service-addresses-maximum',
  value: 8,
  unit: 'addresses',
  meaning: 'A Private Link Service takes one to eight NAT addresses of its subnet.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['internal-lb'],
});

export const subnetNameLengthMaximum = fact({
  id: 'subnet-name-length-maximum',
  value: 63,
  unit: 'characters',
  meaning: 'On Overlay the names of subnet, VNet and their resource group have at most 63 characters.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay'],
});

export const managedClusterDelegation = fact({
  id: 'managed-cluster-delegation',
  value: 'Microsoft.ContainerService/managedClusters',
  unit: 'delegation',
  meaning: 'The subnet of API server VNet integration is delegated to this service.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['api-server-vnet'],
});

export const appGatewayForContainersDelegation = fact({
  id: 'app-gateway-for-containers-delegation',
  value: 'Microsoft.ServiceNetworking/trafficControllers',
  unit: 'delegation',
  meaning: 'The subnet of Application Gateway for Containers is delegated to this service.',
  basis: 'external',
  asOf: '2024-02',
  sources: ['agc-quickstart'],
});

export const appGatewayForContainersPrefixLength = fact({
  id: 'app-gateway-for-containers-prefix-length',
  value: 24,
  unit: 'prefix length',
  meaning: 'Application Gateway for Containers needs a /24 of its own, one deployment per subnet.',
  basis: 'external',
  asOf: '2025-08-31',
  sources: ['agc-blog', 'agc-quickstart', 'release-2026-01-04'],
});
