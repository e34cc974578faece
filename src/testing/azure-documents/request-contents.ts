import type { ExpectedDocument } from '../expected-document.ts';

/** Bodies of requests, which have neither id nor type: known by their fields. */
export const REQUEST_DOCUMENTS: readonly ExpectedDocument[] = [
  {
    file: 'request/silent.json',
    standsFor: 'a cluster that leaves nearly all to Azure',
    holds: [
      'cluster cluster 1: azure-cni-overlay, 10.244.0.0/16, 10.0.0.0/16, loadBalancer, none',
      'pool first: 1 x 250',
      'pool second: 2 x 250, windows',
      'managed vnet',
    ],
    plan: { clusters: [{ identity: 'user-assigned', nodePools: [{ mode: 'system' }, { mode: 'user' }] }] },
    says: [
      "cluster 1: no network plugin is named; Azure CNI Overlay is Azure's default.",
      "Pool first of cluster 1: the number of nodes is not told; 1 is Azure's default.",
      'Pool second of cluster 1: the mode is not told; the planner takes it as a user pool.',
    ],
  },
  {
    file: 'request/silent-on-cilium.json',
    standsFor: 'no plugin, but a data plane; a service range without its DNS address',
    holds: [
      'cluster cluster 1: azure-cni-overlay+cilium, 10.244.0.0/16, 172.27.0.0/18, loadBalancer, none',
      'pool first: 3 x 250',
      'managed vnet',
    ],
    plan: { clusters: [{ dnsServiceIp: '172.27.0.10' }] },
  },
  {
    file: 'request/silent-with-pod-subnet.json',
    standsFor: 'no plugin, but pools that name a pod subnet',
    holds: [
      'cluster cluster 1: pod-subnet-dynamic, no pods, 10.0.0.0/16, loadBalancer, none',
      'pool first: 3 x 66, in snet-nodes',
      'vnet vnet-wish: open',
      'subnet snet-nodes: open',
      'subnet snet-pods: open',
    ],
  },
  {
    file: 'request/unknown-words.json',
    standsFor: 'a plugin, an outbound type and an OS image that nobody here knows',
    holds: [
      'cluster cluster 1: open, no pods, 172.28.0.0/16, loadBalancer, none',
      'pool first: 3 x 66',
      'managed vnet',
    ],
    plan: { clusters: [{ nodePools: [{ osSku: 'Ubuntu' }] }] },
    says: [
      'cluster 1: the network plugin "seaweed" is not known here; the model is left open.',
      'cluster 1: the outbound type is "semaphore"; the planner takes a load balancer.',
      'Pool first of cluster 1: the OS SKU "Barnacle" is not known here; the planner takes Ubuntu.',
    ],
  },
  {
    file: 'request/dual-stack.json',
    standsFor: 'both IP families without ranges',
    holds: [
      'cluster cluster 1: azure-cni-overlay, 10.244.0.0/16 + fd12:3456:789a::/64, 10.0.0.0/16 + fd12:3456:789a:1::/108, loadBalancer, none',
      'pool first: 3 x 66',
      'managed vnet',
    ],
  },
  {
    file: 'request/vnet.json',
    standsFor: 'a VNet whose subnets have `addressPrefixes` of one range and no range yet',
    holds: ['vnet vnet-wish: 10.53.0.0/16', 'subnet snet-nodes: 10.53.16.0/20', 'subnet snet-later: open'],
    says: ['snet-later: its range is in no document; the planner finds a place for it.'],
  },
  {
    file: 'request/subnet.json',
    standsFor: 'a subnet alone',
    holds: ['vnet unnamed: open', 'subnet snet-alone: 10.54.3.0/25'],
  },
  {
    file: 'request/pool.json',
    standsFor: 'a pool alone',
    holds: ['cluster unnamed: open, no pods, 10.0.0.0/16, loadBalancer, none', 'pool extra: 7 x 33'],
  },
];
