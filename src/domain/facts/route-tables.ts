import { fact } from './fact.ts';

export const kubenetOneRouteTable = fact({
  id: 'kubenet-one-route-table',
  value: 1,
  unit: 'route tables',
  meaning: 'All subnets of a kubenet cluster have one and the same route table, which no other cluster uses.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['kubenet'],
});

export const kubenetRouteTableIdentity = fact({
  id: 'kubenet-route-table-identity',
  value: 'user-assigned',
  unit: 'identity',
  meaning:
    'A kubenet cluster with a system-assigned identity and a route table of your own is refused. The az CLI may assign the role by itself.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet', 'aks-2333'],
});

export const routingWithoutRouteTable = fact({
  id: 'routing-without-route-table',
  value: 'ExistingRouteTableNotAssociatedWithSubnet',
  unit: 'code of the refusal',
  meaning: 'User-defined routing is refused while the node subnet has no route table.',
  basis: 'external',
  asOf: '2020-09-07',
  checked: '2026-11-28',
  sources: ['outbound-types', 'aks-1842', 'azure-docs-52060'],
});

export const natGatewayNotOnSubnet = fact({
  id: 'nat-gateway-not-on-subnet',
  value: 'SubnetNotAssociatedWithNATGateway',
  unit: 'code of the refusal',
  meaning: 'The type of an own NAT gateway is refused while the node subnet has no NAT gateway.',
  basis: 'external',
  asOf: '2024-06-10',
  checked: '2026-11-28',
  sources: ['outbound-types', 'jenkins-infra-719'],
});

export const snatPortsRefused = fact({
  id: 'snat-ports-refused',
  value: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
  unit: 'code of the refusal',
  meaning:
    'With a number of ports for each node, too few outbound addresses are refused at creation and at scaling: nodes count at the maximum of their autoscaler, with surge. Automatic allocation is never refused.',
  basis: 'external',
  asOf: '2022-05-12',
  checked: '2026-11-28',
  sources: ['azure-cli-22374', 'azure-cli-16480'],
});

export const natGatewayOverridden = fact({
  id: 'nat-gateway-overridden',
  value: 'route, then NAT gateway',
  unit: 'order of precedence',
  meaning: 'A route of 0.0.0.0/0 to an appliance or gateway takes precedence over the NAT gateway of the subnet.',
  basis: 'external',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nat-gateway-resource'],
});
