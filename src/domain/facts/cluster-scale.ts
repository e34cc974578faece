import { fact } from './fact.ts';

export const clusterQuotaPerRegion = fact({
  id: 'cluster-quota-per-region',
  value: 'ManagedClusterCountExceedsQuotaLimit',
  unit: 'error code',
  meaning:
    'Since September 2025 a subscription has a quota of clusters in each region; beyond it the service answers ManagedClusterCountExceedsQuotaLimit.',
  basis: 'documented',
  asOf: '2026-08-03',
  checked: '2026-11-29',
  sources: ['quotas-regions'],
  otherReading: 'A limits table of January 2024: 5,000 clusters in a subscription.',
});

export const scaleStepFromNodes = fact({
  id: 'scale-step-from-nodes',
  value: 1000,
  unit: 'nodes',
  meaning: 'Above 1,000 nodes without the cluster autoscaler, scaling in steps is advised.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const scaleStepNodesLeast = fact({
  id: 'scale-step-nodes-least',
  value: 500,
  unit: 'nodes per step',
  meaning: 'The smaller end of the advised step is 500 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const scaleStepNodesMost = fact({
  id: 'scale-step-nodes-most',
  value: 700,
  unit: 'nodes per step',
  meaning: 'The larger end of the advised step is 700 nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const loadBalancerRulesPerNode = fact({
  id: 'load-balancer-rules-per-node',
  value: 300,
  unit: 'rules',
  meaning: 'The network interface of a node carries at most 300 load balancer rules.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['multiple-lb'],
});

export const privateLinkServicesPerLoadBalancer = fact({
  id: 'private-link-services-per-load-balancer',
  value: 8,
  unit: 'Private Link Services',
  meaning: 'A load balancer carries at most eight Private Link Services.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['multiple-lb'],
});

export const loadBalancerIdleMinutes = fact({
  id: 'load-balancer-idle-minutes',
  value: 30,
  unit: 'minutes',
  meaning: 'The idle timeout of outbound connections is 30 minutes when none is given.',
  basis: 'documented',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['load-balancer', 'container-service-package'],
});

export const loadBalancerIdleMinutesLeast = fact({
  id: 'load-balancer-idle-minutes-least',
  value: 4,
  unit: 'minutes',
  meaning: 'The idle timeout of outbound connections is at least 4 minutes.',
  basis: 'documented',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['load-balancer', 'container-service-package'],
});

export const loadBalancerIdleMinutesMost = fact({
  id: 'load-balancer-idle-minutes-most',
  value: 120,
  unit: 'minutes',
  meaning: 'The idle timeout of outbound connections is at most 120 minutes.',
  basis: 'documented',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package'],
  otherReading: 'The article names 30 minutes as the longest, but for the inbound timeout that a service asks for.',
});

/** The least version of Cilium on a version of Kubernetes. */
export interface CiliumVersion {
  readonly kubernetes: string;
  readonly cilium: string;
}

const ciliumVersions: readonly CiliumVersion[] = [
  { kubernetes: '1.31', cilium: '1.16.16' },
  { kubernetes: '1.32', cilium: '1.17.9' },
  { kubernetes: '1.33', cilium: '1.17.9' },
  { kubernetes: '1.34', cilium: '1.18.6' },
  { kubernetes: '1.35', cilium: '1.18.6' },
  { kubernetes: '1.36', cilium: '1.18.9' },
];

export const ciliumVersionsLeast = fact({
  id: 'cilium-versions-least',
  value: ciliumVersions,
  unit: 'Cilium version by Kubernetes version',
  meaning: 'Each Kubernetes version comes with this version of Cilium or a later one.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['cilium'],
});

export const ciliumEndpointSlicesVersion = fact({
  id: 'cilium-endpoint-slices-version',
  value: '1.32',
  unit: 'Kubernetes version',
  meaning: 'Cilium endpoint slices are in use from Kubernetes 1.32; how they are grouped cannot be set.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['cilium'],
});

export const serviceCidrExtensionVersion = fact({
  id: 'service-cidr-extension-version',
  value: '1.33',
  unit: 'Kubernetes version',
  meaning: 'From Kubernetes 1.33 services get a further range by a ServiceCIDR object; before, the range is fixed.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['legacy-cni', 'kubenet', 'kubernetes-1-33'],
});
