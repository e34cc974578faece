import type { ExpectedDocument } from '../expected-document.ts';

/** VNets and subnets as the REST API answers them. */
export const NETWORK_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'rest/vnet-with-neighbours.json',
    standsFor:
      'a hub: two address spaces, subnets with names of their own, a gateway, private endpoints and addresses in use, a delegation, peerings that stand and that do not',
    holds: [
      'vnet vnet-hub: 10.80.0.0/21 + 10.90.0.0/24',
      'subnet AzureFirewallSubnet: 10.80.0.0/26',
      'subnet GatewaySubnet: 10.80.0.64/27',
      'subnet snet-appgw: 10.80.1.0/24',
      'subnet snet-links: 10.80.2.0/25',
      'subnet snet-data: 10.90.0.0/26',
    ],
    plan: {
      virtualNetworks: [
        {
          resourceGroup: 'rg-hub',
          subnets: [
            { purposes: ['firewall'] },
            { purposes: ['gateway'], routeTable: 'rt-gateway' },
            { purposes: ['application-gateway'] },
            { purposes: ['private-endpoints'], otherAddressesInUse: 3 },
            { purposes: ['other'], delegatedTo: 'Microsoft.DBforPostgreSQL/flexibleServers' },
          ],
        },
      ],
      connectedRanges: [
        {
          name: 'vnet-branch',
          range: '10.81.0.0/22',
          kind: 'peered-vnet',
          reachableFrom: { kind: 'virtual-networks', virtualNetworks: ['v1'] },
        },
      ],
    },
    says: [
      'vnet-hub: the peering to-nowhere is left out; it is disconnected or names no VNet.',
      'snet-links: its service endpoints are no part of a plan.',
    ],
  },
  {
    file: 'rest/vnet-list.json',
    standsFor: '`value` of VNets, one without subnets',
    holds: ['vnet vnet-one: 10.50.0.0/16', 'subnet snet-a: 10.50.4.0/22', 'vnet vnet-two: 10.51.0.0/16'],
  },
  {
    file: 'rest/subnet.json',
    standsFor: 'one subnet alone, delegated to AKS for API servers',
    holds: ['vnet vnet-lone: open', 'subnet snet-api: 10.52.7.0/28'],
    plan: {
      virtualNetworks: [
        { subnets: [{ delegatedTo: 'Microsoft.ContainerService/managedClusters', purposes: ['api-server'] }] },
      ],
    },
  },
  {
    file: 'rest/subnet-list.json',
    standsFor: '`value` of subnets of a VNet that is in no document',
    holds: ['vnet vnet-lone: open', 'subnet snet-a: 10.52.0.0/24', 'subnet snet-b: 10.52.1.0/24'],
  },
];
