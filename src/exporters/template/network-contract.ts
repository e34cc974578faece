import type {
  Delegation,
  KnownIPAllocationMethod,
  KnownIPVersion,
  KnownNatGatewaySkuName,
  KnownPublicIPAddressSkuName,
  KnownRouteNextHopType,
  KnownVirtualNetworkEncryptionEnforcement,
  NatGateway,
  NatGatewaySku,
  PublicIPAddress,
  PublicIPAddressSku,
  Route,
  RouteTable,
  Subnet,
  SubResource,
  VirtualNetwork,
  VirtualNetworkEncryption,
} from '@azure/arm-network';
import type { Expression } from './value.ts';
import type { Worded, Written } from './written.ts';

/*
 * The contract of Microsoft.Network, API version 2026-01-01, read off Azure's own package as that of clusters is
 * (`azure-contract.ts`). What the package holds in one object has its `properties` apart on the wire.
 */

/** What stands beside `properties` in every resource. */
type Beside = 'id' | 'name' | 'type' | 'etag' | 'location' | 'tags' | 'sku' | 'zones' | 'extendedLocation' | 'identity';

/** A part with a name of its own, such as a subnet in its network. */
type Part<T, E> = Readonly<{
  name: string;
  properties: Omit<Written<T, E>, Beside>;
}>;

/** A reference to another resource by its id. */
type Reference<E> = Written<SubResource, E>;

type RoutePart<E> = Part<Worded<Route, { nextHopType: `${KnownRouteNextHopType}` }>, E>;

type SubnetPart<E> = Readonly<{
  name: string;
  properties: Omit<Written<Omit<Subnet, 'delegations' | 'routeTable' | 'natGateway'>, E>, Beside> & {
    readonly delegations?: readonly Part<Delegation, E>[] | undefined;
    readonly routeTable?: Reference<E> | undefined;
    readonly natGateway?: Reference<E> | undefined;
  };
}>;

/** A subnet in the body of its network. */
export type SubnetBody = SubnetPart<Expression>;

/** A virtual network with its subnets. `E` is how the code writes an expression. */
export type VirtualNetworkBody<E = Expression> = Readonly<{
  location: E;
  properties: Written<Pick<VirtualNetwork, 'addressSpace' | 'dhcpOptions'>, E> & {
    readonly encryption?:
      | Written<Worded<VirtualNetworkEncryption, { enforcement: `${KnownVirtualNetworkEncryptionEnforcement}` }>, E>
      | undefined;
    readonly subnets: readonly SubnetPart<E>[];
  };
}>;

export type RouteTableBody<E = Expression> = Readonly<{
  location: E;
  properties: Written<Pick<RouteTable, 'disableBgpRoutePropagation'>, E> & {
    readonly routes: readonly RoutePart<E>[];
  };
}>;

export type NatGatewayBody<E = Expression> = Readonly<{
  location: E;
  sku: Written<Worded<NatGatewaySku, { name: `${KnownNatGatewaySkuName}` }>, E>;
  properties: Written<Pick<NatGateway, 'idleTimeoutInMinutes'>, E> & {
    readonly publicIpAddresses: readonly Reference<E>[];
    readonly publicIpAddressesV6?: readonly Reference<E>[] | undefined;
  };
}>;

export type PublicIpBody<E = Expression> = Readonly<{
  location: E;
  sku: Written<Worded<PublicIPAddressSku, { name: `${KnownPublicIPAddressSkuName}` }>, E>;
  properties: Written<
    Worded<
      Pick<PublicIPAddress, 'publicIPAllocationMethod' | 'publicIPAddressVersion' | 'idleTimeoutInMinutes'>,
      { publicIPAllocationMethod: `${KnownIPAllocationMethod}`; publicIPAddressVersion: `${KnownIPVersion}` }
    >,
    E
  >;
}>;
