import { defaultSurgePercent } from '../../domain/facts/upgrades.ts';
import type { FieldSpec } from '../field-spec.ts';
import { SHARE_UNITS } from './fields.ts';

/** The fields of a pool's folded row. */
export const POOL_MORE = {
  kind: {
    label: 'Kind',
    names: { 'scale-set': 'Scale set', 'virtual-machines': 'Virtual machines', 'auto-provisioned': 'Auto-provisioned' },
    azure: 'scale set',
  },
  nodeCap: { label: 'Node cap', help: 'For auto-provisioned pools.', placeholder: 'no cap', unit: 'nodes' },
  mode: { label: 'Mode', names: { system: 'System', user: 'User', gateway: 'Gateway' } },
  gatewayPrefixLength: { label: 'Gateway prefix size', help: 'For static egress.', unit: 'prefix' },
  priority: { label: 'Priority', names: { regular: 'Regular', spot: 'Spot' }, azure: 'regular' },
  osSku: { label: 'OS SKU', azure: 'Ubuntu' },
  vmSize: { label: 'VM size', placeholder: 'e.g. Standard_D4ds_v5' },
  kubernetesVersion: { label: 'Kubernetes version', placeholder: 'as the cluster' },
  podAllocation: {
    label: 'Pod addresses',
    names: { 'as-cluster': 'As the cluster', dynamic: 'Dynamic', 'static-block': 'Static blocks' },
  },
  'upgrade.strategy': {
    label: 'Upgrade strategy',
    names: { rolling: 'Rolling', 'blue-green': 'Blue-green' },
    azure: `rolling, surge ${defaultSurgePercent.value} %`,
  },
  'upgrade.maxUnavailable.value': { label: 'Max unavailable', azure: '0' },
  'upgrade.maxUnavailable.unit': { label: 'Max unavailable unit', names: SHARE_UNITS },
} as const satisfies Record<string, FieldSpec>;

export const POOL_ZONES: FieldSpec = { label: 'Availability zones', names: { 1: 'Zone 1', 2: 'Zone 2', 3: 'Zone 3' } };
