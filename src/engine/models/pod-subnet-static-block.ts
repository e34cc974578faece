import type { NetworkModel } from './network-model.ts';
import { podSubnetFootprint } from './pod-subnet-footprints.ts';

export const podSubnetStaticBlock: NetworkModel = {
  id: 'pod-subnet-static-block',
  label: 'Azure CNI Pod Subnet, static block allocation',
  podRange: 'pod-subnet',
  cliArguments: ['--network-plugin', 'azure', '--pod-ip-allocation-mode', 'StaticBlock'],
  endDateFact: null,
  footprint: (pool) => podSubnetFootprint(pool, 'static-block'),
};
