import { POD_ADDRESSING } from '../../domain/ids.ts';
import type { NetworkModel } from './network-model.ts';
import { podSubnetFootprint } from './pod-subnet-footprints.ts';

export const podSubnetStaticBlock = {
  id: 'pod-subnet-static-block',
  label: 'Azure CNI Pod Subnet, static block allocation',
  shortName: 'Pod, static',
  column: 'azure-cni-pod-subnet',
  ...POD_ADDRESSING['pod-subnet-static-block'],
  podAllocation: 'static-block',
  plugin: 'azure',
  pluginMode: null,
  defaultMaxPodsFact: 'default-max-pods-pod-subnet',
  advisedTo: 'everybody',
  endDateFact: null,
  rankOnAzure: 6,
  rankOnCilium: 5,
  footprint: (pool) => podSubnetFootprint(pool, 'static-block'),
} as const satisfies NetworkModel;
