import type { NetworkModel } from './network-model.ts';

export const azureCniNodeSubnet: NetworkModel = {
  id: 'azure-cni-node-subnet',
  label: 'Azure CNI Node Subnet',
  podRange: 'node-subnet',
  cliArguments: ['--network-plugin', 'azure'],
  endDateFact: null,
  footprint: ({ maxPodsPerNode }) => ({
    podsInNodeSubnet: maxPodsPerNode,
    podSubnetAddresses: 0,
    podCidrBlocks: 0,
    podVnetMappings: maxPodsPerNode,
  }),
};
