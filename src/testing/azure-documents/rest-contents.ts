import type { ExpectedDocument } from '../expected-document.ts';

/** What the REST API answers about clusters: `properties`, `vnetSubnetID`, silent where nothing is set. */
export const REST_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'rest/overlay-updating.json',
    standsFor:
      'Overlay in a managed VNet while it is updated; an autoscaled pool, a pool of no nodes, own outbound IPs, ports per node',
    holds: [
      'cluster aks-north: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, loadBalancer, none',
      'pool nodes1: 6 x 250, 4 to 12',
      'pool burst: 0 x 120',
      'managed vnet',
    ],
    plan: { clusters: [{ lifecycle: 'exists', outbound: { ipCount: 2, portsPerNode: 4096 } }] },
    says: ['aks-north names no subnet: AKS manages its VNet, whose address space is left open.'],
  },
  {
    file: 'rest/overlay-managed-nat-gateway.json',
    standsFor: 'a managed NAT gateway with a number of IPs; Calico on Overlay',
    holds: [
      'cluster aks-south: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, managedNATGateway, calico',
      'pool nodes1: 3 x 250',
      'managed vnet',
    ],
    plan: { clusters: [{ outbound: { ipCount: 5 } }] },
  },
  {
    file: 'rest/overlay-own-nat-gateway.json',
    standsFor: 'an own NAT gateway on the subnet; Azure NPM on Overlay',
    holds: [
      'cluster aks-east: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, userAssignedNATGateway, azure-npm',
      'pool nodes1: 3 x 250, in snet-east',
      'vnet vnet-east: open',
      'subnet snet-east: open',
    ],
  },
  {
    file: 'rest/overlay-user-defined-routing.json',
    standsFor: 'user-defined routing',
    holds: [
      'cluster aks-west: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, userDefinedRouting, none',
      'pool nodes1: 3 x 250, in snet-west',
      'vnet vnet-west: open',
      'subnet snet-west: open',
    ],
  },
  {
    file: 'rest/overlay-outbound-none.json',
    standsFor: 'no egress; VNet integration of the API server, which counts before "private"',
    holds: [
      'cluster aks-islet: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, none, none',
      'pool nodes1: 3 x 64',
      'managed vnet',
    ],
    plan: { clusters: [{ apiServer: { access: 'vnet-integration', subnet: null } }] },
  },
  {
    file: 'rest/overlay-outbound-block.json',
    standsFor: 'blocked egress',
    holds: [
      'cluster aks-vault: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, block, none',
      'pool nodes1: 3 x 64',
      'managed vnet',
    ],
    plan: { clusters: [{ apiServer: { access: 'public', subnet: null } }] },
  },
  {
    file: 'rest/overlay-dual-stack.json',
    standsFor: 'both IP families, with ranges of both told',
    holds: [
      'cluster aks-twin: azure-cni-overlay, 10.200.0.0/16 + fd00:200::/64, 172.22.0.0/16 + fd00:22::/108, loadBalancer, none',
      'pool nodes1: 3 x 128',
      'managed vnet',
    ],
    plan: { clusters: [{ ipFamilies: 'ipv4-ipv6', outbound: { ipCount: 2 } }] },
  },
  {
    file: 'rest/kubenet-private-endpoint.json',
    standsFor: 'kubenet with a private API server; add-ons on and off, authorized ranges',
    holds: [
      'cluster aks-cove: kubenet, 10.97.0.0/16, 172.23.0.0/20, loadBalancer, none',
      'pool nodes1: 3 x 110',
      'managed vnet',
    ],
    plan: { clusters: [{ apiServer: { access: 'private-endpoint', subnet: null } }] },
    says: [
      'aks-cove: its add-ons (azurepolicy) are left out.',
      'aks-cove: the ranges that may reach its API server are left out.',
    ],
  },
  {
    file: 'rest/overlay-cilium-api-server-subnet.json',
    standsFor: 'VNet integration of the API server in a subnet of its own',
    holds: [
      'cluster aks-pilot: azure-cni-overlay+cilium, 10.160.0.0/13, 172.21.0.0/16, loadBalancer, cilium',
      'pool nodes1: 3 x 250, in snet-nodes',
      'vnet vnet-pilot: open',
      'subnet snet-nodes: open',
      'subnet snet-api: open',
    ],
    plan: {
      clusters: [{ apiServer: { access: 'vnet-integration', subnet: 's2' } }],
      virtualNetworks: [{ subnets: [{ purposes: ['nodes'] }, { purposes: ['api-server'] }] }],
    },
  },
  {
    file: 'rest/auto-provisioning.json',
    standsFor: 'node auto-provisioning beside a pool',
    holds: [
      'cluster aks-swell: azure-cni-overlay+cilium, 10.160.0.0/13, 172.21.0.0/16, loadBalancer, cilium',
      'pool nodes1: 2 x 250',
      'pool auto-provisioned: 0 x 250',
      'managed vnet',
    ],
    plan: { clusters: [{ nodePools: [{ kind: 'scale-set' }, { kind: 'auto-provisioned' }] }] },
  },
  {
    file: 'rest/automatic-without-pools.json',
    standsFor: 'AKS Automatic while it is created, without a pool of its own',
    holds: [
      'cluster aks-auto: azure-cni-overlay+cilium, 10.160.0.0/13, 172.21.0.0/16, managedNATGateway, cilium',
      'pool auto-provisioned: 0 x 250',
      'managed vnet',
    ],
    plan: { clusters: [{ sku: 'automatic', outbound: { ipCount: 1 } }] },
  },
  {
    file: 'rest/automatic-of-an-older-version.json',
    standsFor: 'AKS Automatic in an API version that tells neither mode nor data plane',
    holds: [
      'cluster aks-selfsteer: azure-cni-overlay+cilium, 10.244.0.0/16, 172.24.0.0/16, managedNATGateway, none',
      'pool systempool: 3 x 250',
      'managed vnet',
    ],
    says: ['aks-selfsteer: AKS Automatic runs on Overlay with Cilium; this API version does not say so.'],
  },
  {
    file: 'rest/virtual-machines-pools.json',
    standsFor: 'VirtualMachines pools: one of two machine sizes, one with an autoscaler and no count',
    holds: [
      'cluster aks-barge: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, loadBalancer, none',
      'pool fixed: 5 x 100',
      'pool scaled: 2 x 100, 2 to 7',
      'managed vnet',
    ],
    plan: {
      clusters: [
        {
          nodePools: [
            { kind: 'virtual-machines', vmSize: 'Standard_D4s_v5', osSku: 'AzureLinux' },
            { kind: 'virtual-machines', vmSize: 'Standard_E4s_v5' },
          ],
        },
      ],
    },
    says: [
      'Pool scaled of aks-barge: only the bounds of its autoscaler are told; the planner takes the lower one, 2, as its nodes now.',
    ],
  },
  {
    file: 'rest/gateway-pool.json',
    standsFor: 'a gateway pool of static egress',
    holds: [
      'cluster aks-sluice: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, loadBalancer, none',
      'pool nodes1: 3 x 80',
      'pool egress: 2 x 80',
      'managed vnet',
    ],
    plan: { clusters: [{ nodePools: [{ mode: 'system' }, { mode: 'gateway', gatewayPrefixLength: 29 }] }] },
  },
  {
    file: 'rest/older-cilium-spelling.json',
    standsFor: 'the data plane under its first name, the mode with a capital, the tier "Paid"',
    holds: [
      'cluster aks-ebbe: azure-cni-overlay+cilium, 10.98.0.0/16, 172.25.0.0/16, loadBalancer, none',
      'pool nodes1: 3 x 50',
      'managed vnet',
    ],
    plan: { clusters: [{ tier: 'standard', sku: 'base' }] },
  },
  {
    file: 'rest/observability-of-an-older-version.json',
    standsFor: 'network observability under the name of its preview',
    holds: [
      'cluster aks-gauge: azure-cni-overlay, 10.160.0.0/13, 172.21.0.0/16, loadBalancer, none',
      'pool nodes1: 3 x 55',
      'managed vnet',
    ],
    plan: { clusters: [{ advancedNetworking: ['observability'] }] },
  },
  {
    file: 'rest/availability-set.json',
    standsFor:
      'an availability set behind a Basic load balancer with a service principal; public node IPs, a Docker bridge, no tier, no mode',
    holds: [
      'cluster aks-hulk: kubenet, 10.99.0.0/16, 172.26.0.0/16, loadBalancer, none',
      'pool pool0: 2 x 110',
      'managed vnet',
    ],
    plan: {
      clusters: [{ identity: 'user-assigned', tier: 'free', nodePools: [{ kind: 'scale-set', mode: 'system' }] }],
    },
    says: [
      'pool0 of aks-hulk is an availability set; it is planned as a scale set.',
      'aks-hulk: its load balancer is of the Basic SKU; the planner counts with Standard.',
      'aks-hulk: the Docker bridge range 172.18.0.1/16 is left out; AKS no longer has it.',
      'aks-hulk: it has a service principal; the planner takes a user-assigned identity.',
      'pool0 of aks-hulk: public IPs of its nodes are left out.',
    ],
  },
  {
    file: 'rest/answer-without-a-network.json',
    standsFor: 'an answer of the first API versions: no network profile, no pool mode',
    holds: [
      'cluster aks-fossil: kubenet, 10.244.0.0/16, 10.0.0.0/16, loadBalancer, none',
      'pool pool0: 4 x 100',
      'managed vnet',
    ],
    says: [
      'aks-fossil: the answer names no network plugin; the planner takes kubenet, as such answers are older than the others.',
      "pool0 of aks-fossil: the max surge is not told; 1 node is Azure's default for 1.10.3.",
    ],
  },
];
