import type { Fact, SourcedNumber } from './fact.ts';

/*
 * The numbers of Azure that the first answer is computed with, written here once. The fact of the same name says what each
 * means and where it is stated; those words load when somebody asks.
 */

export const azureReservedPerSubnet = {
  id: 'azure-reserved-per-subnet',
  value: 5,
} as const satisfies SourcedNumber;
export const smallestSubnetPrefixLength = {
  id: 'smallest-subnet-prefix-length',
  value: 29,
} as const satisfies SourcedNumber;
export const podCidrNodeBlockPrefixLength = {
  id: 'pod-cidr-node-block-prefix-length',
  value: 24,
} as const satisfies SourcedNumber;
export const ipv6NodeBlockPrefixLength = {
  id: 'ipv6-node-block-prefix-length',
  value: 80,
} as const satisfies SourcedNumber;
export const vnetAddressLimit = { id: 'vnet-address-limit', value: 65536 } as const satisfies SourcedNumber;
export const dynamicBatchAddresses = {
  id: 'dynamic-batch-addresses',
  value: 16,
} as const satisfies SourcedNumber;
export const dynamicBatchMinimumFree = {
  id: 'dynamic-batch-minimum-free',
  value: 8,
} as const satisfies SourcedNumber;
export const staticBlockAddresses = { id: 'static-block-addresses', value: 16 } as const satisfies SourcedNumber;
export const staticBlockInternalAddresses = {
  id: 'static-block-internal-addresses',
  value: 1,
} as const satisfies SourcedNumber;
export const apiServerAddressesPerCluster = {
  id: 'api-server-addresses-per-cluster',
  value: 9,
} as const satisfies SourcedNumber;
export const apiServerSubnetLongestPrefixLength = {
  id: 'api-server-subnet-longest-prefix-length',
  value: 28,
} as const satisfies SourcedNumber;
export const apiServerEndpointAddresses = {
  id: 'api-server-endpoint-addresses',
  value: 1,
} as const satisfies SourcedNumber;
export const serviceCidrOwnAddresses = {
  id: 'service-cidr-own-addresses',
  value: 3,
} as const satisfies SourcedNumber;
export const maxPodsPerNodeMinimum = {
  id: 'max-pods-per-node-minimum',
  value: 10,
} as const satisfies SourcedNumber;
export const maxPodsPerNodeMaximum = {
  id: 'max-pods-per-node-maximum',
  value: 250,
} as const satisfies SourcedNumber;
export const poolPodSpaceMinimum = { id: 'pool-pod-space-minimum', value: 30 } as const satisfies SourcedNumber;
export const nodesPerScaleSet = { id: 'nodes-per-scale-set', value: 1000 } as const satisfies SourcedNumber;
export const nodesPerCluster = { id: 'nodes-per-cluster', value: 5000 } as const satisfies SourcedNumber;
export const nodesPerClusterFree = { id: 'nodes-per-cluster-free', value: 1000 } as const satisfies SourcedNumber;
export const routesPerRouteTable = { id: 'routes-per-route-table', value: 400 } as const satisfies SourcedNumber;
export const overlayPodsPerCluster = {
  id: 'overlay-pods-per-cluster',
  value: 200000,
} as const satisfies SourcedNumber;
export const npmNodes = { id: 'npm-nodes', value: 250 } as const satisfies SourcedNumber;
export const npmPods = { id: 'npm-pods', value: 20000 } as const satisfies SourcedNumber;
export const snatPortsPerAddress = {
  id: 'snat-ports-per-address',
  value: 64000,
} as const satisfies SourcedNumber;
export const autoProvisionedSurgePercent = {
  id: 'auto-provisioned-surge-percent',
  value: 10,
} as const satisfies SourcedNumber;
export const spotSurgeNodes = { id: 'spot-surge-nodes', value: 0 } as const satisfies SourcedNumber;
export const defaultPodCidrV6 = {
  id: 'default-pod-cidr-v6',
  value: 'fd12:3456:789a::/64',
} as const satisfies Pick<Fact<string>, 'id' | 'value'>;
