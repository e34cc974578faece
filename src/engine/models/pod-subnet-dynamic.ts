import type { NetworkModel } from './network-model.ts';
import { podSubnetFootprint } from './pod-subnet-footprints.ts';

export const podSubnetDynamic: NetworkModel = {
  id: 'pod-subnet-dynamic',
  label: 'Azure CNI Pod Subnet, dynamic allocation',
  podRange: 'pod-subnet',
  cliArguments: ['--network-plugin', 'azure'],
  endDateFact: null,
  footprint: (pool) => podSubnetFootprint(pool, 'dynamic'),
};
