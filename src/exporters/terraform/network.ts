import type {
  DeployedNatGateway,
  DeployedNetwork,
  DeployedRouteTable,
  DeployedSubnet,
  Deployment,
} from '../deployment/deployment.ts';
import { delegationName, firstFree } from '../deployment/names.ts';
import { type HclBody, type HclExpression, resource, topBlock } from './hcl.ts';

const NETWORK = 'main';

/** Where everything lies: the resource group of the file. */
export const PLACE: HclBody = {
  resource_group_name: { hcl: 'azurerm_resource_group.main.name' },
  location: { hcl: 'azurerm_resource_group.main.location' },
};

/** Local names of the subnets of a file by their names, and whether the file makes or reads them. */
export interface SubnetLabels {
  readonly labels: ReadonlyMap<string, string>;
  readonly type: 'azurerm_subnet' | 'data.azurerm_subnet';
}

/** Local names of the subnets: letters, digits and underscores, no two the same. */
export function subnetLabels({ network }: Deployment): SubnetLabels {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of network?.subnets ?? []) {
    const plain = name.replaceAll(/[^A-Za-z0-9_]+/gu, '_').slice(0, 60);
    const start = /^[A-Za-z]/u.test(plain) ? plain : `subnet${plain === '' ? '' : `_${plain}`}`;
    const label = firstFree(
      (number) => (number === 1 ? start : `${start}_${number}`),
      (tried) => taken.has(tried),
    );
    taken.add(label);
    labels.set(name, label);
  }
  return { labels, type: network?.isExisting === true ? 'data.azurerm_subnet' : 'azurerm_subnet' };
}

/** The id of a subnet by its name; undefined for none. */
export function subnetId({ labels, type }: SubnetLabels, name: string | null): HclExpression | undefined {
  const label = name === null ? undefined : labels.get(name);
  return label === undefined ? undefined : { hcl: `${type}.${label}.id` };
}

/** The argument of a subnet that says its route table is only read by the provider: an association sets it. */
const ASSOCIATED = {
  azurerm_subnet_route_table_association: { route_table_id: { hcl: 'azurerm_route_table.main.id' } },
  azurerm_subnet_nat_gateway_association: { nat_gateway_id: { hcl: 'azurerm_nat_gateway.main.id' } },
} as const;

function associationsOf({ hasRouteTable, hasNatGateway }: DeployedSubnet): readonly (keyof typeof ASSOCIATED)[] {
  return [
    ...(hasRouteTable ? (['azurerm_subnet_route_table_association'] as const) : []),
    ...(hasNatGateway ? (['azurerm_subnet_nat_gateway_association'] as const) : []),
  ];
}

/** The associations of all subnets with route table and NAT gateway, by address: a cluster is made after them. */
export function associationAddresses({ network }: Deployment, { labels }: SubnetLabels): readonly string[] {
  return (network?.subnets ?? []).flatMap((subnet) =>
    associationsOf(subnet).map((association) => `${association}.${labels.get(subnet.name) ?? ''}`),
  );
}

function subnetBlocks(subnet: DeployedSubnet, label: string): readonly string[] {
  const [service] = subnet.delegations;
  const body: HclBody = {
    name: subnet.name,
    resource_group_name: PLACE.resource_group_name,
    virtual_network_name: { hcl: `azurerm_virtual_network.${NETWORK}.name` },
    address_prefixes: subnet.ranges,
    delegation:
      service === undefined
        ? undefined
        : {
            block: {
              name: delegationName(service),
              service_delegation: { block: { name: service } },
            },
          },
  };
  const own = { hcl: `azurerm_subnet.${label}.id` };
  const associations = associationsOf(subnet).map((association) =>
    resource(association, label, { subnet_id: own, ...ASSOCIATED[association] }),
  );
  return [resource('azurerm_subnet', label, body), ...associations];
}

