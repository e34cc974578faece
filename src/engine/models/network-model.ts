import type { NetworkModelId, PodAddressing } from '../../domain/ids.ts';
import type { NodePool } from '../../domain/plan-input.ts';

/** What one node of a pool takes, besides its own address in the node subnet. All zero for a model without that range. */
export interface NodeFootprint {
  /** Pod addresses in the node subnet, reserved up front. */
  readonly podsInNodeSubnet: number;
  /** Addresses in the pod subnet. */
  readonly podSubnetAddresses: number;
  /** Blocks of the pod CIDR. */
  readonly podCidrBlocks: number;
  /** What counts toward the address limit of the VNet for the node's pods (ruling 30). */
  readonly podVnetMappings: number;
}

/** How a model takes addresses from a pod subnet: in batches, or in fixed blocks of each node. */
export type PodAllocation = 'dynamic' | 'static-block';

/** Ids of the facts on the max pods per node that Azure takes when none are given. */
export type DefaultMaxPodsFact = `default-max-pods-${'kubenet' | 'node-subnet' | 'pod-subnet' | 'overlay' | 'byo'}`;

/** The headline columns of the page; on the Cilium data plane every model stands in `cilium`. */
export const COLUMN_IDS = [
  'kubenet',
  'azure-cni-node-subnet',
  'azure-cni-pod-subnet',
  'azure-cni-overlay',
  'cilium',
  'byo-cni',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Everything that a network model is. Whoever treats models differently asks here, so that a new one is asked for it too. */
export interface NetworkModel extends PodAddressing {
  readonly id: NetworkModelId;
  /** Its whole name. */
  readonly label: string;
  /** Its name beside others of its kind, where there is little room. */
  readonly shortName: string;
  /** The headline column it stands in, on the Azure data plane. */
  readonly column: Exclude<ColumnId, 'cilium'>;
  /** How pods take addresses from a pod subnet; null for a model without one. */
  readonly podAllocation: PodAllocation | null;
  /** `networkPlugin` and `networkPluginMode` of Azure's API; with the allocation they tell a model from all others. */
  readonly plugin: 'azure' | 'kubenet' | 'none';
  readonly pluginMode: 'overlay' | null;
  /** The fact with Azure's own max pods per node, by id: its text loads on demand. */
  readonly defaultMaxPodsFact: DefaultMaxPodsFact;
  /** Whom the documentation advises it to; `nobody`: never a new cluster, and away from it with a running one. */
  readonly advisedTo: 'everybody' | 'own-cni' | 'nobody';
  /** Id of the fact with the last supported day, where there is one. */
  readonly endDateFact: string | null;
  readonly rankOnAzure: number;
  /** Null for a model that the Cilium data plane is not offered with. */
  readonly rankOnCilium: number | null;
  readonly footprint: (pool: NodePool) => NodeFootprint;
}

/** True for a model whose pods take addresses from the pod CIDR of the cluster, or that is told one. */
export function takesPodCidr({ podRange }: NetworkModel): boolean {
  return podRange === 'pod-cidr' || podRange === 'declared-only';
}
