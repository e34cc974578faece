import { POD_ADDRESSING } from '../../domain/ids.ts';
import type { NetworkModel } from './network-model.ts';

export const byoCni = {
  id: 'byo-cni',
  label: 'Custom plugin',
  shortName: 'Custom plugin',
  column: 'byo-cni',
  ...POD_ADDRESSING['byo-cni'],
  podAllocation: null,
  plugin: 'none',
  pluginMode: null,
  defaultMaxPodsFact: 'default-max-pods-byo',
  advisedTo: 'own-cni',
  endDateFact: null,
  onAzure: { rank: 9, why: 'For features of a CNI of your own; Microsoft does not support the plugin.' },
  onCilium: null,
  footprint: () => ({ podsInNodeSubnet: 0, podSubnetAddresses: 0, podCidrBlocks: 0, podVnetMappings: 0 }),
} as const satisfies NetworkModel;
