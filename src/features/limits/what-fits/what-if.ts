import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum, nodesPerScaleSet } from '../../../domain/facts/limits.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput } from '../../../domain/plan-input.ts';
import { maximumNodesOf } from '../../../engine/demand/pool-size.ts';
import { rangeSmallest } from '../../../engine/demand/range-table-figures.ts';
import { rangeInSentence, rangeMention } from '../../../engine/demand/range-title.ts';
import type { RangeUse } from '../../../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { FitsQuestion } from '../../../engine/figures/fits-question.ts';
import { listedSentences, type Sentence, worded } from '../../../engine/figures/sentence.ts';
import { askedSentence } from '../../../engine/fits/fits-figure.ts';
import { fitsTable } from '../../../engine/fits/fits-table.ts';
import { answerQuestion, type FitsAnswer, fitsAnswerOf } from '../../../engine/fits/question.ts';
import type { LaterShape } from '../../../ui/later-shapes.ts';
import { isForGrowth } from './fits-view.ts';

export const ALL_POOLS = 'all-pools';

/** What somebody has slid or typed; null = as planned. A view, never stored. */
export interface Asked {
  readonly target: string;
  readonly nodes: number | null;
  readonly maxPodsPerNode: number | null;
}

export interface AskedRow {
  readonly input: PlanInput;
  readonly candidates: readonly CandidateId[];
  readonly evaluation: CandidateEvaluation;
  readonly answer: FitsAnswer;
  readonly ranges: readonly RangeUse[];
  /** The limit that breaks, with its numbers. */
  readonly reason: Sentence | null;
}

/** The pools that can be asked about: those that grow. */
export function growingPools({ nodePools }: Cluster): readonly NodePool[] {
  return nodePools.filter(({ mode }) => mode !== 'gateway');
}

/** The pool that is asked about first: the largest. */
export function firstTarget(cluster: Cluster): string {
  const [largest] = growingPools(cluster).toSorted((one, other) => maximumNodesOf(other) - maximumNodesOf(one));
  return largest?.id ?? '';
}

/** The question as it stands, with the planned numbers where none were asked. */
export function questionOf(cluster: Cluster, { target, nodes, maxPodsPerNode }: Asked): FitsQuestion {
  const pools = growingPools(cluster).filter(({ id }) => target === ALL_POOLS || id === target);
  return {
    cluster: cluster.id,
    pool: target === ALL_POOLS ? null : target,
    nodes: nodes ?? Math.max(1, ...pools.map(maximumNodesOf)),
    maxPodsPerNode: maxPodsPerNode ?? Math.max(1, ...pools.map((pool) => pool.maxPodsPerNode)),
  };
}

const SHORTEST_SLIDER = 100;
const ROOM_TO_SLIDE = 4;

/** Where the slider of nodes ends: some way beyond what is planned, at most a full scale set. */
export function nodesToSlideTo(cluster: Cluster, target: string): number {
  const planned = questionOf(cluster, { target, nodes: null, maxPodsPerNode: null }).nodes;
  return Math.max(planned, Math.min(nodesPerScaleSet.value, Math.max(SHORTEST_SLIDER, planned * ROOM_TO_SLIDE)));
}

export const MAX_PODS_BOUNDS = { least: maxPodsPerNodeMinimum.value, most: maxPodsPerNodeMaximum.value };

/** The answers to a question under every model. */
export function askedRows(plan: EvaluatedPlan, question: FitsQuestion): readonly AskedRow[] {
  const evaluated = answerQuestion(plan, question);
  return (evaluated ? fitsTable(evaluated) : []).map(({ candidates, evaluation }) => {
    const answer = fitsAnswerOf(evaluation);
    const isBroken = answer === 'does-not-fit' || answer === 'deploys-only';
    const reason = evaluation.reasons.find(({ kind }) => kind === 'limit') ?? evaluation.reasons.find(isAboutRange);
    return {
      input: plan.input,
      candidates,
      evaluation,
      answer,
      ranges: evaluation.ranges.filter(isForGrowth),
      reason: isBroken && reason ? askedSentence(question, reason) : null,
    };
  });
}

/** The smallest ranges that an answer needs, in a sentence. */
export function sizesSentence({ evaluation, ranges, input }: AskedRow, question: FitsQuestion): Sentence {
  const at = { cluster: question.cluster, candidate: evaluation.candidate };
  const sizes = ranges.map((range): Sentence => {
    const smallest = rangeSmallest(at, range);
    return smallest === null
      ? worded`a larger ${rangeInSentence(range, input)} than IPv4 has`
      : worded`a ${smallest} for ${rangeMention(range)}`;
  });
  const needs = sizes.length === 0 ? worded`It needs no range.` : worded`It needs ${listedSentences(sizes)}.`;
  return askedSentence(question, needs);
}

function isAboutRange({ kind }: { readonly kind: string }): boolean {
  return kind === 'range';
}

export interface AnswerLook {
  readonly word: string;
  readonly icon: LaterShape;
  readonly tone: 'good' | 'care' | 'bad' | 'muted';
}

export const ANSWER_LOOKS: Readonly<Record<FitsAnswer, AnswerLook>> = {
  fits: { word: 'Fits', icon: 'check', tone: 'good' },
  'to-request': { word: 'To ask for', icon: 'ring', tone: 'muted' },
  'deploys-only': { word: 'Deploys, cannot upgrade', icon: 'triangle', tone: 'care' },
  'does-not-fit': { word: 'Does not fit', icon: 'cross', tone: 'bad' },
  unknown: { word: 'Not known', icon: 'question', tone: 'care' },
};
