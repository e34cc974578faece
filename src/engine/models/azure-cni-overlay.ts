import { ONE_BLOCK_PER_NODE } from './overlay-block.ts';
import type { NetworkModel } from './network-model.ts';

export const azureCniOverlay: NetworkModel = {
  id: 'azure-cni-overlay',
  label: 'Azure CNI Overlay',
  podRange: 'pod-cidr',
  cliArguments: ['--network-plugin', 'azure', '--network-plugin-mode', 'overlay'],
  endDateFact: null,
  footprint: () => ONE_BLOCK_PER_NODE,
};
