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
  rankOnAzure: 9,
  rankOnCilium: null,
  footprint: () => ({ podsInNodeSubnet: 0, podSubnetAddresses: 0, podCidrBlocks: 0, podVnetMappings: 0 }),
} as const satisfies NetworkModel;
