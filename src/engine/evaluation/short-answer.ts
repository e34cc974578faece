import { findCluster } from '../../domain/entities.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { rangeMention } from '../demand/range-title.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { countedFigure, type Sentence, worded } from '../figures/sentence.ts';
import { shown } from '../figures/shown-number.ts';
import { candidateLabel } from '../models/registry.ts';
import { limitCapacity } from '../verdict/limit-figures.ts';
import { effectiveOf } from './effective.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { CandidateEvaluation } from './evaluation.ts';
import { removingReasons } from './removing-reasons.ts';

/** What a sentence of the answer says: a page may show some of them elsewhere. */
export type AnswerPart = 'verdict' | 'reason' | 'doubt' | 'first-step' | 'ask' | 'reach' | 'other-model';

/** A sentence of the answer, and what it says. */
export interface AnswerSentence extends Sentence {
  readonly part: AnswerPart;
}

/** Sentences of the answer that all say the same kind of thing. */
export function saying(part: AnswerPart, ...sentences: readonly Sentence[]): readonly AnswerSentence[] {
  return sentences.map(({ sentence, figures }) => ({ part, sentence, figures }));
}

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

/** The shortest answer for one cluster: what fits, or why nothing does, and how far it goes. */
export function shortAnswer(plan: EvaluatedPlan, id: string): readonly AnswerSentence[] {
  const evaluation = plan.evaluationOf(id);
  const shown = evaluation && effectiveOf(evaluation);
  const cluster = findCluster(plan.input, id);
  if (!evaluation || !shown || !cluster) {
    return saying('verdict', worded`Add a cluster to see which network model fits.`);
  }
  if (cluster.nodePools.length === 0) {
    return saying('verdict', worded`Add a node pool to see which network model fits.`);
  }
  const unfit = cluster.choice === null && evaluation.recommended === null ? [worded`No model fits yet.`] : [];
  return [
    ...saying('verdict', ...unfit, verdictSentence(shown)),
    ...saying('reason', ...removingReasons(shown).slice(0, 1)),
    ...saying('reach', ...reachSentence(shown, { cluster: id, candidate: shown.candidate })),
  ];
}
