import { fact } from './fact.ts';

export const podCidrOverlapRefused = fact({
  id: 'pod-cidr-overlap-refused',
  value: 'subnets of the VNet',
  unit: 'ranges compared',
  meaning:
    'The service refuses a new Overlay cluster whose pod CIDR overlaps a subnet of its VNet; unused VNet space is not compared.',
  basis: 'ruling',
  asOf: '2024-10-25',
  checked: '2026-11-29',
  sources: ['release-2024-10-25'],
  otherReading: 'Before this release the whole VNet space was compared.',
});

export const podCidrOverlapRefusedMigrating = fact({
  id: 'pod-cidr-overlap-refused-migrating',
  value: 'address spaces of the VNet',
  unit: 'ranges compared',
  meaning: 'When a cluster is moved to Overlay, its pod CIDR must not overlap any address range of the VNet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const serviceCidrOverlapRefused = fact({
  id: 'service-cidr-overlap-refused',
  value: 'ServiceCidrOverlapExistingSubnetsCidr',
  unit: 'error code',
  meaning:
    'The service answers with this code, at creation and at upgrade, when the service CIDR overlaps a subnet of the VNet.',
  basis: 'external',
  asOf: '2023-03-20',
  checked: '2026-11-29',
  sources: ['aks-1117', 'aks-3551', 'azure-cli-20810'],
});

export const serviceCidrOverlapAvoided = fact({
  id: 'service-cidr-overlap-avoided',
  value: 'VNet, peered and on-premises space',
  unit: 'ranges to keep apart',
  meaning: 'The service CIDR must not be used by anything in the VNet or connected to it.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning'],
  otherReading: 'Published Microsoft samples overlap unused VNet space, and the service accepts it.',
});

export const subnetsApart = fact({
  id: 'subnets-apart',
  value: 'subnets and address ranges of one VNet',
  unit: 'ranges to keep apart',
  meaning: 'Subnets of a VNet do not overlap each other, and neither do its address ranges.',
  basis: 'external',
  asOf: '2022-06-27',
  checked: '2026-11-28',
  sources: ['azure-vnet', 'manage-subnet'],
});

export const peeredSpacesApart = fact({
  id: 'peered-spaces-apart',
  value: 'VNets that are peered or connected',
  unit: 'ranges to keep apart',
  meaning: 'VNets that are peered, and sites connected to them, have no addresses in common.',
  basis: 'external',
  asOf: '2019-02-12',
  checked: '2026-11-28',
  sources: ['azure-vnet', 'azure-vnet-older'],
});

export const peersOfOneNetworkApart = fact({
  id: 'peers-of-one-network-apart',
  value: 'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
  unit: 'error code',
  meaning:
    'The service answers with this code when a VNet is to be peered with one that is peered with a third VNet already, and the first and the third have addresses in common: a VNet and all that it is peered with are apart, two by two.',
  basis: 'external',
  asOf: '2025-07-19',
  checked: '2026-11-28',
  sources: ['azure-tre-1927', 'azure-tre-4641'],
});

export const podCidrOutsideConnected = fact({
  id: 'pod-cidr-outside-connected',
  value: 'peered VNets, ExpressRoute, VPN, on-premises',
  unit: 'ranges to keep apart',
  meaning:
    'The pod CIDR overlaps no peered or connected network: pods cannot reach a host whose address lies in the pod range.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const podCidrOutsideServices = fact({
  id: 'pod-cidr-outside-services',
  value: 'service CIDR of the same cluster',
  unit: 'ranges to keep apart',
  meaning: 'The pod CIDR and the service CIDR of a cluster do not overlap.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['legacy-cni', 'ip-planning'],
});

export const podCidrReuse = fact({
  id: 'pod-cidr-reuse',
  value: 'azure-cni-overlay',
  unit: 'model',
  meaning:
    'Overlay clusters may use the same pod CIDR, also in one VNet. kubenet clusters need one each, and a custom plugin does unless it says otherwise.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay', 'kubenet', 'byo-cni'],
});

export const serviceCidrReuse = fact({
  id: 'service-cidr-reuse',
  value: 'all models',
  unit: 'models',
  meaning: 'Clusters may use the same service CIDR: it is known inside each cluster only.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay', 'ip-planning'],
});
