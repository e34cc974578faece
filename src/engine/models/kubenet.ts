import { ONE_BLOCK_PER_NODE } from './overlay-block.ts';
import type { NetworkModel } from './network-model.ts';

export const kubenet: NetworkModel = {
  id: 'kubenet',
  label: 'kubenet',
  podRange: 'pod-cidr',
  cliArguments: ['--network-plugin', 'kubenet'],
  endDateFact: 'kubenet-end',
  footprint: () => ONE_BLOCK_PER_NODE,
};
