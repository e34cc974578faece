import type { PlanInput } from '../../domain/plan-input.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { figureText, prefixText, type Sentence, worded } from '../figures/sentence.ts';
import { candidateLabel } from '../models/registry.ts';
import { limitName } from '../words/names.ts';
import { effectiveOf } from './effective.ts';
import type { CandidateEvaluation, ClusterEvaluation, PlanEvaluation } from './evaluation.ts';
import { removingReasons } from './removing-reasons.ts';

const STATUS_WORDS = {
  fits: 'fits',
  tight: 'fits, with less free than the headroom asked for',
  open: 'is the model to plan with',
  unknown: 'cannot be judged yet',
  'does-not-fit': 'does not fit',
  excluded: 'is ruled out',
} as const;

function rangeWords({ key, label, requestPrefixLength }: RangeUse, at: OfCluster): Sentence {
  const name = (label.charAt(0).toLowerCase() + label.slice(1)).replace('pod CIDR', 'pod CIDR outside the VNet');
  return worded`a ${prefixText(requestPrefixLength ?? 0, { ...at, figure: 'request-prefix', range: key })} ${name}`;
}

function requestSentence({ ranges }: CandidateEvaluation, at: OfCluster): Sentence[] {
  const open = ranges.filter(({ status, kind, requestPrefixLength }) => {
    return status === 'open' && kind !== 'service-cidr' && requestPrefixLength !== null;
  });
  const [first, ...rest] = open.map((range) => rangeWords(range, at));
  return first === undefined
    ? []
    : [worded`Request ${rest.reduce((list, next) => worded`${list} and ${next}`, first)}.`];
}

function reachSentence({ capacity, status }: CandidateEvaluation, at: OfCluster): Sentence[] {
  const reach = capacity?.together;
  if (!reach?.binding) {
    return [];
  }
  const name = limitName(reach.binding.limit);
  const stop = / (?:subnet|CIDR)$/u.test(name) ? `the ${name} is full` : `the limit is: ${name}`;
  const nodes = figureText(reach.nodes, { ...at, figure: 'reach-nodes' });
  return status === 'does-not-fit' || status === 'excluded'
    ? [worded`${nodes} nodes fit, then ${stop}.`]
    : [worded`It grows to ${nodes} nodes, then ${stop}.`];
}

function noneSentence(evaluation: ClusterEvaluation): Sentence[] {
  return evaluation.recommended === null
    ? [worded`No network model can be recommended for this plan as it stands.`]
    : [];
}

/** The sentences that answer the question for one cluster: what fits, what to request, how far it goes. */
export function answerSentences(plan: PlanEvaluation, input: PlanInput, cluster: string): readonly Sentence[] {
  const evaluation = plan.clusters.find((entry) => entry.cluster === cluster);
  const shown = evaluation && effectiveOf(evaluation);
  const subject = input.clusters.find(({ id }) => id === cluster);
  if (!evaluation || !shown || !subject) {
    return [worded`Add a cluster to see which network model fits.`];
  }
  if (subject.nodePools.length === 0) {
    return [worded`Add a node pool to see which network model fits.`];
  }
  const at = { cluster, candidate: shown.candidate };
  const verdict = worded`${candidateLabel(shown.candidate)} ${STATUS_WORDS[shown.status]}.`;
  return [
    ...(subject.choice === null ? noneSentence(evaluation) : []),
    verdict,
    ...removingReasons(shown).slice(0, 1),
    ...requestSentence(shown, at),
    ...reachSentence(shown, at),
  ];
}
