import { LIFECYCLE_NAMES, OS_NAMES, SHARE_UNITS } from './choice-names.ts';

/*
 * What the page asks for before anything is unfolded. They stand apart from the rest of their tables so that the rest is
 * loaded later; cluster-fields.ts and node-pool-fields.ts put them together.
 */

/** Of a cluster. */
export const FIRST_CLUSTER_FIELDS = {
  name: { label: 'Cluster name' },
  choice: { label: 'Network model', names: 'names of network models', empty: 'Undecided: compare all' },
  virtualNetwork: { label: 'Virtual network', empty: 'not set' },
  lifecycle: { label: 'Lifecycle', names: LIFECYCLE_NAMES },
} as const;

/** Of a node pool. */
export const FIRST_NODE_POOL_FIELDS = {
  name: { label: 'Pool' },
  os: { label: 'OS', names: OS_NAMES },
  nodes: { label: 'Nodes now' },
  'autoscaler.enabled': { label: 'Autoscaler' },
  'autoscaler.minimumNodes': { label: 'Autoscaler minimum' },
  'autoscaler.maximumNodes': { label: 'Autoscaler maximum' },
  maxPodsPerNode: { label: 'Max pods per node' },
  expectedPodsPerNode: { label: 'Expected pods per node' },
  'upgrade.surge.value': { label: 'Surge' },
  'upgrade.surge.unit': { label: 'Surge unit', names: SHARE_UNITS },
  nodeSubnet: { label: 'Node subnet', empty: 'ask for one' },
  podSubnet: { label: 'Pod subnet', empty: 'ask for one' },
} as const;
