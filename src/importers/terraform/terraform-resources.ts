import { nameOfId, parentId, referredName, textAt } from '../folded-fields.ts';
import { type FoldedRecord, type FoundResource, isChildKind, type ResourceKind } from '../importer.ts';
import { referenceTo } from './terraform-block.ts';
import { clusterFields } from './terraform-clusters.ts';
import { type Ids, networkOfPeering, terraformName } from './terraform-ids.ts';
import { networkFields, peeringFields, subnetFields } from './terraform-networks.ts';
import type { TerraformObject } from './terraform-objects.ts';
import { poolFields } from './terraform-pools.ts';

/** The kinds of resources that a plan has, by their types in Terraform. */
const KINDS: ReadonlyMap<string, ResourceKind> = new Map([
  ['azurerm_kubernetes_cluster', 'managed-cluster'],
  ['azurerm_kubernetes_cluster_node_pool', 'agent-pool'],
  ['azurerm_virtual_network', 'virtual-network'],
  ['azurerm_subnet', 'subnet'],
  ['azurerm_nat_gateway', 'nat-gateway'],
]);

/** Resources that only join a subnet with another resource: the argument that names it, and where ARM has that. */
const ASSOCIATIONS: ReadonlyMap<string, readonly [argument: string, field: string]> = new Map([
  ['azurerm_subnet_nat_gateway_association', ['nat_gateway_id', 'natgateway']],
  ['azurerm_subnet_route_table_association', ['route_table_id', 'routetable']],
  ['azurerm_subnet_network_security_group_association', ['network_security_group_id', 'networksecuritygroup']],
]);

/** Further resources that are read as parts of others. */
const PARTS: readonly string[] = ['azurerm_virtual_network_peering', 'azurerm_nat_gateway_public_ip_association'];

function found(kind: ResourceKind, id: string, name: string, fields: FoldedRecord): FoundResource {
  return {
    kind,
    id: id.toLowerCase(),
    name,
    parent: isChildKind(kind) ? parentId(id).toLowerCase() : null,
    fields: { ...fields, id, name },
  };
}

/** What an association says of its subnet; null where it does not say both ends. */
function associated({ type, values }: TerraformObject): FoundResource | null {
  const [argument, field] = ASSOCIATIONS.get(type) ?? ['', ''];
  const subnet = textAt(values, 'subnet_id');
  const other = referenceTo(values, argument);
  const isComplete = subnet !== null && other !== null && referredName({ other }, 'other') !== null;
  return isComplete ? found('subnet', subnet, nameOfId(subnet), { [field]: other }) : null;
}

/** VNets get the peerings that start from them, which are resources of their own in Terraform. */
function peeringsFrom(id: string, objects: readonly TerraformObject[], ids: Ids): FoldedRecord[] {
  return objects
    .filter(({ type }) => type === 'azurerm_virtual_network_peering')
    .filter((peering) => networkOfPeering(peering, ids).toLowerCase() === id.toLowerCase())
    .map(({ values }) => peeringFields(values));
}

/** A NAT gateway with its SKU and its public IPs, which stand in resources that join the two. */
function natGatewayFields(object: TerraformObject, objects: readonly TerraformObject[], ids: Ids): FoldedRecord {
  const { values } = object;
  const id = ids.of(object);
  const joined = objects.filter(
    (each) =>
      each.type === 'azurerm_nat_gateway_public_ip_association' &&
      textAt(each.values, 'nat_gateway_id')?.toLowerCase() === id.toLowerCase(),
  );
  const addresses = joined.map((each) => textAt(each.values, 'public_ip_address_id')?.toLowerCase() ?? '');
  const ofIpv6 = new Set(
    objects
      .filter((each) => each.type === 'azurerm_public_ip' && textAt(each.values, 'ip_version') === 'IPv6')
      .map((each) => ids.of(each).toLowerCase()),
  );
  return {
    sku: { name: values.sku_name ?? null },
    publicipaddresses: addresses.filter((address) => !ofIpv6.has(address)).map((address) => ({ id: address })),
    publicipaddressesv6: addresses.filter((address) => ofIpv6.has(address)).map((address) => ({ id: address })),
  };
}

/** The types whose objects become resources, or parts of them. */
export function isRead({ type }: TerraformObject): boolean {
  return KINDS.has(type) || ASSOCIATIONS.has(type) || PARTS.includes(type);
}

/**
 * The azurerm objects of a document as resources with the field names of ARM, in the order of the document. What has no id
 * yet is planned: Terraform has not made it.
 */
export function azurermResources(objects: readonly TerraformObject[], ids: Ids): FoundResource[] {
  return objects.flatMap((object) => {
    const kind = KINDS.get(object.type);
    if (kind === undefined) {
      return associated(object) ?? [];
    }
    const { values } = object;
    const id = ids.of(object);
    const fields = {
      'managed-cluster': () => clusterFields(values),
      'agent-pool': () => poolFields(values),
      'virtual-network': () => networkFields(values, id, peeringsFrom(id, objects, ids)),
      subnet: () => subnetFields(values),
      'nat-gateway': () => natGatewayFields(object, objects, ids),
    };
    const resource = found(kind, id, terraformName(object), fields[kind]());
    return textAt(values, 'id') === null ? { ...resource, isPlanned: true } : resource;
  });
}
