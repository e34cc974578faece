import { defaultSurgePercent } from '../facts/upgrades.ts';
import { called } from '../name.ts';
import type { NodePool } from '../plan-input.ts';
import { SHARE_UNITS } from './choice-names.ts';
import type { FieldTable } from './field-description.ts';
import { FIRST_NODE_POOL_FIELDS } from './first-fields.ts';
import {
  POD_ALLOCATION_NAMES,
  POOL_KIND_NAMES,
  POOL_MODE_NAMES,
  PRIORITY_NAMES,
  UPGRADE_NAMES,
} from './folded-choice-names.ts';

const { name, os, nodes, nodeSubnet, podSubnet, ...sizes } = FIRST_NODE_POOL_FIELDS;

/** The fields of a node pool. */
export const NODE_POOL_FIELDS = {
  name,
  mode: { ...called('mode'), names: POOL_MODE_NAMES },
  gatewayPrefixLength: { ...called('gateway prefix size'), help: 'For static egress.', unit: 'prefix' },
  os,
  priority: { label: 'Priority', names: PRIORITY_NAMES, azure: 'regular' },
  kind: { label: 'Kind', names: POOL_KIND_NAMES, azure: 'scale set' },
  nodes,
  nodeCap: { label: 'Node cap', help: 'For auto-provisioned pools.', empty: 'no cap', unit: 'nodes' },
  ...sizes,
  maxPodsPerNode: { ...sizes.maxPodsPerNode, inSentence: 'max pods per node' },
  'upgrade.surge.value': { ...sizes['upgrade.surge.value'], inSentence: 'max surge' },
  'upgrade.strategy': {
    label: 'Upgrade strategy',
    names: UPGRADE_NAMES,
    azure: `rolling, surge ${defaultSurgePercent.value} %`,
  },
  'upgrade.maxUnavailable.value': { label: 'Max unavailable', azure: '0' },
  'upgrade.maxUnavailable.unit': { label: 'Max unavailable unit', names: SHARE_UNITS },
  nodeSubnet,
  podSubnet,
  podAllocation: { label: 'Pod addresses', names: POD_ALLOCATION_NAMES },
  osSku: { ...called('OS SKU'), names: 'ids', azure: 'Ubuntu' },
  vmSize: { label: 'VM size' },
  zones: { label: 'Availability zones', names: { 1: 'Zone 1', 2: 'Zone 2', 3: 'Zone 3' } },
  kubernetesVersion: { label: 'Kubernetes version', empty: 'as the cluster' },
} as const satisfies FieldTable<NodePool>;
