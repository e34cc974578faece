import { NODE_POOL_FIELDS } from '../../domain/fields/node-pool-fields.ts';
import { specOf, specsOf } from '../kit/specs-of.ts';

/** The fields of a pool's folded row. */
export const POOL_MORE = specsOf(NODE_POOL_FIELDS, {
  kind: {},
  nodeCap: {},
  mode: {},
  gatewayPrefixLength: {},
  priority: {},
  osSku: {},
  vmSize: { placeholder: 'e.g. Standard_D4ds_v5' },
  kubernetesVersion: {},
  podAllocation: {},
  'upgrade.strategy': {},
  'upgrade.maxUnavailable.value': {},
  'upgrade.maxUnavailable.unit': {},
});

export const POOL_ZONES = specOf(NODE_POOL_FIELDS.zones);
