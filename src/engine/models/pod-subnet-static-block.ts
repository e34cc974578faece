import type { NetworkModel } from './network-model.ts';
import { podSubnetFootprint } from './pod-subnet-footprints.ts';

export const podSubnetStaticBlock = {
  id: 'pod-subnet-static-block',
  label: 'Azure CNI Pod Subnet, static block allocation',
  shortName: 'Pod, static',
  column: 'azure-cni',
  podRange: 'pod-subnet',
  routing: 'vnet',
  podAllocation: 'static-block',
  plugin: 'azure',
  pluginMode: null,
  cliArguments: ['--network-plugin', 'azure', '--pod-ip-allocation-mode', 'StaticBlock'],
  advisedTo: 'everybody',
  endDateFact: null,
  onAzure: { rank: 6, why: 'Documented for VNet pod addresses beyond what dynamic allocation holds.' },
  onCilium: {
    rank: 5,
    why: 'Documented for VNet pod addresses beyond what dynamic allocation holds, with built-in policy.',
  },
  footprint: (pool) => podSubnetFootprint(pool, 'static-block'),
} as const satisfies NetworkModel;
