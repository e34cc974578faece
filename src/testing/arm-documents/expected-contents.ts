import type { ExpectedDocument } from '../expected-document.ts';

const PLANNED = { lifecycle: 'planned', current: null };

/** Templates, with their parameter file where they have one. */
export const ARM_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'kubenet-max-pods.json',
    standsFor: 'a parameter with a default, a variable, a range that only a parameter has; max pods told',
    holds: [
      'cluster aks-willow: kubenet, 10.244.0.0/16, 10.0.0.0/16, loadBalancer, none',
      'pool grove: 4 x 84',
      'managed vnet',
    ],
    plan: { clusters: [{ ...PLANNED, nodePools: [{ mode: 'system', os: 'linux', vmSize: 'Standard_D2s_v5' }] }] },
    says: [
      "Cluster aks-willow: without a value in the template, so taken as not set: location [resourceGroup().location] and networkProfile.podCidr [parameters('podRange')].",
    ],
  },
  {
    file: 'kubenet-silent.json',
    standsFor: 'the same without max pods',
    holds: [
      'cluster aks-willow: kubenet, 10.244.0.0/16, 10.0.0.0/16, loadBalancer, none',
      'pool grove: 4 x 110',
      'managed vnet',
    ],
    says: ["Pool grove of aks-willow: the max pods per node is not told; 110 is Azure's default."],
  },
  {
    file: 'name-of-a-parameter-calico.json',
    standsFor: 'an update of a cluster whose name is part of a parameter; no pools; a policy',
    holds: ['cluster clusterId: azure-cni-node-subnet, no pods, 10.0.0.0/16, loadBalancer, calico', 'managed vnet'],
    says: [
      "Cluster: the name [last(split(parameters('clusterId'), '/'))] has no value in the template; it is called clusterId here.",
    ],
  },
  {
    file: 'name-of-a-parameter.json',
    standsFor: 'the same without a policy',
    holds: ['cluster clusterId: azure-cni-node-subnet, no pods, 10.0.0.0/16, loadBalancer, none', 'managed vnet'],
  },
  {
    file: 'copies-and-nested.json',
    standsFor:
      'a nested deployment with a scope of its own, copies of subnets and of pools, a false condition, functions of ids and ranges',
    // the third /20 of 10.118.0.0/16 starts at 10.118.32.0; pools of 1 x 3 and 2 x 3 nodes
    holds: [
      'cluster aks-oak: pod-subnet-dynamic, no pods, 172.31.80.0/20, loadBalancer, none',
      'pool sys: 3 x 50, in snet-nodes',
      'pool work1: 3 x 50, in snet-nodes',
      'pool work2: 6 x 50, in snet-nodes',
      'vnet vnet-oak: 10.118.0.0/16',
      'subnet snet-nodes: 10.118.0.0/20',
      'subnet snet-pods: 10.118.16.0/20',
      'subnet snet-extra: 10.118.32.0/20',
    ],
    plan: { clusters: [{ ...PLANNED, tier: 'standard' }] },
    says: ['Microsoft.Network/virtualNetworks vnet-hub is left out: its condition is false.'],
  },
  {
    file: 'private.jsonc',
    beside: 'private.parameters.json',
    standsFor: 'a private cluster, not in strict JSON, with its values in a parameter file',
    holds: [
      'cluster aks-birch: azure-cni-node-subnet, no pods, 172.31.96.0/24, userDefinedRouting, azure-npm',
      'pool core: 3 x 70, 3 to 5, in snet-birch',
      'pool leaf: 2 x 70, in snet-birch',
      'vnet vnet-birch: open',
      'subnet snet-birch: open',
    ],
    plan: {
      clusters: [{ ...PLANNED, dnsServiceIp: '172.31.96.20', apiServer: { access: 'private-endpoint' } }],
    },
  },
];
