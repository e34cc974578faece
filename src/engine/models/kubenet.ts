import { POD_ADDRESSING } from '../../domain/ids.ts';
import type { NetworkModel } from './network-model.ts';
import { ONE_BLOCK_PER_NODE } from './overlay-block.ts';

export const kubenet = {
  id: 'kubenet',
  label: 'kubenet',
  shortName: 'kubenet',
  column: 'kubenet',
  ...POD_ADDRESSING.kubenet,
  podAllocation: null,
  plugin: 'kubenet',
  pluginMode: null,
  defaultMaxPodsFact: 'default-max-pods-kubenet',
  advisedTo: 'nobody',
  endDateFact: 'kubenet-end',
  rankOnAzure: 10,
  rankOnCilium: null,
  footprint: () => ONE_BLOCK_PER_NODE,
} as const satisfies NetworkModel;
