/** Pod addressing: where a pod's address comes from. Ids as in the worked examples. */
export const NETWORK_MODEL_IDS = [
  'kubenet',
  'azure-cni-node-subnet',
  'pod-subnet-dynamic',
  'pod-subnet-static-block',
  'azure-cni-overlay',
  'byo-cni',
] as const;
export type NetworkModelId = (typeof NETWORK_MODEL_IDS)[number];

/** Where the pods of a model have their addresses, and what brings packets to them. */
export interface PodAddressing {
  /** `declared-only`: a plugin hands them out; the plan only says from which range. */
  readonly podRange: 'node-subnet' | 'pod-subnet' | 'pod-cidr' | 'declared-only';
  /** How traffic to a pod finds its node; `overlay`: in a routing domain of the cluster's own. */
  readonly routing: 'vnet' | 'route-table' | 'overlay' | 'own-plugin';
}

/** The part of a network model by which plans are edited. All else stands in its descriptor in `engine/models/`. */
export const POD_ADDRESSING = {
  kubenet: { podRange: 'pod-cidr', routing: 'route-table' },
  'azure-cni-node-subnet': { podRange: 'node-subnet', routing: 'vnet' },
  'pod-subnet-dynamic': { podRange: 'pod-subnet', routing: 'vnet' },
  'pod-subnet-static-block': { podRange: 'pod-subnet', routing: 'vnet' },
  'azure-cni-overlay': { podRange: 'pod-cidr', routing: 'overlay' },
  'byo-cni': { podRange: 'declared-only', routing: 'own-plugin' },
} as const satisfies Record<NetworkModelId, PodAddressing>;

export const DATA_PLANES = ['azure', 'cilium'] as const;
export type DataPlane = (typeof DATA_PLANES)[number];

/** The ten valid pairs of network model and data plane. Append only: links and files store these ids. */
export const CANDIDATE_IDS = [
  'kubenet',
  'azure-cni-node-subnet',
  'azure-cni-node-subnet+cilium',
  'pod-subnet-dynamic',
  'pod-subnet-dynamic+cilium',
  'pod-subnet-static-block',
  'pod-subnet-static-block+cilium',
  'azure-cni-overlay',
  'azure-cni-overlay+cilium',
  'byo-cni',
] as const;
export type CandidateId = (typeof CANDIDATE_IDS)[number];

export interface Candidate {
  readonly model: NetworkModelId;
  readonly dataPlane: DataPlane;
}

/** What each candidate id stands for. kubenet and a custom plugin run on the Azure data plane's side of the table. */
export const CANDIDATES = {
  kubenet: { model: 'kubenet', dataPlane: 'azure' },
  'azure-cni-node-subnet': { model: 'azure-cni-node-subnet', dataPlane: 'azure' },
  'azure-cni-node-subnet+cilium': { model: 'azure-cni-node-subnet', dataPlane: 'cilium' },
  'pod-subnet-dynamic': { model: 'pod-subnet-dynamic', dataPlane: 'azure' },
  'pod-subnet-dynamic+cilium': { model: 'pod-subnet-dynamic', dataPlane: 'cilium' },
  'pod-subnet-static-block': { model: 'pod-subnet-static-block', dataPlane: 'azure' },
  'pod-subnet-static-block+cilium': { model: 'pod-subnet-static-block', dataPlane: 'cilium' },
  'azure-cni-overlay': { model: 'azure-cni-overlay', dataPlane: 'azure' },
  'azure-cni-overlay+cilium': { model: 'azure-cni-overlay', dataPlane: 'cilium' },
  'byo-cni': { model: 'byo-cni', dataPlane: 'azure' },
} as const satisfies Record<CandidateId, Candidate>;

/** The three loads every range is sized for (design section 4, ruling 32). */
export const LOADS = ['today', 'maximum', 'withUpgrade'] as const;
export type Load = (typeof LOADS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a visitor can ask for. Each is also a row of the comparison. Append only. */
export const NEED_IDS = [
  'windows-pools',
  'pods-reachable-by-ip',
  'pod-source-ip-in-peers',
  'network-policy',
  'fqdn-policy',
  'l7-policy',
  'node-encryption',
  'dual-stack',
  'virtual-nodes',
  'agic',
  'application-gateway-for-containers',
  'static-egress-gateway',
  'node-auto-provisioning',
  'shared-node-subnet',
  'pod-subnet-controls',
  'more-than-400-nodes',
  'more-than-1000-nodes',
  'more-than-5000-nodes',
  'aks-automatic',
  'microsoft-cni-support',
  'own-cni',
] as const;
export type NeedId = (typeof NEED_IDS)[number];
