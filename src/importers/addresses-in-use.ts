import { madeNodeResourceGroup } from '../domain/node-resource-group.ts';
import type { Cluster } from '../domain/plan-input.ts';
import { recordsAt, textAt, wordAt } from './azure-fields.ts';
import { idPart } from './folded-fields.ts';
import type { FoldedRecord } from './importer.ts';
import type { ParentResource } from './resource-tree.ts';

/** The resource group, in lower case, in which AKS keeps what it makes for a cluster; null where it cannot be told. */
export function nodeResourceGroup({ key, name, fields }: ParentResource): string | null {
  const group = idPart(key, 'resourcegroups');
  const location = wordAt(fields, 'location');
  const made =
    group === null || location === null
      ? null
      : madeNodeResourceGroup({ group, cluster: name, region: location }).toLowerCase();
  return wordAt(fields, 'noderesourcegroup') ?? made;
}

/** Ids of the configurations that hold addresses of a subnet, in lower case. */
function configurationIds(subnet: FoldedRecord): string[] {
  return recordsAt(subnet, 'ipconfigurations').map((entry) => (textAt(entry, 'id') ?? '').toLowerCase());
}

function isNode(id: string): boolean {
  return id.includes('/virtualmachinescalesets/') || id.includes('/networkinterfaces/aks-');
}

function isBalancer(id: string): boolean {
  return id.includes('/loadbalancers/') && id.includes('/frontendipconfigurations/');
}

/**
 * How many addresses of a subnet others hold. `groups` are the node resource groups of the imported clusters: nodes, pods
 * and internal load balancers in them are counted from the clusters.
 */
export function otherAddresses(subnet: FoldedRecord, groups: ReadonlySet<string>): number {
  const isOfCluster = (id: string) => groups.has(idPart(id, 'resourcegroups') ?? '') && (isNode(id) || isBalancer(id));
  return configurationIds(subnet).filter((id) => !isOfCluster(id)).length;
}

/** A subnet of the import, and its id in the plan. */
export interface SubnetInUse {
  readonly id: string;
  readonly fields: FoldedRecord;
}

/**
 * The internal load balancers of a cluster, one for each front end that lies in an imported subnet: what has an address of
 * a subnet is internal, and AKS keeps the load balancers of a cluster in its node resource group (internal-lb.md).
 */
export function internalLoadBalancers(
  group: string | null,
  subnets: readonly SubnetInUse[],
): Cluster['internalLoadBalancers'] {
  return (group === null ? [] : subnets).flatMap(({ id, fields }) => {
    const own = configurationIds(fields).filter((each) => isBalancer(each) && idPart(each, 'resourcegroups') === group);
    return own.length === 0 ? [] : [{ count: own.length, subnet: id }];
  });
}
