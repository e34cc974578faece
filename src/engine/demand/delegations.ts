import { applicationGatewayDelegation } from '../../domain/facts/neighbour-subnets.ts';
import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import { hasApiServerSubnet } from '../../domain/need-subnets.ts';
import type { Cluster, Subnet, SubnetPurpose } from '../../domain/plan-input.ts';
import { newSubnetOfKey, type RangeKey, subnetKeyFor } from '../../domain/range-key.ts';
import type { RangeKind } from './range-types.ts';

/** A service that a subnet is delegated to, and the purpose that asks for it; null where somebody entered the service. */
export interface Delegation {
  readonly service: string;
  readonly purpose: SubnetPurpose | null;
}

/** The key of the subnet that a cluster's API server lies in; null without API server VNet integration. */
export function apiServerKeyOf(cluster: Cluster): RangeKey | null {
  const { id, apiServer } = cluster;
  return hasApiServerSubnet(cluster) ? subnetKeyFor(apiServer.subnet, 'api-server-subnet', id) : null;
}

/** The purpose of a subnet that a cluster draws on, by what it is to the cluster. */
export const PURPOSE_OF_RANGE: Readonly<Record<RangeKind, SubnetPurpose>> = {
  'node-subnet': 'nodes',
  'pod-subnet': 'pods',
  'api-server-subnet': 'api-server',
  'application-gateway-subnet': 'application-gateway',
  'application-gateway-for-containers-subnet': 'application-gateway-for-containers',
  'virtual-nodes-subnet': 'virtual-nodes',
  'other-subnet': 'other',
  'pod-cidr': 'pods',
  'service-cidr': 'other',
};

/** The purpose that a cluster asks for a subnet with; null for a subnet of the plan. */
export function purposeOfNewSubnet(key: RangeKey): SubnetPurpose | null {
  const asked = newSubnetOfKey(key);
  return asked === null ? null : PURPOSE_OF_RANGE[asked.role];
}

/** What the service of a purpose is delegated; a gateway that is asked for is ready for Overlay (ruling 9). */
function serviceFor(purpose: SubnetPurpose, isNew: boolean): string | null {
  return purpose === 'application-gateway' && isNew
    ? applicationGatewayDelegation.value
    : NEIGHBOURS[purpose].delegation;
}

/**
 * Delegations of a subnet, each service once: the one entered, else those that its purposes ask for, else none.
 * `subnet` is undefined for one that a cluster asks for anew. `usedAs`: what a cluster uses it as, which decides its purpose
 * whatever is entered as one; null where nothing is known.
 */
export function delegationsOf(subnet: Subnet | undefined, usedAs: SubnetPurpose | null): readonly Delegation[] {
  if (subnet?.delegatedTo) {
    return [{ service: subnet.delegatedTo, purpose: null }];
  }
  const purposes = usedAs === null ? [...new Set(subnet?.purposes)] : [usedAs];
  return purposes.flatMap((purpose) => {
    const service = serviceFor(purpose, subnet === undefined);
    return service === null ? [] : [{ service, purpose }];
  });
}
