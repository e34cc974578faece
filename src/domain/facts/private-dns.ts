import { fact } from './fact.ts';

export const privateClusterZone = fact({
  id: 'private-cluster-zone',
  value: 'privatelink.<region>.azmk8s.io',
  unit: 'private DNS zone',
  meaning:
    'The zone of a private cluster. AKS makes it in the node resource group unless you bring one, and fills in the address of the API server.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});

export const vnetIntegrationZone = fact({
  id: 'vnet-integration-zone',
  value: 'private.<region>.azmk8s.io',
  unit: 'private DNS zone',
  meaning:
    'With API server VNet integration, needed when public access is turned off. Nodes use the address of the API server without DNS.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-25',
  sources: ['private-clusters', 'api-server-vnet'],
});

export const privateZoneLink = fact({
  id: 'private-zone-link',
  value: 'the VNet of the nodes',
  unit: 'VNet links',
  meaning: 'AKS links the zone to the VNet of the nodes and to no other.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});

export const privateZoneLinkOthers = fact({
  id: 'private-zone-link-others',
  value: 'a link or a forwarder for each',
  unit: 'VNet links',
  meaning: 'Only linked VNets resolve the API server: others that call it need a link of their own or a DNS forwarder.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});

export const ownDnsForwarder = fact({
  id: 'own-dns-forwarder',
  value: '168.63.129.16',
  unit: 'address',
  meaning: 'Own DNS servers forward the zone to this address of Azure, from a VNet that is linked to the zone.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});
