import type { NetworkModel } from './network-model.ts';

export const byoCni = {
  id: 'byo-cni',
  label: 'Custom plugin',
  shortName: 'Custom plugin',
  column: 'byo-cni',
  podRange: 'declared-only',
  routing: 'own-plugin',
  podAllocation: null,
  plugin: 'none',
  pluginMode: null,
  cliArguments: ['--network-plugin', 'none'],
  advisedTo: 'own-cni',
  endDateFact: null,
  onAzure: { rank: 9, why: 'For features of a CNI of your own; Microsoft does not support the plugin.' },
  onCilium: null,
  footprint: () => ({ podsInNodeSubnet: 0, podSubnetAddresses: 0, podCidrBlocks: 0, podVnetMappings: 0 }),
} as const satisfies NetworkModel;