function routeTableBlocks({ routeTable }: Deployment): readonly string[] {
  if (routeTable === null) {
    return [];
  }
  const route = resource('azurerm_route', 'to_firewall', {
    name: 'to-firewall',
    resource_group_name: PLACE.resource_group_name,
    route_table_name: { hcl: 'azurerm_route_table.main.name' },
    address_prefix: '0.0.0.0/0',
    next_hop_type: 'VirtualAppliance',
    next_hop_in_ip_address: { hcl: 'var.firewall_private_ip' },
  });
  return [
    resource('azurerm_route_table', 'main', { name: routeTable.name, ...PLACE }),
    ...(routeTable.defaultRoute ? [route] : []),
  ];
}

/** The public IPs of a NAT gateway, with their local names in the file. */
export function publicIpLabels({ publicIps, publicIpv6s }: DeployedNatGateway): readonly {
  readonly label: string;
  readonly name: string;
  readonly version: 'IPv4' | 'IPv6';
}[] {
  const labelled = (start: string, version: 'IPv4' | 'IPv6') => (name: string, index: number) => ({
    label: `${start}_${index + 1}`,
    name,
    version,
  });
  return [...publicIps.map(labelled('outbound', 'IPv4')), ...publicIpv6s.map(labelled('outbound_ipv6', 'IPv6'))];
}

function natGatewayBlocks({ natGateway }: Deployment): readonly string[] {
  if (natGateway === null) {
    return [];
  }
  return [
    ...publicIpLabels(natGateway).flatMap(({ label, name, version }) => [
      resource('azurerm_public_ip', label, {
        name,
        ...PLACE,
        allocation_method: 'Static',
        sku: natGateway.sku,
        ip_version: version,
      }),
      resource('azurerm_nat_gateway_public_ip_association', label, {
        nat_gateway_id: { hcl: 'azurerm_nat_gateway.main.id' },
        public_ip_address_id: { hcl: `azurerm_public_ip.${label}.id` },
      }),
    ]),
    resource('azurerm_nat_gateway', 'main', { name: natGateway.name, ...PLACE, sku_name: natGateway.sku }),
  ];
}

/** Name of the variable that asks for the group of a network that exists. */
export const NETWORK_GROUP_VARIABLE = 'virtual_network_resource_group_name';

/** A network that exists, with the subnets that the cluster uses and the route table that its identity needs a role on. */
function existingBlocks(
  network: DeployedNetwork,
  routeTable: DeployedRouteTable | null,
  labels: SubnetLabels['labels'],
): readonly string[] {
  const group = { hcl: `var.${NETWORK_GROUP_VARIABLE}` };
  const read = (type: string, label: string, body: HclBody) => topBlock(`data "${type}" "${label}"`, body);
  return [
    read('azurerm_virtual_network', NETWORK, { name: network.name, resource_group_name: group }),
    ...network.subnets.map(({ name }) =>
      read('azurerm_subnet', labels.get(name) ?? '', {
        name,
        virtual_network_name: { hcl: `data.azurerm_virtual_network.${NETWORK}.name` },
        resource_group_name: group,
      }),
    ),
    ...(routeTable === null
      ? []
      : [read('azurerm_route_table', 'main', { name: routeTable.name, resource_group_name: group })]),
  ];
}

/** Route table, NAT gateway, virtual network and subnets. */
export function networkBlocks(deployment: Deployment, { labels }: SubnetLabels): readonly string[] {
  const { network, routeTable } = deployment;
  if (network?.isExisting === true) {
    return existingBlocks(network, routeTable, labels);
  }
  const before = [...routeTableBlocks(deployment), ...natGatewayBlocks(deployment)];
  if (network === null) {
    return before;
  }
  return [
    ...before,
    resource('azurerm_virtual_network', NETWORK, {
      name: network.name,
      ...PLACE,
      address_space: network.addressSpaces,
      encryption: network.encrypted ? { block: { enforcement: 'AllowUnencrypted' } } : undefined,
    }),
    ...network.subnets.flatMap((subnet) => subnetBlocks(subnet, labels.get(subnet.name) ?? '')),
  ];
}
