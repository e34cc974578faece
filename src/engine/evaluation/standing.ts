import { kubenetEnd } from '../../domain/facts/retirements.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { vnetAddresses, vnetSpace } from '../demand/cluster-figures.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { formatDay } from '../words/days.ts';
import type { CandidateEvaluation } from './evaluation.ts';

/** Why a candidate has its rank in the documented guidance. */
const WHY: Readonly<Record<CandidateId, string>> = {
  kubenet: `Retirement: ${formatDay(kubenetEnd.notice)}. Not for new clusters.`,
  'azure-cni-node-subnet': 'Legacy; advised only in AKS-managed VNets.',
  'azure-cni-node-subnet+cilium': 'Legacy with built-in policy; advised only in AKS-managed VNets.',
  'pod-subnet-dynamic': 'First choice where pods need VNet addresses.',
  'pod-subnet-dynamic+cilium': 'First choice where pods need VNet addresses; policy is built in.',
  'pod-subnet-static-block': 'Flat network in /28 blocks: scales past dynamic allocation.',
  'pod-subnet-static-block+cilium': 'Flat network in /28 blocks: scales past dynamic allocation; policy is built in.',
  'azure-cni-overlay': 'The documented default: pods take no VNet addresses.',
  'azure-cni-overlay+cilium': 'Microsoft’s long-term choice: pods take no VNet addresses, policy is built in.',
  'byo-cni': 'For your own CNI: Microsoft supports the cluster, not the CNI.',
};

/** The place of a candidate in the documented guidance, in a sentence or two. */
export function whySentence(candidate: CandidateId): Sentence {
  return worded`${WHY[candidate]}`;
}

/** VNet addresses during an upgrade: "452 VNet addresses", with what counts toward the limit where that is another number. */
export function vnetTaken(
  { candidate, ranges, vnetAddresses: counted }: CandidateEvaluation,
  cluster: string,
): Sentence {
  const at = { cluster, candidate };
  const space = vnetSpace(at, ranges, 'withUpgrade');
  const mappings = vnetAddresses(at, counted, 'withUpgrade');
  return space.value === mappings.value
    ? worded`${mappings} VNet addresses`
    : worded`${space} VNet addresses (${mappings} mappings)`;
}

/** Why a candidate stands where it stands in the order of candidates: its place in the guidance, and what it takes. */
export function standingOf(evaluation: CandidateEvaluation, cluster: string): Sentence {
  return worded`${WHY[evaluation.candidate]} Takes ${vnetTaken(evaluation, cluster)} during an upgrade.`;
}
