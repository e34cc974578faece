import { fact } from './fact.ts';

export const defaultMaxPodsOverlay = fact({
  id: 'default-max-pods-overlay',
  value: 250,
  unit: 'pods per node',
  meaning: "Azure's own max pods per node on Overlay when none is given.",
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const defaultMaxPodsPodSubnet = fact({
  id: 'default-max-pods-pod-subnet',
  value: 110,
  unit: 'pods per node',
  meaning: "Azure's own max pods per node on Pod Subnet when none is given.",
  basis: 'documented',
  asOf: '2026-09-10',
  checked: '2026-11-29',
  sources: ['ip-planning', 'dynamic-allocation'],
  otherReading: 'Until September 2026 the article on dynamic allocation said 250.',
});

export const defaultMaxPodsNodeSubnet = fact({
  id: 'default-max-pods-node-subnet',
  value: 30,
  unit: 'pods per node',
  meaning: "Azure's own max pods per node on Node Subnet when none is given.",
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning'],
});

export const defaultMaxPodsKubenet = fact({
  id: 'default-max-pods-kubenet',
  value: 110,
  unit: 'pods per node',
  meaning: "Azure's own max pods per node on kubenet when none is given.",
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ip-planning', 'kubenet'],
  otherReading: 'An older limits table says 30 for clusters made in the portal.',
});

export const defaultMaxPodsByo = fact({
  id: 'default-max-pods-byo',
  value: 250,
  unit: 'pods per node',
  meaning: "Azure's own max pods per node with a custom plugin; it is listed for auto-provisioned nodes.",
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nap-node-class', 'byo-cni'],
});

export const windowsOverlayMaxPodsAdvised = fact({
  id: 'windows-overlay-max-pods-advised',
  value: 110,
  unit: 'pods per node',
  meaning: 'On Overlay at most 110 pods per Windows node are advised.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const nodesPerClusterFreeAdvised = fact({
  id: 'nodes-per-cluster-free-advised',
  value: 10,
  unit: 'nodes',
  meaning: 'The Free tier is advised for fewer than 10 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['pricing-tiers'],
});

export const upgradeBlockedAtNodes = fact({
  id: 'upgrade-blocked-at-nodes',
  value: 5000,
  unit: 'nodes',
  meaning: 'A cluster at 5,000 nodes cannot be upgraded.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const upgradeNodesBelow = fact({
  id: 'upgrade-nodes-below',
  value: 3000,
  unit: 'nodes',
  meaning: 'A cluster at the node limit must shrink below 3,000 nodes before an upgrade.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const poolsPerCluster = fact({
  id: 'pools-per-cluster',
  value: 100,
  unit: 'pools',
  meaning: 'A cluster has at most 100 node pools.',
  basis: 'external',
  asOf: '2024-01',
  checked: '2026-11-24',
  sources: ['limits-include'],
});

export const dynamicPodsAdvised = fact({
  id: 'dynamic-pods-advised',
  value: 50000,
  unit: 'pods',
  meaning: 'With dynamic allocation up to 50,000 application pods are advised.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const ciliumIdentities = fact({
  id: 'cilium-identities',
  value: 65535,
  unit: 'identities',
  meaning: 'A Cilium cluster has at most 65,535 identities.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['cilium'],
});

export const l7PolicyNodes = fact({
  id: 'l7-policy-nodes',
  value: 1000,
  unit: 'nodes',
  meaning: 'L7 policies are supported up to 1,000 nodes.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['l7-policy'],
  otherReading: 'The article says 1,000 nodes or 40,000 pods, whichever is greater.',
});

export const l7PolicyPods = fact({
  id: 'l7-policy-pods',
  value: 40000,
  unit: 'pods',
  meaning: 'L7 policies are supported up to 40,000 pods.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['l7-policy'],
  otherReading: 'The article says 1,000 nodes or 40,000 pods, whichever is greater.',
});

export const ciliumDualStackVersion = fact({
  id: 'cilium-dual-stack-version',
  value: '1.29',
  unit: 'Kubernetes version',
  meaning: 'Dual stack with the Cilium data plane needs Kubernetes 1.29 or later.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['cilium', 'dual-stack'],
});

export const largeClusterNodes = fact({
  id: 'large-cluster-nodes',
  value: 500,
  unit: 'nodes',
  meaning: 'Above 500 nodes a max surge of 10 to 20 % is advised.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const largeClusterSurgePercentMaximum = fact({
  id: 'large-cluster-surge-percent-maximum',
  value: 20,
  unit: 'percent',
  meaning: 'The largest max surge advised for a cluster above 500 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const systemPoolNodesAdvised = fact({
  id: 'system-pool-nodes-advised',
  value: 2,
  unit: 'nodes',
  meaning: 'The system pool of a cluster with several pools has at least two nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['node-pools'],
});

export const internalLoadBalancerNodesAdvised = fact({
  id: 'internal-load-balancer-nodes-advised',
  value: 750,
  unit: 'nodes',
  meaning: 'Create the internal load balancer before the cluster passes 750 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});
