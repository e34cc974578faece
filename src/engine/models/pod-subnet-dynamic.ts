import { POD_ADDRESSING } from '../../domain/ids.ts';
import type { NetworkModel } from './network-model.ts';
import { podSubnetFootprint } from './pod-subnet-footprints.ts';

export const podSubnetDynamic = {
  id: 'pod-subnet-dynamic',
  label: 'Azure CNI Pod Subnet, dynamic allocation',
  shortName: 'Pod, dynamic',
  column: 'azure-cni-pod-subnet',
  ...POD_ADDRESSING['pod-subnet-dynamic'],
  podAllocation: 'dynamic',
  plugin: 'azure',
  pluginMode: null,
  defaultMaxPodsFact: 'default-max-pods-pod-subnet',
  advisedTo: 'everybody',
  endDateFact: null,
  rankOnAzure: 4,
  rankOnCilium: 3,
  footprint: (pool) => podSubnetFootprint(pool, 'dynamic'),
} as const satisfies NetworkModel;
