import { CLUSTER_FIELDS } from './cluster-fields.ts';
import type { FieldDescription, FieldOwner } from './field-description.ts';
import { CONNECTED_RANGE_FIELDS, SUBNET_FIELDS, VIRTUAL_NETWORK_FIELDS } from './network-fields.ts';
import { NODE_POOL_FIELDS } from './node-pool-fields.ts';
import { PLAN_FIELDS } from './plan-fields.ts';

/** All tables of fields, by whose fields they are. The page's first load knows first-fields.ts only. */
export const FIELD_TABLES: Readonly<Record<FieldOwner, Readonly<Record<string, FieldDescription>>>> = {
  plan: PLAN_FIELDS,
  'virtual-network': VIRTUAL_NETWORK_FIELDS,
  subnet: SUBNET_FIELDS,
  'connected-range': CONNECTED_RANGE_FIELDS,
  cluster: CLUSTER_FIELDS,
  'node-pool': NODE_POOL_FIELDS,
};

/**
 * The label of a field as edits and findings write it (`podCidrs.0`, `internalLoadBalancers.2.count`). Of a group of fields
 * (`upgrade`) the label of its first; of what is no field of its own, such as the pools of a cluster, the text as it is.
 */
export function fieldLabel(owner: FieldOwner, field: string): string {
  const table = FIELD_TABLES[owner];
  const path = field.replace(/\.\d+(?=\.|$)/gu, '');
  const first = Object.keys(table).find((key) => key === path || key.startsWith(`${path}.`));
  return (first === undefined ? undefined : table[first]?.label) ?? field;
}
