import { CANDIDATE_IDS, type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { figureText, type Sentence, worded } from '../figures/sentence.ts';
import { NEED_EFFECTS, type NeedAnswer } from './needs.ts';
import type { VerdictStatus } from './verdict-status.ts';

/** What is known of a candidate before the candidates are put in order. */
export interface Contender {
  readonly candidate: CandidateId;
  readonly status: VerdictStatus;
  readonly needs: readonly NeedAnswer[];
  readonly vnetAddressesWithUpgrade: number;
}

/** Guidance of the documentation, best first: Overlay with Cilium unless something else is needed; kubenet never for new. */
const DOCUMENTED_ORDER: readonly CandidateId[] = [
  'azure-cni-overlay+cilium',
  'azure-cni-overlay',
  'pod-subnet-dynamic+cilium',
  'pod-subnet-dynamic',
  'pod-subnet-static-block+cilium',
  'pod-subnet-static-block',
  'azure-cni-node-subnet+cilium',
  'azure-cni-node-subnet',
  'byo-cni',
  'kubenet',
];

const NODE_SUBNET_FIRST: readonly CandidateId[] = ['azure-cni-node-subnet+cilium', 'azure-cni-node-subnet'];

const STATUS_RANK: Readonly<Record<VerdictStatus, number>> = {
  fits: 0,
  open: 0,
  tight: 1,
  unknown: 2,
  'does-not-fit': 3,
  excluded: 4,
};

/**
 * True for a candidate that the documentation advises at all: never kubenet for a new cluster, and away from it with an
 * existing one; a custom plugin only for whoever asks for one.
 */
function isAdvised(candidate: CandidateId, { needs }: Cluster): boolean {
  return candidate === 'byo-cni' ? needs.includes('own-cni') : candidate !== 'kubenet';
}

/** A candidate that may be recommended: it is advised and fits, or would once the ranges are requested. */
export function isEligible({ candidate, status }: Contender, cluster: Cluster): boolean {
  return isAdvised(candidate, cluster) && (status === 'fits' || status === 'tight' || status === 'open');
}

function orderFor(cluster: Cluster, network: VirtualNetwork | undefined): readonly CandidateId[] {
  if (cluster.needs.includes('own-cni')) {
    return ['byo-cni', ...DOCUMENTED_ORDER.filter((candidate) => candidate !== 'byo-cni')];
  }
  if (network?.origin === 'managed') {
    const flat = DOCUMENTED_ORDER.filter((candidate) => CANDIDATES[candidate].model.startsWith('pod-subnet'));
    const rest = DOCUMENTED_ORDER.filter(
      (candidate) => !flat.includes(candidate) && !NODE_SUBNET_FIRST.includes(candidate),
    );
    return [...rest.slice(0, 2), ...NODE_SUBNET_FIRST, ...flat, ...rest.slice(2)];
  }
  return DOCUMENTED_ORDER;
}

function undocumentedNeeds({ needs }: Contender): number {
  return needs.filter(({ support }) => NEED_EFFECTS[support] === 'ranks-behind').length;
}

const WHY: Readonly<Record<CandidateId, string>> = {
  'azure-cni-overlay+cilium':
    'Documented as the long-term configuration: pods take no VNet addresses, policy is built in.',
  'azure-cni-overlay': 'Documented default: pods take no VNet addresses.',
  'pod-subnet-dynamic+cilium': 'Documented first choice where pods need VNet addresses, with built-in policy.',
  'pod-subnet-dynamic': 'Documented first choice where pods need VNet addresses.',
  'pod-subnet-static-block+cilium':
    'Documented for VNet pod addresses beyond what dynamic allocation holds, with built-in policy.',
  'pod-subnet-static-block': 'Documented for VNet pod addresses beyond what dynamic allocation holds.',
  'azure-cni-node-subnet+cilium': 'Legacy addressing with built-in policy; documented where AKS owns the VNet.',
  'azure-cni-node-subnet': 'Legacy addressing; documented where AKS owns the VNet and pods must be reachable.',
  'byo-cni': 'For features of a CNI of your own; Microsoft does not support the plugin.',
  kubenet: 'Never for a new cluster: the model has an end date.',
};

/** Why a candidate stands where it does: one sentence. */
export function standingOf({ candidate, vnetAddressesWithUpgrade }: Contender, cluster: string): Sentence {
  const reference = { cluster, candidate, figure: 'vnet-addresses', load: 'withUpgrade' } as const;
  return worded`${WHY[candidate]} Takes ${figureText(vnetAddressesWithUpgrade, reference)} VNet addresses with upgrade.`;
}

/** Candidates from best to worst: those advised that fit, by undocumented needs, documented guidance, then address cost. */
export function orderCandidates(
  contenders: readonly Contender[],
  cluster: Cluster,
  network: VirtualNetwork | undefined,
): readonly CandidateId[] {
  const guidance = orderFor(cluster, network);
  const sorted = [...contenders].sort(
    (a, b) =>
      Number(isAdvised(b.candidate, cluster)) - Number(isAdvised(a.candidate, cluster)) ||
      STATUS_RANK[a.status] - STATUS_RANK[b.status] ||
      undocumentedNeeds(a) - undocumentedNeeds(b) ||
      guidance.indexOf(a.candidate) - guidance.indexOf(b.candidate) ||
      a.vnetAddressesWithUpgrade - b.vnetAddressesWithUpgrade ||
      CANDIDATE_IDS.indexOf(a.candidate) - CANDIDATE_IDS.indexOf(b.candidate),
  );
  return sorted.map(({ candidate }) => candidate);
}
