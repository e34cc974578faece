import type { NetworkModel } from './network-model.ts';

export const byoCni: NetworkModel = {
  id: 'byo-cni',
  label: 'Custom plugin',
  podRange: 'declared-only',
  cliArguments: ['--network-plugin', 'none'],
  endDateFact: null,
  footprint: () => ({ podsInNodeSubnet: 0, podSubnetAddresses: 0, podCidrBlocks: 0, podVnetMappings: 0 }),
};
