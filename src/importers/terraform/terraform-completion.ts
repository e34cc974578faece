import { textAt } from '../folded-fields.ts';
import type { FoldedRecord } from '../importer.ts';
import { blockAt } from './terraform-block.ts';
import { type Ids, idsOf } from './terraform-ids.ts';
import type { TerraformDocument, TerraformObject } from './terraform-objects.ts';
import { type References, referencesOf } from './terraform-references.ts';

/** Arguments that are the id of another resource, by the type that has them: blocks, then the argument. */
const ID_ARGUMENTS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  [
    'azurerm_kubernetes_cluster',
    [
      ['default_node_pool', 'vnet_subnet_id'],
      ['default_node_pool', 'pod_subnet_id'],
      ['api_server_access_profile', 'subnet_id'],
    ],
  ],
  ['azurerm_kubernetes_cluster_node_pool', [['kubernetes_cluster_id'], ['vnet_subnet_id'], ['pod_subnet_id']]],
  ['azurerm_virtual_network_peering', [['remote_virtual_network_id']]],
  ['azurerm_subnet_nat_gateway_association', [['subnet_id'], ['nat_gateway_id']]],
  ['azurerm_subnet_route_table_association', [['subnet_id'], ['route_table_id']]],
  ['azurerm_subnet_network_security_group_association', [['subnet_id'], ['network_security_group_id']]],
  ['azapi_resource', [['parent_id']]],
]);

/** Arguments that are the name of another resource. */
const NAME_ARGUMENTS = ['virtual_network_name', 'resource_group_name'] as const;

function valueAt(values: FoldedRecord, path: readonly string[]): string | null {
  const holder = path.slice(0, -1).reduce((fields, key) => blockAt(fields, key), values);
  return textAt(holder, path.at(-1) ?? '');
}

function withValue(values: FoldedRecord, path: readonly string[], value: string): FoldedRecord {
  const [key = '', ...rest] = path;
  return { ...values, [key]: rest.length === 0 ? value : [withValue(blockAt(values, key), rest, value)] };
}

/** Objects of which everything is filled in that their references tell, and sentences on what stays open. */
export interface CompletedDocument {
  readonly objects: readonly TerraformObject[];
  readonly open: readonly string[];
}

function withNames(object: TerraformObject, references: References): TerraformObject {
  const names = NAME_ARGUMENTS.flatMap((key) => {
    const name = textAt(object.values, key) ?? textAt(references.find(object, [key])?.values ?? {}, 'name');
    return name === null ? [] : [[key, name] as const];
  });
  return { ...object, values: { ...object.values, ...Object.fromEntries(names) } };
}

/** The id of what an argument refers to. */
function idBehind(object: TerraformObject, path: readonly string[], references: References, ids: Ids): string | null {
  const target = references.find(object, path);
  return target === null ? null : ids.of(withNames(target, references));
}

/**
 * Before the first apply ids do not exist yet: they are made of names, and put where the configuration refers to them. What
 * is known only after apply and refers to nothing in the document is told by address and argument.
 */
export function completed({ objects, configuration }: TerraformDocument): CompletedDocument {
  const references = referencesOf(configuration, objects);
  const named = objects.map((object) => withNames(object, references));
  const ids = idsOf(named);
  const open: string[] = [];
  const filled = named.map((object) => {
    const paths = ID_ARGUMENTS.get(object.type) ?? [];
    let { values } = object;
    for (const path of paths.filter((each) => valueAt(values, each) === null)) {
      const id = idBehind(object, path, references, ids);
      if (id !== null) {
        values = withValue(values, path, id);
      } else if (references.isReference(object, path)) {
        open.push(`${object.address}: ${path.join('.')} is known only after apply; it is left open.`);
      }
    }
    return { ...object, values };
  });
  return { objects: filled, open };
}
