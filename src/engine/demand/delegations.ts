import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import type { Cluster, Subnet, SubnetPurpose } from '../../domain/plan-input.ts';
import { type RangeKey, subnetKeyFor } from '../../domain/range-key.ts';

/** A service that a subnet is delegated to, and the purpose that asks for it; null where somebody entered the service. */
export interface Delegation {
  readonly service: string;
  readonly purpose: SubnetPurpose | null;
}

/** The key of the subnet that a cluster's API server lies in; null without API server VNet integration. */
export function apiServerKeyOf({ id, apiServer }: Cluster): RangeKey | null {
  return apiServer.access === 'vnet-integration' ? subnetKeyFor(apiServer.subnet, 'api-server-subnet', id) : null;
}

/**
 * Delegations of a subnet, each service once: the one entered, else those that its purposes ask for, else none.
 * `subnet` is undefined for one that a cluster requests anew. `isApiServer`: the API server of a cluster lies in it, which
 * decides its purpose whatever is entered as one.
 */
export function delegationsOf(subnet: Subnet | undefined, isApiServer: boolean): readonly Delegation[] {
  if (subnet?.delegatedTo) {
    return [{ service: subnet.delegatedTo, purpose: null }];
  }
  const purposes = isApiServer ? (['api-server'] as const) : [...new Set(subnet?.purposes)];
  return purposes.flatMap((purpose) => {
    const { delegation } = NEIGHBOURS[purpose];
    return delegation === null ? [] : [{ service: delegation, purpose }];
  });
}
