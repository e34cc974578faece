import type { ExpectedDocument } from '../expected-document.ts';

/** Resources as PowerShell exports them: capitals, children and extensions in `Resources`. */
export const POWERSHELL_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'powershell/cluster.json',
    standsFor:
      'a cluster that carries along an extension and its subnet, which lies in another resource group than the reference says',
    holds: [
      'cluster aks-mast: azure-cni-node-subnet, no pods, 172.29.0.0/20, loadBalancer, calico',
      'pool deck: 3 x 35, in snet-deck',
      'vnet vnet-mast: open',
      'subnet snet-deck: 10.60.4.0/24',
      'vnet vnet-mast: open',
      'subnet snet-deck: open',
    ],
    plan: { clusters: [{ identity: 'system-assigned', tier: 'standard' }] },
    says: [
      'microsoft.insights/diagnosticsettings "logs" was left out: the planner does not plan this kind of resource.',
    ],
  },
  {
    file: 'powershell/cluster-with-pools.json',
    standsFor: 'a cluster whose pools stand in it twice, once as children with another resource group in their ids',
    holds: [
      'cluster aks-jib: kubenet, 10.95.0.0/16, 172.29.16.0/20, loadBalancer, none',
      'pool deck: 3 x 35',
      'pool hold: 8 x 35',
      'managed vnet',
    ],
    plan: { clusters: [{ nodePools: [{ upgrade: { surge: { unit: 'percent', value: 33 } } }, {}] }] },
  },
  {
    file: 'powershell/vnet.json',
    standsFor: 'a VNet with subnets in it and as children, and the ranges of a peer under the newer name',
    holds: [
      'vnet vnet-keel: 10.61.0.0/23',
      'subnet AzureBastionSubnet: 10.61.0.0/26',
      'subnet snet-store: 10.61.0.64/28',
      'subnet snet-late: 10.61.1.0/27',
    ],
    plan: {
      virtualNetworks: [
        { customDns: true, subnets: [{ purposes: ['bastion'] }, { networkSecurityGroup: 'nsg-store' }, {}] },
      ],
      connectedRanges: [
        { name: 'vnet-anchor', range: '10.62.0.0/24' },
        { name: 'vnet-anchor', range: '10.62.8.0/24' },
      ],
    },
  },
  {
    file: 'powershell/vnet-without-subnets.json',
    standsFor: 'a VNet with nothing in it',
    holds: ['vnet vnet-empty: 10.63.0.0/24'],
  },
];
