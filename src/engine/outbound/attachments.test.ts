import { expect, it } from 'vitest';
import { attachmentsOf } from './attachments.ts';

it.each([
  ['loadBalancer', 'azure-cni-overlay', ['network']],
  ['loadBalancer', 'kubenet', ['route table', 'network', 'route-table']],
  ['userDefinedRouting', 'azure-cni-overlay', ['route table', 'default route', 'network', 'route-table']],
  ['userDefinedRouting', 'kubenet', ['route table', 'default route', 'network', 'route-table']],
  ['userAssignedNATGateway', 'pod-subnet-dynamic', ['NAT gateway', 'network']],
  ['managedNATGateway', 'azure-cni-node-subnet', ['network']],
  ['none', 'byo-cni', ['network']],
] as const)('%s under %s: %s', (type, model, expected) => {
  const { routeTable, defaultRoute, natGateway, roleScopes } = attachmentsOf(type, model);
  const attached = [
    ...(routeTable ? ['route table'] : []),
    ...(defaultRoute ? ['default route'] : []),
    ...(natGateway ? ['NAT gateway'] : []),
  ];
  expect([...attached, ...roleScopes]).toEqual(expected);
});
