import { POD_ADDRESSING } from '../../domain/ids.ts';
import type { NetworkModel } from './network-model.ts';

export const azureCniNodeSubnet = {
  id: 'azure-cni-node-subnet',
  label: 'Azure CNI Node Subnet',
  shortName: 'Node Subnet',
  column: 'azure-cni-node-subnet',
  ...POD_ADDRESSING['azure-cni-node-subnet'],
  podAllocation: null,
  plugin: 'azure',
  pluginMode: null,
  defaultMaxPodsFact: 'default-max-pods-node-subnet',
  advisedTo: 'everybody',
  endDateFact: null,
  rankOnAzure: 8,
  rankOnCilium: 7,
  footprint: ({ maxPodsPerNode }) => ({
    podsInNodeSubnet: maxPodsPerNode,
    podSubnetAddresses: 0,
    podCidrBlocks: 0,
    podVnetMappings: maxPodsPerNode,
  }),
} as const satisfies NetworkModel;
