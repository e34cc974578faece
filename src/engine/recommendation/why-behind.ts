import { CANDIDATES, type DataPlane, type NetworkModelId } from '../../domain/ids.ts';
import { vnetSpace } from '../demand/cluster-figures.ts';
import { endOfModel } from '../evaluation/end-of-model.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { vnetTaken } from '../evaluation/standing.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { candidateLabel } from '../models/registry.ts';
import { answerNeeds, type EffectiveNeed, NEED_EFFECTS } from '../verdict/needs.ts';
import { NEED_NAMES } from '../words/names.ts';

/** Two candidates of one cluster, the better one first, and what the cluster needs. */
export interface Pair {
  readonly cluster: string;
  readonly winner: CandidateEvaluation;
  readonly loser: CandidateEvaluation;
  readonly needs: readonly EffectiveNeed[];
  readonly asOf: string;
}

function undocumented({ loser, winner, needs }: Pair): Sentence[] {
  const silent = (candidate: CandidateEvaluation['candidate']): ReadonlySet<string> =>
    new Set(
      answerNeeds(needs, candidate).flatMap(({ need, support }) =>
        NEED_EFFECTS[support] === 'ranks-behind' ? [need] : [],
      ),
    );
  const known = silent(winner.candidate);
  return needs
    .filter(({ need }) => silent(loser.candidate).has(need) && !known.has(need))
    .map(
      ({ need }) =>
        worded`Documented for ${candidateLabel(winner.candidate)}, not for this model: ${NEED_NAMES[need].inSentence}.`,
    );
}

function tightness({ loser, winner }: Pair): Sentence[] {
  return loser.status === 'tight' && winner.status !== 'tight'
    ? [worded`It fits, but less stays free than the headroom asked for.`]
    : [];
}

/** What the documentation says of a model against those before it in its order. */
const BEHIND: Readonly<Record<NetworkModelId, string>> = {
  'azure-cni-overlay': 'Its pods cannot be reached by their address.',
  'pod-subnet-dynamic': 'Flat network: pods get VNet addresses and can be reached directly.',
  'pod-subnet-static-block': 'Flat network in /28 blocks: scales past dynamic allocation.',
  'azure-cni-node-subnet': 'Legacy; advised only in AKS-managed VNets.',
  'byo-cni': 'For your own CNI: Microsoft supports the cluster, not the CNI.',
  kubenet: 'Legacy: move to Overlay.',
};

const BEHIND_PLANE: Readonly<Record<DataPlane, string>> = {
  azure: 'Same addresses; Cilium is Microsoft’s long-term choice.',
  cilium: 'Same addresses; the plan asks for what the Cilium data plane lacks.',
};

function guidance({ loser, winner }: Pair): Sentence {
  const { model, dataPlane } = CANDIDATES[loser.candidate];
  return worded`${model === CANDIDATES[winner.candidate].model ? BEHIND_PLANE[dataPlane] : BEHIND[model]}`;
}

function cost({ cluster, loser, winner }: Pair): Sentence[] {
  const spaceOf = ({ candidate, ranges }: CandidateEvaluation): number =>
    vnetSpace({ cluster, candidate }, ranges, 'withUpgrade').value;
  const than = worded`${candidateLabel(winner.candidate)} ${vnetTaken(winner, cluster)}`;
  return spaceOf(loser) > spaceOf(winner)
    ? [worded`It takes ${vnetTaken(loser, cluster)} during an upgrade, ${than}.`]
    : [];
}

/** Why a candidate that fits is not recommended where nothing is: the documentation does not advise it. */
export function whyNotAdvised(loser: CandidateEvaluation, asOf: string): readonly Sentence[] {
  return [...endOfModel(loser.candidate, asOf), worded`${BEHIND[CANDIDATES[loser.candidate].model]}`];
}

/** Why a candidate that fits stands behind the recommended one, in the order in which the two were compared. */
export function whyBehind(pair: Pair): readonly Sentence[] {
  return [
    ...endOfModel(pair.loser.candidate, pair.asOf),
    ...tightness(pair),
    ...undocumented(pair),
    guidance(pair),
    ...cost(pair),
  ];
}
