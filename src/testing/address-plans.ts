const source = { repo: 'this one', path: 'src/testing/address-plans.ts', licence: 'MIT' };
const nodes = (name: string, prefix: string) => ({ name, prefix, role: 'nodes' });
const pods = (name: string, prefix: string) => ({ name, prefix, role: 'pods' });
const spoke = (space: string, ...subnets: readonly object[]) => ({
  name: 'vnet-spoke',
  role: 'spoke',
  addressSpace: [space],
  subnets,
});

/** Address plans of our own in the form of the published examples, one for each shape that those lack. */
export const ADDRESS_PLANS = [
  {
    id: 'own-pod-subnets',
    title: 'Two pools, each with a subnet for its nodes and one for its pods',
    source,
    model: 'pod-subnet-dynamic',
    vnets: [
      spoke(
        '10.176.0.0/12',
        nodes('nodes-a', '10.176.0.0/18'),
        pods('pods-a', '10.177.0.0/16'),
        nodes('nodes-b', '10.176.64.0/18'),
        pods('pods-b', '10.178.0.0/16'),
      ),
    ],
    cluster: {},
    nodePools: [
      { name: 'poola', maxPods: 200, subnet: 'nodes-a', podSubnet: 'pods-a' },
      { name: 'poolb', maxPods: 200, subnet: 'nodes-b', podSubnet: 'pods-b' },
    ],
    note: '',
  },
  {
    id: 'own-overlay',
    title: 'Overlay without a VNet of its own; a pod CIDR of 128 blocks',
    source,
    model: 'overlay',
    vnets: [],
    cluster: { podCidr: '10.192.0.0/17' },
    nodePools: [{ name: 'only', maxPods: 240 }],
    note: '',
  },
  {
    id: 'own-api-server',
    title: 'Node Subnet with a delegated subnet for the API server',
    source,
    model: 'azure-node-subnet',
    vnets: [
      spoke('10.208.0.0/18', nodes('nodes', '10.208.8.0/21'), {
        name: 'api',
        prefix: '10.208.0.0/27',
        role: 'api-server',
        delegation: 'Microsoft.ContainerService/managedClusters',
      }),
    ],
    cluster: { apiServerVnetIntegration: true },
    nodePools: [{ name: 'system', subnet: 'nodes' }],
    note: '',
  },
  {
    id: 'own-kubenet',
    title: 'kubenet with a pod CIDR told',
    source,
    model: 'kubenet',
    vnets: [spoke('10.224.0.0/20', nodes('nodes', '10.224.4.0/23'))],
    cluster: { podCidr: '10.225.0.0/16' },
    nodePools: [{ name: 'system', subnet: 'nodes' }],
    note: '',
  },
  {
    id: 'own-static-blocks',
    title: 'A pod subnet of /26, too small for static blocks of 6 nodes',
    source,
    model: 'pod-subnet-dynamic',
    vnets: [spoke('10.240.0.0/16', nodes('nodes', '10.240.16.0/20'), pods('pods', '10.240.0.0/26'))],
    cluster: {},
    nodePools: [{ name: 'system', count: 2, scaledCount: 6, maxPods: 250, subnet: 'nodes', podSubnet: 'pods' }],
    note: '',
  },
];
