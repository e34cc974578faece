import { kubenetEnd } from '../../domain/facts/retirements.ts';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import type { Wish } from '../configuration/exclusions.ts';
import { figureContext } from '../evaluation/candidate-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { removingReasons } from '../evaluation/removing-reasons.ts';
import type { Sentence } from '../figures/sentence.ts';
import { needsOf } from '../verdict/needs.ts';
import { isRetiring } from '../verdict/verdict.ts';
import type { VerdictStatus } from '../verdict/verdict-status.ts';
import { hasEnded } from '../words/days.ts';
import { comesBackIf } from './comes-back.ts';
import { type Guidance, guidanceFor } from './guidance.ts';
import { type Change, whatChanges } from './what-changes.ts';
import { smallestConflict } from './what-conflicts.ts';
import { whyBehind, whyNotAdvised } from './why-behind.ts';

/** A candidate that is not recommended: why, and what would bring it back. */
export interface Loser {
  readonly candidate: CandidateId;
  readonly status: VerdictStatus;
  readonly why: readonly Sentence[];
  /** Conditions that must all hold for it to fit, each the end of a sentence that starts with "if". */
  readonly comesBackIf: readonly Sentence[];
  /** What is said where no condition is left: that it runs, is chosen, or is available. */
  readonly otherwise: string;
}

/** The argument behind the order of the candidates of one cluster. */
export interface Recommendation {
  readonly cluster: string;
  /** Null when no candidate may be recommended. */
  readonly recommended: CandidateId | null;
  /** What is asked for and cannot be had together, where that is why nothing is recommended; else null. */
  readonly conflict: readonly Wish[] | null;
  /** What speaks against the recommended one, though it stays: needs with limits, in preview, or not documented. */
  readonly doubts: readonly Sentence[];
  /** Documented advice for what this cluster asks for. */
  readonly guidance: readonly Guidance[];
  /** All others, best first. */
  readonly losers: readonly Loser[];
  readonly changes: readonly Change[];
}

/** What is said of a model with an end date, in place of a condition. */
function untilItRetires(what: string, asOf: string): string {
  return hasEnded(kubenetEnd.value, asOf) ? `${what}, no longer supported` : `${what} until it retires`;
}

function otherwiseOf(
  cluster: Cluster,
  { candidate, asOf }: Pick<Loser, 'candidate'> & { readonly asOf: string },
  isOut: boolean,
): string {
  if (runningStateOf(cluster)?.candidate === candidate) {
    return isRetiring(candidate) ? untilItRetires('runs today', asOf) : 'runs today';
  }
  if (isOut) {
    return 'nothing in this plan';
  }
  return candidate === cluster.choice
    ? 'chosen'
    : isRetiring(candidate)
      ? untilItRetires('available', asOf)
      : 'available';
}

/**
 * Argues the recommendation for one cluster, by its id: what the documentation advises, why each other candidate lost and what
 * would bring it back, and which single need would change the answer. Null when the plan has no such cluster.
 */
export function recommend(plan: EvaluatedPlan, id: string): Recommendation | null {
  const { input, asOf } = plan;
  const cluster = input.clusters.find((entry) => entry.id === id);
  const evaluation = plan.evaluationOf(id);
  if (!cluster || !evaluation) {
    return null;
  }
  const { recommended, order, candidates } = evaluation;
  const needs = needsOf(cluster, input);
  const network = input.virtualNetworks.find((entry) => entry.id === cluster.virtualNetwork);
  const winner = candidates.find(({ candidate }) => candidate === recommended);
  const behind = (loser: CandidateEvaluation): readonly Sentence[] =>
    winner ? whyBehind({ cluster: id, winner, loser, needs, asOf }) : whyNotAdvised(loser, asOf);
  const loserOf = (loser: CandidateEvaluation): Loser => {
    const { candidate, status } = loser;
    const removed = removingReasons(loser);
    const context = figureContext(plan, { cluster: id, candidate });
    return {
      candidate,
      status,
      why: removed.length > 0 ? removed : behind(loser),
      comesBackIf: context ? comesBackIf(context) : [],
      otherwise: otherwiseOf(cluster, { candidate, asOf }, removed.length > 0),
    };
  };
  const situation = { cluster, network, needs: new Set(needs.map(({ need }) => need)), recommended };
  return {
    cluster: id,
    recommended,
    conflict: recommended === null ? smallestConflict(plan, cluster) : null,
    doubts: winner?.reasons.filter(({ kind }) => kind === 'note') ?? [],
    guidance: guidanceFor(situation),
    losers: order
      .filter((candidate) => candidate !== recommended)
      .flatMap((candidate) => candidates.filter((entry) => entry.candidate === candidate).map(loserOf)),
    changes: whatChanges(plan, cluster, recommended),
  };
}
