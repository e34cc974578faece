import type { ExpectedDocument } from '../expected-document.ts';

/** What az prints: flat, `vnetSubnetId`, null where nothing is set. */
export const AZ_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'az/kubenet-calico.json',
    standsFor: 'kubenet with Calico in a subnet of an own VNet; pod CIDR alone and in a list',
    holds: [
      'cluster aks-quay: kubenet, 10.96.0.0/16, 172.20.0.0/20, loadBalancer, calico',
      'pool sys: 3 x 90, in snet-quay-nodes',
      'vnet vnet-quay: open',
      'subnet snet-quay-nodes: open',
    ],
    plan: {
      clusters: [
        { kubernetesVersion: '1.33.4', tier: 'free', identity: 'system-assigned', dnsServiceIp: '172.20.0.10' },
      ],
    },
    says: [
      'vnet-quay is in no document: its address space is left open. Import it as well to fill it in.',
      "Pool sys of aks-quay: the max surge is not told; 10 % is Azure's default for 1.33.4.",
    ],
  },
  {
    file: 'az/node-subnet-npm-windows.json',
    standsFor:
      'Node Subnet with Azure NPM, an autoscaled Linux pool in two zones, a Windows pool on Spot, a load balancer with IPs and ports of its own',
    holds: [
      'cluster aks-crane: azure-cni-node-subnet, no pods, 172.20.0.0/20, loadBalancer, azure-npm',
      'pool sys: 3 x 45, 3 to 9, in snet-nodes',
      'pool wfleet: 2 x 20, windows, in snet-nodes',
      'vnet vnet-crane: open',
      'subnet snet-nodes: open',
    ],
    plan: {
      clusters: [
        {
          tier: 'premium',
          outbound: { ipCount: 4, portsPerNode: 2000 },
          nodePools: [
            { zones: ['1', '3'], osSku: 'Ubuntu', priority: 'regular', mode: 'system' },
            {
              zones: [],
              osSku: 'Windows2022',
              priority: 'spot',
              mode: 'user',
              upgrade: { surge: { unit: 'nodes', value: 2 } },
            },
          ],
        },
      ],
    },
  },
  {
    file: 'az/node-subnet-cilium.json',
    standsFor: 'Node Subnet on Cilium; max pods 0, which az prints for "not set"',
    holds: [
      'cluster aks-lock: azure-cni-node-subnet+cilium, no pods, 172.20.0.0/20, loadBalancer, cilium',
      'pool sys: 3 x 30, in snet-nodes',
      'vnet vnet-lock: open',
      'subnet snet-nodes: open',
    ],
    says: ["Pool sys of aks-lock: the max pods per node is not told; 30 is Azure's default."],
  },
  {
    file: 'az/pod-subnet-dynamic.json',
    standsFor: 'Pod Subnet with dynamic allocation, a pod subnet for each pool; the mode told and left null',
    holds: [
      'cluster aks-ferry: pod-subnet-dynamic, no pods, 172.20.0.0/20, loadBalancer, none',
      'pool sys: 3 x 110, in snet-nodes',
      'pool apps: 5 x 110, in snet-nodes',
      'vnet vnet-ferry: open',
      'subnet snet-nodes: open',
      'subnet snet-pods-a: open',
      'subnet snet-pods-b: open',
    ],
    plan: {
      clusters: [
        {
          nodePools: [
            { podSubnet: 's2', podAllocation: 'as-cluster' },
            { podSubnet: 's3', podAllocation: 'as-cluster' },
          ],
        },
      ],
    },
  },
  {
    file: 'az/pod-subnet-dynamic-cilium.json',
    standsFor: 'Pod Subnet with dynamic allocation on Cilium',
    holds: [
      'cluster aks-buoy: pod-subnet-dynamic+cilium, no pods, 172.20.0.0/20, loadBalancer, cilium',
      'pool sys: 3 x 110, in snet-nodes',
      'vnet vnet-buoy: open',
      'subnet snet-nodes: open',
      'subnet snet-pods: open',
    ],
  },
  {
    file: 'az/pod-subnet-static-block.json',
    standsFor: 'Pod Subnet with static blocks, and a second pool that allocates dynamically',
    holds: [
      'cluster aks-dredger: pod-subnet-static-block, no pods, 172.20.0.0/20, loadBalancer, none',
      'pool sys: 3 x 62, in snet-nodes',
      'pool mixed: 3 x 62, in snet-nodes',
      'vnet vnet-dredger: open',
      'subnet snet-nodes: open',
      'subnet snet-pod-blocks: open',
      'subnet snet-pods: open',
    ],
    plan: { clusters: [{ nodePools: [{ podAllocation: 'as-cluster' }, { podAllocation: 'dynamic' }] }] },
  },
  {
    file: 'az/overlay-cilium-advanced.json',
    standsFor:
      'Overlay on Cilium with all of Advanced Container Networking, a user-assigned identity, the Standard tier',
    holds: [
      'cluster aks-lantern: azure-cni-overlay+cilium, 10.128.0.0/14, 172.20.0.0/20, loadBalancer, cilium',
      'pool sys: 3 x 200, in snet-nodes',
      'vnet vnet-lantern: open',
      'subnet snet-nodes: open',
    ],
    plan: {
      clusters: [
        {
          identity: 'user-assigned',
          tier: 'standard',
          advancedNetworking: ['observability', 'fqdn-filtering', 'l7-policy', 'wireguard', 'ebpf-host-routing'],
        },
      ],
    },
  },
  {
    file: 'az/byo-cni.json',
    standsFor: 'no network plugin of Azure; an empty pod CIDR',
    holds: [
      'cluster aks-raft: byo-cni, no pods, 172.20.0.0/20, loadBalancer, none',
      'pool sys: 3 x 250, in snet-nodes',
      'vnet vnet-raft: open',
      'subnet snet-nodes: open',
    ],
  },
  {
    file: 'az/pool-list.json',
    standsFor:
      'a list of pools without their cluster; the type of a pool under the name that az gives it; a Windows image not told',
    holds: [
      'cluster aks-tide: open, no pods, 10.0.0.0/16, loadBalancer, none',
      'pool sys: 4 x 70',
      'pool winb: 1 x 70, windows',
    ],
    plan: { clusters: [{ kubernetesVersion: '1.33', nodePools: [{ kind: 'scale-set' }, { osSku: 'Windows2022' }] }] },
    says: [
      'aks-tide itself is in no document: its network model, ranges, outbound type, identity and tier are assumed. Import it as well to fill them in.',
      "Pool winb of aks-tide: the OS SKU is not told; Windows2022 is Azure's default for 1.33.4.",
    ],
  },
  {
    file: 'az/vnet-of-quay.json',
    standsFor: 'the VNet of the kubenet cluster: route table, network security group, nulls for all else',
    holds: [
      'vnet vnet-quay: 10.40.0.0/20',
      'subnet snet-quay-nodes: 10.40.0.0/24',
      'subnet snet-jumpbox: 10.40.2.0/27',
    ],
    plan: {
      virtualNetworks: [
        {
          region: 'northeurope',
          resourceGroup: 'rg-harbour',
          encrypted: false,
          customDns: false,
          subnets: [
            { routeTable: 'rt-quay', networkSecurityGroup: null, natGateway: null },
            { routeTable: null, networkSecurityGroup: 'nsg-jumpbox' },
          ],
        },
      ],
    },
  },
  {
    file: 'az/vnet-dual-stack.json',
    standsFor:
      'a VNet of both families with encryption and an own DNS server; `addressPrefixes` of one and of both families; a NAT gateway',
    holds: [
      'vnet vnet-basin: 10.72.0.0/18 + fd72:1::/48',
      'subnet snet-nodes: 10.72.0.0/22',
      'subnet snet-two-ranges: 10.72.8.0/26',
    ],
    plan: {
      virtualNetworks: [
        {
          encrypted: true,
          customDns: true,
          subnets: [{ natGateway: 'ng-basin', ipv6: { kind: 'pinned', range: 'fd72:1:0:1::/64' } }, {}],
        },
      ],
    },
    says: ['snet-two-ranges: the further range 10.72.9.0/26 is left out; a subnet has one range of each family here.'],
  },
];
