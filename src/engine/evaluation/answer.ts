import type { PlanInput } from '../../domain/plan-input.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { rangeInSentence, rangeMention } from '../demand/range-title.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { countedFigure, listedSentences, prefixText, type Sentence, worded } from '../figures/sentence.ts';
import { shown } from '../figures/shown-number.ts';
import { candidateLabel } from '../models/registry.ts';
import { limitCapacity } from '../verdict/limit-figures.ts';
import { effectiveOf } from './effective.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { CandidateEvaluation } from './evaluation.ts';
import { removingReasons } from './removing-reasons.ts';

const STATUS_WORDS = {
  fits: 'fits',
  tight: 'fits, with less free than the headroom asked for',
  unknown: 'cannot be judged yet',
  'does-not-fit': 'does not fit',
  excluded: 'is ruled out',
} as const;

function verdictSentence({ candidate, status }: CandidateEvaluation): Sentence {
  const label = candidateLabel(candidate);
  return status === 'open' ? worded`Use ${label}.` : worded`${label} ${STATUS_WORDS[status]}.`;
}

function rangeWords(range: RangeUse, input: PlanInput, at: OfCluster): Sentence {
  const { key, kind, requestPrefixLength } = range;
  const name = rangeInSentence(range, input);
  if (range.range !== null) {
    return worded`${range.range} (${name})`;
  }
  const place = kind === 'pod-cidr' ? ' outside the VNet' : '';
  const prefix =
    range.prefixLength === null
      ? prefixText(requestPrefixLength ?? 0, { ...at, figure: 'request-prefix', range: key })
      : `/${range.prefixLength}`;
  return worded`a ${prefix} ${name}${place}`;
}

/** What speaks against a candidate that may be used: needs that it meets with limits, in preview, or undocumented. */
export function doubtsOf({ reasons, status }: CandidateEvaluation): readonly Sentence[] {
  return status === 'excluded' ? [] : reasons.filter(({ kind }) => kind === 'note');
}

/** What is to be created and what is asked for: no subnets in a VNet that AKS owns, and none of others where you create them. */
export function askSentence({ ranges }: CandidateEvaluation, plan: EvaluatedPlan, at: OfCluster): Sentence[] {
  const { input, index } = plan;
  const network = input.clusters.find(({ id }) => id === at.cluster)?.virtualNetwork ?? '';
  const origin = index.virtualNetworks.get(network)?.origin ?? 'byo';
  const wordsOf = (isWanted: (range: RangeUse) => boolean): Sentence[] =>
    ranges
      .filter((range) => range.state === 'proposed' && range.kind !== 'service-cidr' && isWanted(range))
      .filter(({ prefixLength, requestPrefixLength }) => prefixLength !== null || requestPrefixLength !== null)
      .map((range) => rangeWords(range, input, at));
  const created = origin === 'byo-own-subnets' ? wordsOf(({ kind }) => kind !== 'pod-cidr') : [];
  const asked = wordsOf(({ kind }) => kind === 'pod-cidr' || origin === 'byo');
  return [
    ...(created.length === 0 ? [] : [worded`Create ${listedSentences(created)}.`]),
    ...(asked.length === 0 ? [] : [worded`Ask for ${listedSentences(asked)}.`]),
  ];
}

/** How far a cluster grows under one candidate, and what stops it; nothing while that is not known. */
export function reachSentence({ capacity, ranges }: CandidateEvaluation, at: OfCluster): Sentence[] {
  const reach = capacity?.together;
  if (!reach?.binding) {
    return [];
  }
  const { name, isRange } = LIMITS[reach.binding.limit];
  const full = ranges.find(({ key }) => key === reach.binding?.subject);
  const stop = isRange
    ? worded`${full ? rangeMention(full) : `the ${name.inSentence}`} fills first`
    : worded`then the limit on ${name.inSentence} (${limitCapacity(reach.binding, at)})`;
  const nodes = countedFigure(shown(reach.nodes, { ...at, figure: 'reach-nodes' }), 'node');
  return [worded`Room for ${nodes}, upgrade surge included; ${stop}.`];
}

/** The sentences that answer the question for one cluster: what fits, what to ask for, how far it goes. */
export function answerSentences(plan: EvaluatedPlan, cluster: string): readonly Sentence[] {
  const evaluation = plan.evaluationOf(cluster);
  const shown = evaluation && effectiveOf(evaluation);
  const subject = plan.input.clusters.find(({ id }) => id === cluster);
  if (!evaluation || !shown || !subject) {
    return [worded`Add a cluster to see which network model fits.`];
  }
  if (subject.nodePools.length === 0) {
    return [worded`Add a node pool to see which network model fits.`];
  }
  const at = { cluster, candidate: shown.candidate };
  return [
    ...(subject.choice === null && evaluation.recommended === null ? [worded`No model fits yet.`] : []),
    verdictSentence(shown),
    ...removingReasons(shown).slice(0, 1),
    ...doubtsOf(shown),
    ...askSentence(shown, plan, at),
    ...reachSentence(shown, at),
  ];
}
