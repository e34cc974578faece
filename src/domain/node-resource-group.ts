import { nodeResourceGroupName } from './facts/resource-names.ts';

export interface NodeResourceGroupParts {
  /** The resource group of the cluster. */
  readonly group: string;
  readonly cluster: string;
  /** As Azure or a person spells it: `westeurope`, `West Europe`. */
  readonly region: string;
}

/**
 * The name that AKS makes for the resource group of the nodes where none is given. It may be longer than AKS takes. Facts:
 * `node-resource-group-name`, `longest-node-resource-group-name`.
 */
export function madeNodeResourceGroup({ group, cluster, region }: NodeResourceGroupParts): string {
  const parts: Readonly<Record<string, string>> = { group, cluster, region: region.toLowerCase().replaceAll(' ', '') };
  return nodeResourceGroupName.value.replaceAll(/<(\w+)>/gu, (written, part: string) => parts[part] ?? written);
}
