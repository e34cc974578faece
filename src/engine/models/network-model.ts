import type { NetworkModelId } from '../../domain/ids.ts';
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

/** A network model: which ranges it draws on and what a node takes from them. The data plane changes none of it. */
export interface NetworkModel {
  readonly id: NetworkModelId;
  readonly label: string;
  /** Where pod addresses come from. */
  readonly podRange: 'node-subnet' | 'pod-subnet' | 'pod-cidr' | 'declared-only';
  /** Azure CLI arguments that select the model. */
  readonly cliArguments: readonly string[];
  /** Id of the fact with the last supported day, where there is one. */
  readonly endDateFact: string | null;
  readonly footprint: (pool: NodePool) => NodeFootprint;
}
