import { parentId, textAt } from '../folded-fields.ts';
import type { FoldedRecord } from '../importer.ts';
import type { TerraformObject } from './terraform-objects.ts';

const NETWORKS = 'providers/Microsoft.Network/virtualNetworks';
const CLUSTERS = 'providers/Microsoft.ContainerService/managedClusters';

/** The resource ids of the objects of a document. Before the first apply there are none: they are made of names. */
export interface Ids {
  readonly of: (object: TerraformObject) => string;
  /** The VNet that an argument `virtual_network_name` means: of a subnet or a peering. */
  readonly ofNetwork: (values: FoldedRecord) => string;
}

function inGroup(values: FoldedRecord, path: string): string {
  const group = textAt(values, 'resource_group_name');
  return group === null ? `/${path}` : `/resourceGroups/${group}/${path}`;
}

function isNetwork({ type }: TerraformObject): boolean {
  return type === 'azurerm_virtual_network';
}

/** The VNets by their names, which nearly always tell them apart; a second one of a name is found by its group. */
function networksByName(objects: readonly TerraformObject[]): ReadonlyMap<string, readonly TerraformObject[]> {
  const byName = new Map<string, TerraformObject[]>();
  for (const object of objects.filter(isNetwork)) {
    const name = textAt(object.values, 'name')?.toLowerCase() ?? '';
    byName.set(name, [...(byName.get(name) ?? []), object]);
  }
  return byName;
}

/** Ids of all objects, known or made. A made id has the shape of a real one, so that the rest can refer to it. */
export function idsOf(objects: readonly TerraformObject[]): Ids {
  const byName = networksByName(objects);
  const idOfNetwork = (network: TerraformObject): string =>
    textAt(network.values, 'id') ?? inGroup(network.values, `${NETWORKS}/${terraformName(network)}`);
  const ofNetwork = (values: FoldedRecord): string => {
    const name = textAt(values, 'virtual_network_name') ?? 'unknown';
    const named = byName.get(name.toLowerCase()) ?? [];
    const group = textAt(values, 'resource_group_name')?.toLowerCase();
    const inSameGroup = named.find((each) => textAt(each.values, 'resource_group_name')?.toLowerCase() === group);
    const network = named.length > 1 ? inSameGroup : named[0];
    return network === undefined ? inGroup(values, `${NETWORKS}/${name}`) : idOfNetwork(network);
  };
  const made = (object: TerraformObject): string => {
    const { type, values } = object;
    switch (type) {
      case 'azurerm_virtual_network':
        return idOfNetwork(object);
      case 'azurerm_subnet':
        return `${ofNetwork(values)}/subnets/${terraformName(object)}`;
      case 'azurerm_kubernetes_cluster':
        return inGroup(values, `${CLUSTERS}/${terraformName(object)}`);
      case 'azurerm_kubernetes_cluster_node_pool':
        return `${textAt(values, 'kubernetes_cluster_id') ?? `/${CLUSTERS}/unknown`}/agentPools/${terraformName(object)}`;
      default:
        return inGroup(values, `${type}/${terraformName(object)}`);
    }
  };
  return { of: (object) => textAt(object.values, 'id') ?? made(object), ofNetwork };
}

/** The name of an object; its address while the name is known only after apply. */
export function terraformName({ values, address }: TerraformObject): string {
  return textAt(values, 'name') ?? address.replaceAll('/', '-');
}

/** The id of the VNet that a peering belongs to: its own id is that of the VNet with two parts more. */
export function networkOfPeering({ values }: TerraformObject, ids: Ids): string {
  const id = textAt(values, 'id');
  return id === null ? ids.ofNetwork(values) : parentId(id);
}
