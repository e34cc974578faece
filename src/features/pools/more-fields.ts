import { defaultSurgePercent } from '../../domain/facts/upgrades.ts';
import { SHARE_UNITS } from '../../engine/words/choice-names.ts';
import {
  POD_ALLOCATION_NAMES,
  POOL_KIND_NAMES,
  POOL_MODE_NAMES,
  PRIORITY_NAMES,
  UPGRADE_NAMES,
} from '../../engine/words/folded-choice-names.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

/** The fields of a pool's folded row. */
export const POOL_MORE = {
  kind: {
    label: 'Kind',
    names: POOL_KIND_NAMES,
    azure: 'scale set',
  },
  nodeCap: { label: 'Node cap', help: 'For auto-provisioned pools.', placeholder: 'no cap', unit: 'nodes' },
  mode: { label: 'Mode', names: POOL_MODE_NAMES },
  gatewayPrefixLength: { label: 'Gateway prefix size', help: 'For static egress.', unit: 'prefix' },
  priority: { label: 'Priority', names: PRIORITY_NAMES, azure: 'regular' },
  osSku: { label: 'OS SKU', azure: 'Ubuntu' },
  vmSize: { label: 'VM size', placeholder: 'e.g. Standard_D4ds_v5' },
  kubernetesVersion: { label: 'Kubernetes version', placeholder: 'as the cluster' },
  podAllocation: {
    label: 'Pod addresses',
    names: POD_ALLOCATION_NAMES,
  },
  'upgrade.strategy': {
    label: 'Upgrade strategy',
    names: UPGRADE_NAMES,
    azure: `rolling, surge ${defaultSurgePercent.value} %`,
  },
  'upgrade.maxUnavailable.value': { label: 'Max unavailable', azure: '0' },
  'upgrade.maxUnavailable.unit': { label: 'Max unavailable unit', names: SHARE_UNITS },
} as const satisfies Record<string, FieldSpec>;

export const POOL_ZONES: FieldSpec = { label: 'Availability zones', names: { 1: 'Zone 1', 2: 'Zone 2', 3: 'Zone 3' } };
