import type { NetworkModelId } from '../../domain/ids.ts';
import type { OutboundType } from '../../domain/plan-input.ts';
import { NETWORK_MODELS } from '../models/registry.ts';

/** What the identity of a cluster needs a role on. */
export type RoleScope = 'network' | 'route-table';

/** What the subnets of a cluster's nodes and pods get in a network of one's own, and where its identity needs a role. */
export interface Attachments {
  readonly routeTable: boolean;
  /** The route table sends everything to a firewall or appliance. */
  readonly defaultRoute: boolean;
  readonly natGateway: boolean;
  /** What the identity gets the role Network Contributor on (fact cluster-identity-network-role). */
  readonly roleScopes: readonly RoleScope[];
}

/**
 * What a way out and a network model ask of the own network of a cluster (facts outbound-type-needs, routes-per-route-table):
 * user-defined routing and kubenet need a route table, an own NAT gateway is put on the subnets.
 */
export function attachmentsOf(outboundType: OutboundType, model: NetworkModelId): Attachments {
  const defaultRoute = outboundType === 'userDefinedRouting';
  const routeTable = defaultRoute || NETWORK_MODELS[model].routing === 'route-table';
  return {
    routeTable,
    defaultRoute,
    natGateway: outboundType === 'userAssignedNATGateway',
    roleScopes: routeTable ? ['network', 'route-table'] : ['network'],
  };
}
