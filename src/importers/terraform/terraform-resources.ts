import { nameOfId, parentId, textAt } from '../folded-fields.ts';
import type { FoldedRecord, FoundResource, ResourceKind } from '../importer.ts';
import { clusterFields } from './terraform-clusters.ts';
import { networkFields, subnetFields } from './terraform-networks.ts';
import type { TerraformObject } from './terraform-objects.ts';
import { poolFields } from './terraform-pools.ts';

const NETWORKS = 'providers/Microsoft.Network/virtualNetworks';

/** The kinds of resources that a plan has, by their types in Terraform. */
export const TERRAFORM_KINDS: ReadonlyMap<string, ResourceKind> = new Map([
  ['azurerm_kubernetes_cluster', 'managed-cluster'],
  ['azurerm_kubernetes_cluster_node_pool', 'agent-pool'],
  ['azurerm_virtual_network', 'virtual-network'],
  ['azurerm_subnet', 'subnet'],
]);

function inGroup(values: FoldedRecord, path: string): string {
  const group = textAt(values, 'resource_group_name');
  return group === null ? `/${path}` : `/resourceGroups/${group}/${path}`;
}

/** The id of an object; before the first apply there is none, and one is made of its names that the rest can refer to. */
export function idOfObject({ type, values, address }: TerraformObject): string {
  const name = textAt(values, 'name') ?? address;
  const network = textAt(values, 'virtual_network_name') ?? 'unknown';
  const made: Readonly<Record<ResourceKind, string>> = {
    'managed-cluster': inGroup(values, `providers/Microsoft.ContainerService/managedClusters/${name}`),
    'agent-pool': `${textAt(values, 'kubernetes_cluster_id') ?? '/unknown'}/agentPools/${name}`,
    'virtual-network': inGroup(values, `${NETWORKS}/${name}`),
    subnet: inGroup(values, `${NETWORKS}/${network}/subnets/${name}`),
  };
  const kind = TERRAFORM_KINDS.get(type);
  return textAt(values, 'id') ?? (kind === undefined ? inGroup(values, `${type}/${name}`) : made[kind]);
}

function fieldsOf(kind: ResourceKind, id: string, values: FoldedRecord): FoldedRecord {
  if (kind === 'virtual-network') {
    return networkFields(values, id);
  }
  const fields = { 'managed-cluster': clusterFields, 'agent-pool': poolFields, subnet: subnetFields }[kind](values);
  return { ...fields, id };
}

/** The object as a resource with the field names of ARM; null for a type that a plan has no place for. */
export function resourceOf(object: TerraformObject): FoundResource | null {
  const kind = TERRAFORM_KINDS.get(object.type);
  if (kind === undefined) {
    return null;
  }
  const id = idOfObject(object);
  const isChild = kind === 'agent-pool' || kind === 'subnet';
  return {
    kind,
    id: id.toLowerCase(),
    name: textAt(object.values, 'name') ?? nameOfId(id),
    parent: isChild ? parentId(id).toLowerCase() : null,
    fields: fieldsOf(kind, id, object.values),
  };
}
