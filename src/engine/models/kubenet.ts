import type { NetworkModel } from './network-model.ts';
import { ONE_BLOCK_PER_NODE } from './overlay-block.ts';

export const kubenet = {
  id: 'kubenet',
  label: 'kubenet',
  shortName: 'kubenet',
  column: 'kubenet',
  podRange: 'pod-cidr',
  routing: 'route-table',
  podAllocation: null,
  plugin: 'kubenet',
  pluginMode: null,
  cliArguments: ['--network-plugin', 'kubenet'],
  advisedTo: 'nobody',
  endDateFact: 'kubenet-end',
  onAzure: { rank: 10, why: 'Never for a new cluster: the model has an end date.' },
  onCilium: null,
  footprint: () => ONE_BLOCK_PER_NODE,
} as const satisfies NetworkModel;
