import { fact } from './fact.ts';

export const maxPodsPerNodeMinimum = fact({
  id: 'max-pods-per-node-minimum',
  value: 10,
  unit: 'pods per node',
  meaning: 'No pool may be created with fewer than 10 pods per node.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['ip-planning'],
});

export const maxPodsPerNodeMaximum = fact({
  id: 'max-pods-per-node-maximum',
  value: 250,
  unit: 'pods per node',
  meaning: 'No pool may be created with more than 250 pods per node.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['ip-planning', 'overlay'],
});

export const poolPodSpaceMinimum = fact({
  id: 'pool-pod-space-minimum',
  value: 30,
  unit: 'pods',
  meaning: 'Nodes times max pods per node must reach 30 in every pool.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['ip-planning', 'system-pools'],
});

export const nodesPerScaleSet = fact({
  id: 'nodes-per-scale-set',
  value: 1000,
  unit: 'nodes per pool',
  meaning: 'A scale set pool holds at most 1,000 nodes, surge nodes included.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['node-pools', 'rolling-upgrade', 'large-scale'],
});

export const nodesPerCluster = fact({
  id: 'nodes-per-cluster',
  value: 5000,
  unit: 'nodes',
  meaning: 'A Standard, Premium or Automatic cluster holds at most 5,000 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['pricing-tiers', 'large-scale'],
});

export const nodesPerClusterFree = fact({
  id: 'nodes-per-cluster-free',
  value: 1000,
  unit: 'nodes',
  meaning: 'A Free tier cluster holds at most 1,000 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['pricing-tiers'],
});

export const routesPerRouteTable = fact({
  id: 'routes-per-route-table',
  value: 400,
  unit: 'routes',
  meaning: 'A route table holds at most 400 routes, and kubenet needs one for each node.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['kubenet'],
});

export const overlayPodsPerCluster = fact({
  id: 'overlay-pods-per-cluster',
  value: 200000,
  unit: 'pods',
  meaning: 'An Overlay cluster holds at most 200,000 pods.',
  basis: 'ruling',
  asOf: '2026-08',
  sources: ['large-scale', 'plan-pods'],
  otherReading: 'An older planning article says 250,000.',
});

export const npmNodes = fact({
  id: 'npm-nodes',
  value: 250,
  unit: 'nodes',
  meaning: 'Azure NPM is supported up to 250 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['network-policies', 'large-scale'],
});

export const npmPods = fact({
  id: 'npm-pods',
  value: 20000,
  unit: 'pods',
  meaning: 'Azure NPM is supported up to 20,000 pods.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['network-policies'],
});

export const snatPortsPerAddress = fact({
  id: 'snat-ports-per-address',
  value: 64000,
  unit: 'ports',
  meaning: 'Each outbound address of the load balancer gives 64,000 SNAT ports to share between nodes.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['load-balancer'],
});
