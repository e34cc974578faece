import { fact } from './fact.ts';

const refusedInOwnVnet: readonly string[] = ['managedNATGateway', 'managedNATGatewayV2', 'block'];

export const snatPortMultiple = fact({
  id: 'snat-port-multiple',
  value: 8,
  unit: 'ports',
  meaning: 'SNAT ports per node are set in multiples of eight.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['load-balancer'],
});

export const natGatewayAddressesMaximum = fact({
  id: 'nat-gateway-addresses-maximum',
  value: 16,
  unit: 'addresses',
  meaning: 'A NAT gateway has at most 16 addresses.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['nat-gateway'],
});

export const managedOutboundAddressesMaximum = fact({
  id: 'managed-outbound-addresses-maximum',
  value: 100,
  unit: 'addresses',
  meaning: 'AKS manages at most 100 outbound addresses of a load balancer.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['load-balancer-overview'],
});

export const outboundTypesRefusedInOwnVnet = fact({
  id: 'outbound-types-refused-in-own-vnet',
  value: refusedInOwnVnet,
  unit: 'outbound types',
  meaning: 'These outbound types need a VNet that AKS manages.',
  basis: 'ruling',
  asOf: '2026-05-29',
  sources: ['outbound-types', 'release-2026-05-29'],
});
