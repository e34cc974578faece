import type { ExpectedDocument } from '../expected-document.ts';

/** States and plans of Terraform. */
export const TERRAFORM_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'state-azurerm-2.json',
    standsFor:
      'a state of azurerm 2: kubenet, old names of the autoscaler, zones and add-ons, a subnet block, a peering told from one side',
    holds: [
      'cluster aks-granite: kubenet, 10.112.0.0/16, 172.30.64.0/20, userDefinedRouting, calico',
      'pool stone: 3 x 95, 2 to 6, in snet-nodes',
      'vnet vnet-granite: 10.110.0.0/20',
      'subnet snet-nodes: 10.110.0.0/22',
      'vnet vnet-marble: 10.111.0.0/24',
      'subnet GatewaySubnet: 10.111.0.0/27',
    ],
    plan: {
      clusters: [{ lifecycle: 'exists', tier: 'standard', nodePools: [{ zones: ['1', '2'] }] }],
      virtualNetworks: [{ peeredWith: ['v2'] }, { peeredWith: ['v1'], subnets: [{ purposes: ['gateway'] }] }],
    },
    says: [
      'Other resources of Terraform are no part of a plan: azurerm_resource_group.',
      'aks-granite: its add-ons (oms_agent and azure_policy) are left out.',
      'aks-granite: the Docker bridge range 172.19.0.1/16 is left out; AKS no longer has it.',
      'snet-nodes: its service endpoints are no part of a plan.',
    ],
  },
  {
    file: 'state-azurerm-4.json',
    standsFor:
      'a state of azurerm 4: Pod Subnet on Cilium, a VNet that is only read, instances by key and by number, empty texts and lists',
    holds: [
      'cluster aks-slate: pod-subnet-dynamic+cilium, no pods, 172.31.0.0/20, loadBalancer, cilium',
      'pool sys: 3 x 60, in snet-nodes',
      'pool more0: 4 x 60, in snet-nodes',
      'pool more1: 5 x 60, in snet-nodes',
      'vnet vnet-slate: 10.113.0.0/18',
      'subnet snet-of-others: open',
      'subnet snet-nodes: 10.113.0.0/23',
      'subnet snet-pods: 10.113.8.0/21',
    ],
    plan: {
      clusters: [
        {
          identity: 'user-assigned',
          kubernetesVersion: '1.31.9',
          outbound: { ipCount: 3, portsPerNode: 1024 },
          nodePools: [{ zones: ['1', '2', '3'], podSubnet: 's3' }, { mode: 'user' }, { mode: 'user' }],
        },
      ],
      virtualNetworks: [
        {
          subnets: [
            { delegatedTo: null },
            { purposes: ['nodes'] },
            { purposes: ['pods'], delegatedTo: 'Microsoft.ContainerService/managedClusters' },
          ],
        },
      ],
    },
  },
  {
    file: 'shown-state-azurerm-5.json',
    standsFor:
      'a state of azurerm 5 as it is shown: a module inside, VNet integration, auto-provisioning, advanced networking, an own NAT gateway',
    holds: [
      'cluster aks-chalk: azure-cni-overlay+cilium, 10.216.0.0/14, 172.31.16.0/20, userAssignedNATGateway, cilium',
      'pool sys: 2 x 140, in snet-nodes',
      'pool auto-provisioned: 0 x 250',
      'vnet vnet-chalk: 10.114.0.0/19',
      'subnet snet-api: 10.114.0.0/28',
      'subnet snet-nodes: 10.114.1.0/24',
    ],
    plan: {
      clusters: [
        {
          tier: 'premium',
          apiServer: { access: 'vnet-integration', subnet: 's1' },
          advancedNetworking: ['observability', 'fqdn-filtering'],
        },
      ],
      virtualNetworks: [
        {
          encrypted: true,
          customDns: true,
          subnets: [{ purposes: ['api-server'] }, { natGateway: 'ng-chalk', purposes: ['nodes'] }],
        },
      ],
    },
    says: [
      'aks-chalk: its add-ons (azure_policy) are left out.',
      'snet-api: its service endpoints are no part of a plan.',
    ],
  },
  {
    file: 'plan-before-first-apply.json',
    standsFor: 'a plan of azurerm 3 before its first apply: no ids, names and subnets by reference, nulls; Node Subnet',
    holds: [
      'cluster aks-flint: azure-cni-node-subnet, no pods, 172.31.32.0/20, loadBalancer, azure-npm',
      'pool sys: 3 x 30, in snet-nodes',
      'vnet vnet-flint: 10.115.0.0/22',
      'subnet snet-nodes: 10.115.0.0/24',
      'subnet snet-data: 10.115.1.0/26',
    ],
    plan: {
      clusters: [{ lifecycle: 'planned', current: null, identity: 'system-assigned', tier: 'free' }],
      virtualNetworks: [
        { subnets: [{ delegatedTo: null }, { delegatedTo: 'Microsoft.DBforPostgreSQL/flexibleServers' }] },
      ],
    },
    says: ["Pool sys of aks-flint: the max pods per node is not told; 30 is Azure's default."],
  },
  {
    file: 'plan-of-modules.json',
    standsFor:
      'a plan of modules: the subnet through an output and a variable, a module with a number, autoscaled pools with and without a count',
    holds: [
      'cluster aks-basalt: azure-cni-overlay, 10.220.0.0/15, 172.31.48.0/20, managedNATGateway, none',
      'pool sys: 3 x 180, 3 to 5, in snet-basalt',
      'pool apps: 4 x 180, 4 to 20, in snet-basalt',
      'vnet vnet-basalt: 10.116.0.0/21',
      'subnet snet-basalt: 10.116.2.0/23',
    ],
    plan: {
      clusters: [
        {
          identity: 'user-assigned',
          tier: 'standard',
          outbound: { ipCount: 6 },
          nodePools: [
            { zones: ['2', '3'], upgrade: { surge: { unit: 'percent', value: 25 } } },
            { mode: 'user', zones: [], upgrade: { surge: { unit: 'percent', value: 25 } } },
          ],
        },
      ],
    },
  },
  {
    file: 'state-azapi.json',
    standsFor:
      'a state of azapi: bodies with their type, as objects and as JSON text; AKS Automatic; a pool of its own',
    holds: [
      'cluster aks-tuff: azure-cni-overlay+cilium, 10.222.0.0/16, 172.31.64.0/20, managedNATGateway, none',
      'pool work: 6 x 77, in snet-work',
      'pool auto-provisioned: 0 x 250',
      'vnet vnet-tuff: 10.117.0.0/22',
      'subnet snet-work: 10.117.1.0/24',
    ],
    plan: { clusters: [{ sku: 'automatic', identity: 'system-assigned', lifecycle: 'exists' }] },
  },
];
