import { fact } from './fact.ts';

const refusedInOwnVnet: readonly string[] = ['managedNATGateway', 'managedNATGatewayV2', 'block'];

export const snatPortsPerAddress = fact({
  id: 'snat-ports-per-address',
  value: 64000,
  unit: 'ports',
  meaning: 'Each outbound address of the load balancer gives 64,000 SNAT ports to share between nodes.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['load-balancer'],
});

export const snatPortMultiple = fact({
  id: 'snat-port-multiple',
  value: 8,
  unit: 'ports',
  meaning: 'SNAT ports per node are set in multiples of eight.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['load-balancer'],
});

export const natGatewayFlowsPerAddress = fact({
  id: 'nat-gateway-flows-per-address',
  value: 64512,
  unit: 'flows',
  meaning: 'A NAT gateway carries 64,512 flows for each of its addresses.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['nat-gateway'],
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
