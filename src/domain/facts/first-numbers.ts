/** A value of Azure with the id of the fact that says what it means. */
/* @__NO_SIDE_EFFECTS__ */
function sourced<const I extends string, V>(id: I, value: V): { readonly id: I; readonly value: V } {
  return { id, value };
}

/*
 * The numbers of Azure that the first answer is computed with, written here once. The fact of the same name says what each
 * means and where it is stated; those words load when somebody asks.
 */

export const azureReservedPerSubnet = sourced('azure-reserved-per-subnet', 5);
export const smallestSubnetPrefixLength = sourced('smallest-subnet-prefix-length', 29);
export const podCidrNodeBlockPrefixLength = sourced('pod-cidr-node-block-prefix-length', 24);
export const ipv6NodeBlockPrefixLength = sourced('ipv6-node-block-prefix-length', 80);
export const vnetAddressLimit = sourced('vnet-address-limit', 65536);
export const dynamicBatchAddresses = sourced('dynamic-batch-addresses', 16);
export const dynamicBatchMinimumFree = sourced('dynamic-batch-minimum-free', 8);
export const staticBlockAddresses = sourced('static-block-addresses', 16);
export const staticBlockInternalAddresses = sourced('static-block-internal-addresses', 1);
export const apiServerAddressesPerCluster = sourced('api-server-addresses-per-cluster', 9);
export const apiServerSubnetLongestPrefixLength = sourced('api-server-subnet-longest-prefix-length', 28);
export const applicationGatewaySubnetAdvisedPrefixLength = sourced(
  'application-gateway-subnet-advised-prefix-length',
  24,
);
export const applicationGatewayAddresses = sourced('application-gateway-addresses', 1);
export const appGatewayForContainersPrefixLength = sourced('app-gateway-for-containers-prefix-length', 24);
export const appGatewayForContainersAddresses = sourced('app-gateway-for-containers-addresses', 250);
export const virtualNodesSubnetStartPrefixLength = sourced('virtual-nodes-subnet-start-prefix-length', 24);
export const staticBlockSubnetShortestPrefixLength = sourced('static-block-subnet-shortest-prefix-length', 12);
export const virtualNodesAddresses = sourced('virtual-nodes-addresses', 1);
export const apiServerEndpointAddresses = sourced('api-server-endpoint-addresses', 1);
export const serviceCidrOwnAddresses = sourced('service-cidr-own-addresses', 3);
export const maxPodsPerNodeMinimum = sourced('max-pods-per-node-minimum', 10);
export const maxPodsPerNodeMaximum = sourced('max-pods-per-node-maximum', 250);
export const poolPodSpaceMinimum = sourced('pool-pod-space-minimum', 30);
export const nodesPerScaleSet = sourced('nodes-per-scale-set', 1000);
export const nodesPerCluster = sourced('nodes-per-cluster', 5000);
export const nodesPerClusterFree = sourced('nodes-per-cluster-free', 1000);
export const routesPerRouteTable = sourced('routes-per-route-table', 400);
export const overlayPodsPerCluster = sourced('overlay-pods-per-cluster', 200000);
export const npmNodes = sourced('npm-nodes', 250);
export const npmPods = sourced('npm-pods', 20000);
export const snatPortsPerAddress = sourced('snat-ports-per-address', 64000);
export const autoProvisionedSurgePercent = sourced('auto-provisioned-surge-percent', 10);
export const spotSurgeNodes = sourced('spot-surge-nodes', 0);
export const defaultPodCidrV6 = sourced('default-pod-cidr-v6', 'fd12:3456:789a::/64');
