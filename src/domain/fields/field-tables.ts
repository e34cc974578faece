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

/** What the lists of entities are called, which are no fields but places where findings lead. */
const ENTITY_LISTS: Readonly<Record<string, string>> = {
  virtualNetworks: 'Virtual networks',
  subnets: 'Subnets',
  connectedRanges: 'Connected ranges',
  clusters: 'Clusters',
  nodePools: 'Node pools',
};

/**
 * The label of a field as edits and findings write it (`podCidrs.0`, `internalLoadBalancers.2.count`). Of a group of fields
 * (`upgrade`) the label of its first; of what is neither a field nor a list of entities, the text as it is.
 */
export function fieldLabel(owner: FieldOwner, field: string): string {
  const table = FIELD_TABLES[owner];
  const path = field.replace(/\.\d+(?=\.|$)/gu, '');
  const first = Object.keys(table).find((key) => key === path || key.startsWith(`${path}.`));
  return (first === undefined ? undefined : table[first]?.label) ?? ENTITY_LISTS[path] ?? field;
}
