import { findCluster, named } from '../../domain/entities.ts';
import { kubenetEnd } from '../../domain/facts/retirements.ts';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type CurrentState, runningStateOf } from '../../domain/running.ts';
import { type Route, routeOf } from '../comparison/routes.ts';
import { answerSentences, askSentence, doubtsOf } from '../evaluation/answer.ts';
import { firstStop, moveOf, moveTargetOf } from '../evaluation/destination.ts';
import { endOfModel } from '../evaluation/end-of-model.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../evaluation/evaluation.ts';
import { removingReasons } from '../evaluation/removing-reasons.ts';
import { type AnswerSentence, reachSentence, saying } from '../evaluation/short-answer.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { candidateLabel, modelOf } from '../models/registry.ts';
import { isRetiring } from '../verdict/verdict.ts';
import { formatDay, hasEnded } from '../words/days.ts';
import { endSentence, endVerb } from '../words/ends.ts';
import { firstStepWords, stepsBefore } from './first-step.ts';

function howWords({ how, moves }: Route): string {
  switch (how) {
    case 'in-place':
    case 'two-steps':
      return moves.includes('to-overlay') ? 'in place, no way back' : 'in place';
    case 'new-pools':
      return 'with new node pools';
    case 'new-cluster':
      return 'by a new cluster';
    case 'not-documented':
      return 'no way in place is documented, so by a new cluster';
  }
}

interface Running {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
  readonly current: CurrentState;
  readonly evaluation: ClusterEvaluation;
}

function candidateIn({ evaluation }: Running, id: CandidateId): CandidateEvaluation | undefined {
  return evaluation.candidates.find(({ candidate }) => candidate === id);
}

function headline({ plan, cluster, current }: Running, stop: CandidateId, route: Route): Sentence {
  const move = `${named(cluster)} to ${candidateLabel(stop)}`;
  if (modelOf(current.candidate).endDateFact !== kubenetEnd.id) {
    return worded`Move ${move}: ${howWords(route)}.`;
  }
  return hasEnded(kubenetEnd.value, plan.asOf)
    ? worded`Move ${move}: ${howWords(route)}. ${endSentence(kubenetEnd, plan.asOf)}`
    : worded`Move ${move} before ${formatDay(kubenetEnd.notice)}: ${howWords(route)}.`;
}

/** The way to another model: by when, how, the first step, and what is to be asked for. */
function moveSentences(running: Running, to: CandidateId): readonly AnswerSentence[] {
  const { plan, cluster, current } = running;
  const route = routeOf(current.candidate, to);
  const stop = firstStop(route);
  const target = candidateIn(running, stop);
  if (target === undefined) {
    return [];
  }
  const at = { cluster: cluster.id, candidate: stop };
  const asked = askSentence(target, plan, at);
  const before = stepsBefore(cluster, current, route).length === 0 && route.isInPlace && asked.length > 0;
  const firstStep = before ? 'reserve what is asked for' : firstStepWords(cluster, current, route);
  const isReady = target.status === 'fits' || target.status === 'tight';
  const further = stop === to ? [] : [worded`${candidateLabel(to)} can follow in an update of its own.`];
  return [
    ...saying('verdict', headline(running, stop, route)),
    ...saying('reason', ...removingReasons(target).slice(0, 1)),
    ...saying('doubt', ...doubtsOf(target)),
    ...saying('first-step', worded`First step: ${firstStep}.`),
    ...saying('other-model', ...further),
    ...saying('ask', ...(isReady && asked.length === 0 ? [worded`Nothing to ask for.`] : asked)),
    ...saying('reach', ...reachSentence(target, at)),
  ];
}

const STAYS = {
  fits: 'which fits',
  tight: 'which fits, with less free than the headroom asked for',
  open: 'whose ranges are not all entered',
  unknown: 'which cannot be judged yet',
  'does-not-fit': 'which does not fit',
  excluded: 'which lacks what is asked for',
} as const;

/** What runs, how far it goes, and another model where one is recommended. Nothing is asked for that it has. */
function staySentences(running: Running, to: CandidateId | null): readonly AnswerSentence[] {
  const { cluster, current } = running;
  const now = candidateIn(running, current.candidate);
  if (now === undefined) {
    return [];
  }
  const at = { cluster: cluster.id, candidate: now.candidate };
  const other =
    to === null ? [] : [worded`Recommended: ${candidateLabel(to)}, ${howWords(routeOf(now.candidate, to))}.`];
  return [
    ...saying('verdict', worded`${named(cluster)} runs ${candidateLabel(now.candidate)}, ${STAYS[now.status]}.`),
    ...saying('reason', ...removingReasons(now).slice(0, 1)),
    ...saying('doubt', ...doubtsOf(now)),
    ...saying('reach', ...reachSentence(now, at)),
    ...saying('other-model', ...other),
  ];
}

function runningSentences(running: Running): readonly AnswerSentence[] {
  const { plan, cluster, current, evaluation } = running;
  const to = moveOf(cluster, evaluation, current.candidate);
  if (to !== null) {
    return moveSentences(running, to);
  }
  const stay = staySentences(running, moveTargetOf(cluster, evaluation, current.candidate));
  if (!isRetiring(current.candidate)) {
    return stay;
  }
  const end = endVerb(kubenetEnd, plan.asOf);
  const ending = worded`Support of ${kubenetEnd.subject} ${end}, and no model to move to fits yet.`;
  return [...saying('verdict', ending), ...stay];
}

/** Of a new cluster for which a model with an end date is chosen: the end, and the model to take instead. */
function againstChoice(
  { choice }: Cluster,
  { recommended }: ClusterEvaluation,
  asOf: string,
): readonly AnswerSentence[] {
  const end = choice === null ? [] : endOfModel(choice, asOf);
  const better = recommended === null ? [] : [worded`Use ${candidateLabel(recommended)}.`];
  return end.length === 0 ? [] : saying('reason', ...end, ...better);
}

/**
 * The sentences that answer the question for one cluster: of a running one, compared with what it runs; of a new one on a
 * model that ends, with the model to take instead.
 */
export function clusterAnswer(plan: EvaluatedPlan, id: string): readonly AnswerSentence[] {
  const cluster = findCluster(plan.input, id);
  const current = cluster && runningStateOf(cluster);
  const evaluation = plan.evaluationOf(id);
  if (!cluster || !evaluation || cluster.nodePools.length === 0) {
    return answerSentences(plan, id);
  }
  return current
    ? runningSentences({ plan, cluster, current, evaluation })
    : answerSentences(plan, id).toSpliced(1, 0, ...againstChoice(cluster, evaluation, plan.asOf));
}
