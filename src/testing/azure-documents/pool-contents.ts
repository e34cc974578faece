import type { ExpectedDocument } from '../expected-document.ts';

/** Pools without their cluster, as the REST API answers them. */
export const POOL_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'rest/pool-autoscaled.json',
    standsFor: 'one autoscaled pool alone, upgraded blue-green',
    holds: ['cluster aks-mole: open, no pods, 10.0.0.0/16, loadBalancer, none', 'pool surf: 1 x 75, 1 to 8'],
    plan: {
      clusters: [
        {
          choice: null,
          current: null,
          virtualNetwork: null,
          nodePools: [{ mode: 'user', upgrade: { strategy: 'blue-green', surge: { unit: 'percent', value: 20 } } }],
        },
      ],
    },
  },
  {
    file: 'rest/pool-of-machines.json',
    standsFor: 'one VirtualMachines pool alone; its autoscaler in a list, its nodes counted by size',
    holds: ['cluster aks-mole: open, no pods, 10.0.0.0/16, loadBalancer, none', 'pool hulls: 2 x 85, 1 to 5'],
    plan: { clusters: [{ nodePools: [{ kind: 'virtual-machines', vmSize: 'Standard_F8s_v2' }] }] },
  },
  {
    file: 'rest/pool-list.json',
    standsFor: '`value` of pools in subnets, Linux and Windows, each with an image of its own',
    holds: [
      'cluster aks-mole: open, no pods, 10.0.0.0/16, loadBalancer, none',
      'pool sys: 3 x 40, in snet-sys',
      'pool wina: 2 x 40, windows, in snet-win',
      'vnet vnet-mole: open',
      'subnet snet-sys: open',
      'subnet snet-win: open',
    ],
    plan: { clusters: [{ nodePools: [{ osSku: 'Ubuntu2404' }, { osSku: 'Windows2025' }] }] },
  },
];
