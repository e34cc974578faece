import { fact } from './fact.ts';

export const hostNetworkPodsNotCounted = fact({
  id: 'host-network-pods-not-counted',
  value: 2,
  unit: 'pods per node',
  meaning:
    'When the service checks a node subnet it leaves out two pods of each node, which use the address of the node: published refusals since 2022 name max pods minus one per node. Subnets are planned with every pod.',
  basis: 'ruling',
  asOf: '2025-08-22',
  checked: '2026-11-28',
  sources: ['release-2022-01-07', 'refusal-ten-nodes', 'refusal-one-node', 'ip-planning', 'subnet-size-error'],
  otherReading:
    'The planning article counts one address for every pod and one for the node, as refusals before 2022 do; the article on the error counts nodes times max pods.',
});
