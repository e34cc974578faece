import { recordsAt, textAt, textsAt } from '../folded-fields.ts';
import type { FoldedRecord } from '../importer.ts';
import { anyOf, blockAt, hasBlock, listOf, referenceTo } from './terraform-block.ts';

/** `service_endpoints` is a list of names before azurerm 5, a block `service_endpoint` since. */
function serviceEndpoints(values: FoldedRecord): FoldedRecord[] {
  const blocks = recordsAt(values, 'service_endpoint').map((block) => ({ service: block.service ?? null }));
  return [...textsAt(values, 'service_endpoints').map((service) => ({ service })), ...blocks];
}

function delegations(values: FoldedRecord): FoldedRecord[] {
  return recordsAt(values, 'delegation').map((delegation) => ({
    servicename: blockAt(delegation, 'service_delegation').name ?? null,
  }));
}

/** An `azurerm_subnet`, managed or read, or a `subnet` block of a VNet, with the field names of ARM. */
export function subnetFields(values: FoldedRecord): FoldedRecord {
  const group = referenceTo(values, 'network_security_group_id') ?? referenceTo(values, 'security_group');
  return {
    name: values.name ?? null,
    addressprefixes: listOf(values, 'address_prefixes', 'address_prefix'),
    delegations: delegations(values),
    serviceendpoints: serviceEndpoints(values),
    networksecuritygroup: group,
    routetable: referenceTo(values, 'route_table_id'),
  };
}

/** Subnets that stand inside a VNet: blocks of a managed one, bare names of one that is read. */
function nestedSubnets(values: FoldedRecord, networkId: string): FoldedRecord[] {
  const blocks = recordsAt(values, 'subnet').map((block) => ({ id: textAt(block, 'id'), ...subnetFields(block) }));
  const names = textsAt(values, 'subnets').map((name) => ({ id: `${networkId}/subnets/${name}`, name }));
  return [...blocks, ...names];
}

/** An `azurerm_virtual_network`, managed or read, with the field names of ARM. */
export function networkFields(values: FoldedRecord, id: string): FoldedRecord {
  return {
    id,
    name: values.name ?? null,
    location: values.location ?? null,
    addressspace: { addressprefixes: anyOf(values, 'address_space', 'address_spaces') },
    dhcpoptions: { dnsservers: values.dns_servers ?? null },
    encryption: { enabled: hasBlock(values, 'encryption') },
    subnets: nestedSubnets(values, id),
  };
}
