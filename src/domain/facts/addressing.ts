import { fact } from './fact.ts';
import * as numbers from './first-numbers.ts';

export const azureReservedPerSubnet = fact({
  ...numbers.azureReservedPerSubnet,
  unit: 'addresses',
  meaning: 'Azure reserves five addresses of every subnet: the first four and the last.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay', 'azure-vnet'],
  otherReading: 'The kubenet article says three, but its own arithmetic uses five.',
});

export const smallestSubnetPrefixLength = fact({
  ...numbers.smallestSubnetPrefixLength,
  unit: 'prefix length',
  meaning: 'The smallest IPv4 subnet that Azure creates is a /29.',
  basis: 'external',
  asOf: '2022-06-27',
  checked: '2026-11-29',
  sources: ['azure-vnet', 'manage-subnet'],
});

export const podCidrNodeBlockPrefixLength = fact({
  ...numbers.podCidrNodeBlockPrefixLength,
  unit: 'prefix length',
  meaning: 'On Overlay and kubenet each node takes one /24 of the pod CIDR, never more or less.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay', 'kubenet'],
});

export const ipv6NodeBlockPrefixLength = fact({
  ...numbers.ipv6NodeBlockPrefixLength,
  unit: 'prefix length',
  meaning: 'On a dual-stack cluster each node takes one /80 of the IPv6 pod CIDR.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay-setup', 'dual-stack'],
});

export const vnetAddressLimit = fact({
  ...numbers.vnetAddressLimit,
  unit: 'addresses',
  meaning: 'A virtual network holds at most 65,536 configured addresses; a static block of 16 counts as one.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning', 'static-block'],
  otherReading: 'Other articles round the ceiling of flat networks to 64,000 or 65,000.',
});

export const dynamicBatchAddresses = fact({
  ...numbers.dynamicBatchAddresses,
  unit: 'addresses',
  meaning: 'With dynamic allocation a node starts with 16 pod addresses and receives more in batches of 16.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['dynamic-allocation', 'pod-subnet'],
});

export const dynamicBatchMinimumFree = fact({
  ...numbers.dynamicBatchMinimumFree,
  unit: 'addresses',
  meaning: 'A node asks for the next batch when fewer than 8 of its pod addresses are free.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['dynamic-allocation', 'pod-subnet'],
});

export const staticBlockAddresses = fact({
  ...numbers.staticBlockAddresses,
  unit: 'addresses',
  meaning: 'With static block allocation a node owns whole /28 blocks of 16 addresses.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['static-block'],
});

export const staticBlockInternalAddresses = fact({
  ...numbers.staticBlockInternalAddresses,
  unit: 'addresses per node',
  meaning: 'With static block allocation each node keeps one pod address for itself.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['static-block'],
});

export const apiServerAddressesPerCluster = fact({
  ...numbers.apiServerAddressesPerCluster,
  unit: 'addresses per cluster',
  meaning: 'API server VNet integration needs at least nine addresses of its subnet for each cluster.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['api-server-vnet'],
});

export const apiServerSubnetLongestPrefixLength = fact({
  ...numbers.apiServerSubnetLongestPrefixLength,
  unit: 'prefix length',
  meaning: 'The subnet for API server VNet integration is at least a /28.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['api-server-vnet'],
});

export const apiServerEndpointAddresses = fact({
  ...numbers.apiServerEndpointAddresses,
  unit: 'addresses',
  meaning: "The private endpoint of a private cluster takes one address of the first pool's node subnet.",
  basis: 'derived',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});

export const serviceCidrOwnAddresses = fact({
  ...numbers.serviceCidrOwnAddresses,
  unit: 'addresses',
  meaning:
    'Three addresses of a service CIDR are taken from the start: the network address, the kubernetes service and the DNS service.',
  basis: 'derived',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet', 'ip-planning'],
});
