import { networkApiVersion } from '../../domain/facts/api-versions.ts';
import type { DeployedSubnet, Deployment } from '../deployment/deployment.ts';
import { delegationName } from '../deployment/names.ts';
import type {
  NatGatewayBody,
  PublicIpBody,
  RouteTableBody,
  SubnetBody,
  VirtualNetworkBody,
} from './network-contract.ts';
import type { Expression, TemplateResource } from './value.ts';

/** Fact `network-api-version`. */
const NETWORK_VERSION = networkApiVersion.value;
/** Where a network that exists lies. */
export const NETWORK_GROUP: Expression = { parameter: 'virtualNetworkResourceGroup' };
const LOCATION: Expression = { parameter: 'location' };

/** What stands in the body of each kind of resource. */
interface Bodies {
  readonly virtualNetworks: VirtualNetworkBody;
  readonly routeTables: RouteTableBody;
  readonly natGateways: NatGatewayBody;
  readonly publicIPAddresses: PublicIpBody;
}

/** A resource of Microsoft.Network in the resource group of the deployment. */
function resource<K extends keyof Bodies>(
  symbol: string,
  kind: K,
  name: string,
  rest: { readonly dependsOn: readonly string[]; readonly body: Omit<Bodies[K], 'location'> },
): TemplateResource {
  const type = `Microsoft.Network/${kind}`;
  return {
    symbol,
    type,
    apiVersion: NETWORK_VERSION,
    name,
    id: { call: 'resourceId', arguments: [type, name] },
    dependsOn: rest.dependsOn,
    body: { location: LOCATION, ...rest.body },
  };
}

/** The id of a subnet of the deployed network, by name; undefined for none. */
export function subnetId({ network }: Deployment, name: string | null): Expression | undefined {
  return network === null || name === null
    ? undefined
    : {
        call: 'resourceId',
        arguments: [
          ...(network.isExisting ? [NETWORK_GROUP] : []),
          'Microsoft.Network/virtualNetworks/subnets',
          network.name,
          name,
        ],
      };
}

function idOf(kind: keyof Bodies, name: string): { readonly id: Expression } {
  return { id: { call: 'resourceId', arguments: [`Microsoft.Network/${kind}`, name] } };
}

function subnetBody(subnet: DeployedSubnet, { routeTable, natGateway }: Deployment): SubnetBody {
  const [range = '', ...more] = subnet.ranges;
  return {
    name: subnet.name,
    properties: {
      ...(more.length === 0 ? { addressPrefix: range } : { addressPrefixes: subnet.ranges }),
      delegations:
        subnet.delegations.length === 0
          ? undefined
          : subnet.delegations.map((serviceName) => ({
              name: delegationName(serviceName),
              properties: { serviceName },
            })),
      routeTable: subnet.hasRouteTable && routeTable ? idOf('routeTables', routeTable.name) : undefined,
      natGateway: subnet.hasNatGateway && natGateway ? idOf('natGateways', natGateway.name) : undefined,
    },
  };
}

function routeTableResources({ routeTable }: Deployment): readonly TemplateResource[] {
  if (routeTable === null) {
    return [];
  }
  const routes: RouteTableBody['properties']['routes'] = routeTable.defaultRoute
    ? [
        {
          name: 'to-firewall',
          properties: {
            addressPrefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: { parameter: 'firewallPrivateIp' },
          },
        },
      ]
    : [];
  return [resource('routeTable', 'routeTables', routeTable.name, { dependsOn: [], body: { properties: { routes } } })];
}

function natGatewayResources({ natGateway }: Deployment): readonly TemplateResource[] {
  if (natGateway === null) {
    return [];
  }
  const { sku, publicIps, publicIpv6s } = natGateway;
  const addressOf = (version: 'IPv4' | 'IPv6', symbol: string) => (name: string, index: number) =>
    resource(`${symbol}${index + 1}`, 'publicIPAddresses', name, {
      dependsOn: [],
      body: {
        sku: { name: sku },
        properties: { publicIPAllocationMethod: 'Static', publicIPAddressVersion: version },
      },
    });
  const addresses = [
    ...publicIps.map(addressOf('IPv4', 'publicIp')),
    ...publicIpv6s.map(addressOf('IPv6', 'publicIpv6')),
  ];
  const idsOf = (names: readonly string[]) => names.map((name) => idOf('publicIPAddresses', name));
  return [
    ...addresses,
    resource('natGateway', 'natGateways', natGateway.name, {
      dependsOn: addresses.map(({ symbol }) => symbol),
      body: {
        sku: { name: sku },
        properties: {
          publicIpAddresses: idsOf(publicIps),
          publicIpAddressesV6: publicIpv6s.length === 0 ? undefined : idsOf(publicIpv6s),
        },
      },
    }),
  ];
}

/** Route table, NAT gateway with its addresses, and the virtual network with all its subnets; nothing of one that exists. */
export function networkResources(deployment: Deployment): readonly TemplateResource[] {
  const { network } = deployment;
  if (network?.isExisting === true) {
    return [];
  }
  const before = [...routeTableResources(deployment), ...natGatewayResources(deployment)];
  if (network === null) {
    return before;
  }
  const properties: VirtualNetworkBody['properties'] = {
    addressSpace: { addressPrefixes: network.addressSpaces },
    encryption: network.encrypted ? { enabled: true, enforcement: 'AllowUnencrypted' } : undefined,
    subnets: network.subnets.map((subnet) => subnetBody(subnet, deployment)),
  };
  const dependsOn = before.map(({ symbol }) => symbol).filter((symbol) => !symbol.startsWith('publicIp'));
  return [...before, resource('network', 'virtualNetworks', network.name, { dependsOn, body: { properties } })];
}
