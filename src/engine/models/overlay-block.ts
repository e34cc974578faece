import type { NodeFootprint } from './network-model.ts';

/** kubenet and Overlay: one fixed block of the pod CIDR per node, whatever its max pods; nothing for pods in the VNet. */
export const ONE_BLOCK_PER_NODE: NodeFootprint = {
  podsInNodeSubnet: 0,
  podSubnetAddresses: 0,
  podCidrBlocks: 1,
  podVnetMappings: 0,
};
