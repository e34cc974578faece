import { CANDIDATE_IDS, type CandidateId } from '../../domain/ids.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { modelOf, rankOf } from '../models/registry.ts';
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
const DOCUMENTED_ORDER = CANDIDATE_IDS.toSorted((a, b) => rankOf(a) - rankOf(b));

/** Where AKS owns the VNet, models with pods in the node subnet go before those that want a pod subnet as well. */
function managedOrder(): readonly CandidateId[] {
  const isInNodeSubnet = (candidate: CandidateId): boolean => modelOf(candidate).podRange === 'node-subnet';
  const others = DOCUMENTED_ORDER.filter((candidate) => !isInNodeSubnet(candidate));
  const firstFlat = others.findIndex((candidate) => modelOf(candidate).podRange === 'pod-subnet');
  return others.toSpliced(firstFlat, 0, ...DOCUMENTED_ORDER.filter(isInNodeSubnet));
}

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
  const { advisedTo } = modelOf(candidate);
  return advisedTo === 'own-cni' ? needs.includes('own-cni') : advisedTo === 'everybody';
}

/** A candidate that may be recommended: it is advised and fits, or would once the ranges are requested. */
export function isEligible({ candidate, status }: Contender, cluster: Cluster): boolean {
  return isAdvised(candidate, cluster) && (status === 'fits' || status === 'tight' || status === 'open');
}

function orderFor(cluster: Cluster, network: VirtualNetwork | undefined): readonly CandidateId[] {
  if (cluster.needs.includes('own-cni')) {
    const isOwn = (candidate: CandidateId): boolean => modelOf(candidate).routing === 'own-plugin';
    return [...DOCUMENTED_ORDER.filter(isOwn), ...DOCUMENTED_ORDER.filter((candidate) => !isOwn(candidate))];
  }
  return network?.origin === 'managed' ? managedOrder() : DOCUMENTED_ORDER;
}

function undocumentedNeeds({ needs }: Contender): number {
  return needs.filter(({ support }) => NEED_EFFECTS[support] === 'ranks-behind').length;
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
