import { POD_ADDRESSING } from '../../domain/ids.ts';
import type { NetworkModel } from './network-model.ts';
import { ONE_BLOCK_PER_NODE } from './overlay-block.ts';

export const azureCniOverlay = {
  id: 'azure-cni-overlay',
  label: 'Azure CNI Overlay',
  shortName: 'Overlay',
  column: 'azure-cni-overlay',
  ...POD_ADDRESSING['azure-cni-overlay'],
  podAllocation: null,
  plugin: 'azure',
  pluginMode: 'overlay',
  defaultMaxPodsFact: 'default-max-pods-overlay',
  advisedTo: 'everybody',
  endDateFact: null,
  rankOnAzure: 2,
  rankOnCilium: 1,
  footprint: () => ONE_BLOCK_PER_NODE,
} as const satisfies NetworkModel;
