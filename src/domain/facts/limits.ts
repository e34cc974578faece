import { fact } from './fact.ts';
import * as numbers from './first-numbers.ts';

export const maxPodsPerNodeMinimum = fact({
  ...numbers.maxPodsPerNodeMinimum,
  unit: 'pods per node',
  meaning: 'No pool may be created with fewer than 10 pods per node.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning'],
});

export const maxPodsPerNodeMaximum = fact({
  ...numbers.maxPodsPerNodeMaximum,
  unit: 'pods per node',
  meaning: 'No pool may be created with more than 250 pods per node.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning', 'overlay'],
});

export const poolPodSpaceMinimum = fact({
  ...numbers.poolPodSpaceMinimum,
  unit: 'pods',
  meaning: 'Nodes times max pods per node must reach 30 in every pool.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning', 'system-pools'],
});

export const nodesPerScaleSet = fact({
  ...numbers.nodesPerScaleSet,
  unit: 'nodes per pool',
  meaning: 'A scale set pool holds at most 1,000 nodes, surge nodes included.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['node-pools', 'rolling-upgrade', 'large-scale'],
});

export const nodesPerCluster = fact({
  ...numbers.nodesPerCluster,
  unit: 'nodes',
  meaning: 'A Standard, Premium or Automatic cluster holds at most 5,000 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['pricing-tiers', 'large-scale'],
});

export const nodesPerClusterFree = fact({
  ...numbers.nodesPerClusterFree,
  unit: 'nodes',
  meaning: 'A Free tier cluster holds at most 1,000 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['pricing-tiers'],
});

export const routesPerRouteTable = fact({
  ...numbers.routesPerRouteTable,
  unit: 'routes',
  meaning: 'A route table holds at most 400 routes, and kubenet needs one for each node.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet'],
});

export const overlayPodsPerCluster = fact({
  ...numbers.overlayPodsPerCluster,
  unit: 'pods',
  meaning: 'An Overlay cluster holds at most 200,000 pods.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale', 'plan-pods'],
  otherReading: 'An older planning article says 250,000.',
});

export const npmNodes = fact({
  ...numbers.npmNodes,
  unit: 'nodes',
  meaning: 'Azure NPM is supported up to 250 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['network-policies', 'large-scale'],
});

export const npmPods = fact({
  ...numbers.npmPods,
  unit: 'pods',
  meaning: 'Azure NPM is supported up to 20,000 pods.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['network-policies'],
});

export const snatPortsPerAddress = fact({
  ...numbers.snatPortsPerAddress,
  unit: 'ports',
  meaning: 'Each outbound address of the load balancer gives 64,000 SNAT ports to share between nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['load-balancer'],
});
