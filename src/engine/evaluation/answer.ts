import { findCluster } from '../../domain/entities.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { rangeInSentence } from '../demand/range-title.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { listedSentences, prefixText, type Sentence, worded } from '../figures/sentence.ts';
import { effectiveOf } from './effective.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { CandidateEvaluation } from './evaluation.ts';
import { type AnswerSentence, saying, shortAnswer } from './short-answer.ts';

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

/** The sentences that answer the question for one cluster: what fits and what speaks against it, what to ask for, how far it goes. */
export function answerSentences(plan: EvaluatedPlan, cluster: string): readonly AnswerSentence[] {
  const short = shortAnswer(plan, cluster);
  const evaluation = plan.evaluationOf(cluster);
  const shown = evaluation && effectiveOf(evaluation);
  const hasPools = (findCluster(plan.input, cluster)?.nodePools.length ?? 0) > 0;
  if (!shown || !hasPools) {
    return short;
  }
  return [
    ...short.filter(({ part }) => part !== 'reach'),
    ...saying('doubt', ...doubtsOf(shown)),
    ...saying('ask', ...askSentence(shown, plan, { cluster, candidate: shown.candidate })),
    ...short.filter(({ part }) => part === 'reach'),
  ];
}
