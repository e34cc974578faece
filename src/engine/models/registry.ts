import type { CandidateId, NetworkModelId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { azureCniNodeSubnet } from './azure-cni-node-subnet.ts';
import { azureCniOverlay } from './azure-cni-overlay.ts';
import { byoCni } from './byo-cni.ts';
import { kubenet } from './kubenet.ts';
import type { NetworkModel } from './network-model.ts';
import { podSubnetDynamic } from './pod-subnet-dynamic.ts';
import { podSubnetStaticBlock } from './pod-subnet-static-block.ts';

/** All network models. A model that is missing here does not compile. */
export const NETWORK_MODELS = {
  kubenet,
  'azure-cni-node-subnet': azureCniNodeSubnet,
  'pod-subnet-dynamic': podSubnetDynamic,
  'pod-subnet-static-block': podSubnetStaticBlock,
  'azure-cni-overlay': azureCniOverlay,
  'byo-cni': byoCni,
} as const satisfies Record<NetworkModelId, NetworkModel>;

/** The name people read for a candidate, e.g. "Azure CNI Overlay with Cilium". */
export function candidateLabel(candidate: CandidateId): string {
  const { model, dataPlane } = CANDIDATES[candidate];
  const { label } = NETWORK_MODELS[model];
  return dataPlane === 'cilium' ? `${label} with Cilium` : label;
}
