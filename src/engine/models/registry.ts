import type { CandidateId, NetworkModelId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { azureCniNodeSubnet } from './azure-cni-node-subnet.ts';
import { azureCniOverlay } from './azure-cni-overlay.ts';
import { byoCni } from './byo-cni.ts';
import { kubenet } from './kubenet.ts';
import type { ColumnId, NetworkModel } from './network-model.ts';
import { podSubnetDynamic } from './pod-subnet-dynamic.ts';
import { podSubnetStaticBlock } from './pod-subnet-static-block.ts';

/** The models that are offered on the Cilium data plane too. */
type WithCilium = Extract<(typeof CANDIDATES)[CandidateId], { readonly dataPlane: 'cilium' }>['model'];

/** All network models. One that is missing here, or has no rank on a data plane it is offered with, does not compile. */
export const NETWORK_MODELS = {
  kubenet,
  'azure-cni-node-subnet': azureCniNodeSubnet,
  'pod-subnet-dynamic': podSubnetDynamic,
  'pod-subnet-static-block': podSubnetStaticBlock,
  'azure-cni-overlay': azureCniOverlay,
  'byo-cni': byoCni,
} as const satisfies {
  readonly [M in NetworkModelId]: NetworkModel & {
    readonly id: M;
    readonly rankOnCilium: M extends WithCilium ? number : null;
  };
};

/** A model that names every subnet a pool can have: what subnets a cluster uses whatever it chooses is asked of it. */
export const MODEL_WITH_ALL_SUBNETS: NetworkModelId = 'pod-subnet-dynamic';

/** The network model of a candidate. */
export function modelOf(candidate: CandidateId): NetworkModel {
  return NETWORK_MODELS[CANDIDATES[candidate].model];
}

/** The place of a candidate in the documented guidance, 1 for the first choice; no two have the same. */
export function rankOf(candidate: CandidateId): number {
  const { rankOnAzure, rankOnCilium } = modelOf(candidate);
  return CANDIDATES[candidate].dataPlane === 'cilium' && rankOnCilium !== null ? rankOnCilium : rankOnAzure;
}

/** The headline column that shows a candidate. */
export function columnOf(candidate: CandidateId): ColumnId {
  return CANDIDATES[candidate].dataPlane === 'cilium' ? 'cilium' : modelOf(candidate).column;
}

/** The name people read for a candidate, e.g. "Azure CNI Overlay with Cilium". */
export function candidateLabel(candidate: CandidateId): string {
  const { label } = modelOf(candidate);
  return CANDIDATES[candidate].dataPlane === 'cilium' ? `${label} with Cilium` : label;
}
