import type { DeployedNatGateway, DeployedNetwork, DeployedSubnet, Deployment } from '../deployment/deployment.ts';
import { AT_LOCATION, type AzCommand, flagIf, IN_GROUP, option, word } from './words.ts';

function routeTableCommands({ routeTable }: Deployment): readonly AzCommand[] {
  if (routeTable === null) {
    return [];
  }
  const name = word(routeTable.name);
  const made: AzCommand = ['az network route-table create', `--name ${name}`, IN_GROUP, AT_LOCATION];
  const route: AzCommand = [
    'az network route-table route create',
    '--name to-firewall',
    `--route-table-name ${name}`,
    IN_GROUP,
    '--address-prefix 0.0.0.0/0',
    '--next-hop-type VirtualAppliance',
    '--next-hop-ip-address "$FIREWALL_IP"',
  ];
  return routeTable.defaultRoute ? [made, route] : [made];
}

function publicIpCommand(name: string, { sku }: DeployedNatGateway, version: 'IPv4' | 'IPv6'): AzCommand {
  return [
    'az network public-ip create',
    `--name ${word(name)}`,
    IN_GROUP,
    AT_LOCATION,
    `--sku ${sku}`,
    `--version ${version}`,
    '--allocation-method Static',
  ];
}

/** A public IP by its id, looked up when the script runs: IPv6 addresses are not taken by name. */
function idOfPublicIp(name: string): string {
  return `{'id':'$(az network public-ip show ${IN_GROUP} --name ${word(name)} --query id --output tsv)'}`;
}

function natGatewayCommands({ natGateway }: Deployment): readonly AzCommand[] {
  if (natGateway === null) {
    return [];
  }
  return [
    ...natGateway.publicIps.map((name) => publicIpCommand(name, natGateway, 'IPv4')),
    ...natGateway.publicIpv6s.map((name) => publicIpCommand(name, natGateway, 'IPv6')),
    [
      'az network nat gateway create',
      `--name ${word(natGateway.name)}`,
      IN_GROUP,
      AT_LOCATION,
      `--sku ${natGateway.sku}`,
      `--public-ip-addresses ${natGateway.publicIps.map(word).join(' ')}`,
      ...(natGateway.publicIpv6s.length === 0
        ? []
        : [`--pip-addresses-v6 "[${natGateway.publicIpv6s.map(idOfPublicIp).join(',')}]"`]),
    ],
  ];
}

function subnetCommand(subnet: DeployedSubnet, network: DeployedNetwork, deployment: Deployment): AzCommand {
  const { routeTable, natGateway } = deployment;
  return [
    'az network vnet subnet create',
    `--name ${word(subnet.name)}`,
    `--vnet-name ${word(network.name)}`,
    IN_GROUP,
    `--address-prefixes ${subnet.ranges.join(' ')}`,
    ...option('--route-table', subnet.hasRouteTable ? routeTable?.name : null),
    ...option('--nat-gateway', subnet.hasNatGateway ? natGateway?.name : null),
    ...(subnet.delegations.length > 0 ? [`--delegations ${subnet.delegations.map(word).join(' ')}`] : []),
  ];
}

/** Resource group, route table, NAT gateway, virtual network and subnets, in the order in which they need each other; of a network that exists, the group alone. */
export function networkCommands(deployment: Deployment): readonly AzCommand[] {
  const { network } = deployment;
  const group: AzCommand = ['az group create', '--name "$GROUP"', AT_LOCATION];
  if (network?.isExisting === true) {
    return [group];
  }
  const before = [group, ...routeTableCommands(deployment), ...natGatewayCommands(deployment)];
  if (network === null) {
    return before;
  }
  return [
    ...before,
    [
      'az network vnet create',
      `--name ${word(network.name)}`,
      IN_GROUP,
      AT_LOCATION,
      `--address-prefixes ${network.addressSpaces.join(' ')}`,
      ...flagIf(network.encrypted, '--enable-encryption true'),
      ...flagIf(network.encrypted, '--encryption-enforcement-policy allowUnencrypted'),
    ],
    ...network.subnets.map((subnet) => subnetCommand(subnet, network, deployment)),
  ];
}
