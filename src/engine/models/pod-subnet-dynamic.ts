import type { NetworkModel } from './network-model.ts';
import { podSubnetFootprint } from './pod-subnet-footprints.ts';

export const podSubnetDynamic = {
  id: 'pod-subnet-dynamic',
  label: 'Azure CNI Pod Subnet, dynamic allocation',
  shortName: 'Pod, dynamic',
  column: 'azure-cni',
  podRange: 'pod-subnet',
  routing: 'vnet',
  podAllocation: 'dynamic',
  plugin: 'azure',
  pluginMode: null,
  cliArguments: ['--network-plugin', 'azure'],
  advisedTo: 'everybody',
  endDateFact: null,
  onAzure: { rank: 4, why: 'Documented first choice where pods need VNet addresses.' },
  onCilium: { rank: 3, why: 'Documented first choice where pods need VNet addresses, with built-in policy.' },
  footprint: (pool) => podSubnetFootprint(pool, 'dynamic'),
} as const satisfies NetworkModel;
