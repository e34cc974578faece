import { CANDIDATE_IDS, type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import { type Route, routeOf } from '../comparison/routes.ts';
import { isRetiring } from '../verdict/verdict.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { ClusterEvaluation } from './evaluation.ts';

/**
 * The candidate that a running cluster is to be moved to: the choice where it is another one, else the recommended one where
 * what runs has an end date or nothing is chosen. Null where it stays.
 */
export function moveTargetOf({ choice }: Cluster, { recommended }: ClusterEvaluation, from: CandidateId) {
  const stays = choice === from && !isRetiring(from);
  const to = choice === null || choice === from ? recommended : choice;
  return stays || to === from ? null : to;
}

/** Where the first update of a way ends: of two, the first is the move to Overlay or to Cilium alone. */
export function firstStop({ from, to, moves }: Route): CandidateId {
  const [first] = moves;
  const [model, dataPlane] =
    first === 'to-overlay'
      ? [CANDIDATES[to].model, CANDIDATES[from].dataPlane]
      : [CANDIDATES[from].model, CANDIDATES[to].dataPlane];
  const isThere = (id: CandidateId): boolean =>
    CANDIDATES[id].model === model && CANDIDATES[id].dataPlane === dataPlane;
  return moves.length > 1 ? (CANDIDATE_IDS.find(isThere) ?? to) : to;
}

/** Where a running cluster is planned to go, of what was chosen or must end; null where it stays with what it runs. */
export function moveOf(cluster: Cluster, evaluation: ClusterEvaluation, from: CandidateId): CandidateId | null {
  const to = moveTargetOf(cluster, evaluation, from);
  return to !== null && (isRetiring(from) || cluster.choice !== null) ? to : null;
}

/** A running cluster at the model whose ranges it needs next: where its first move ends, else what it runs. */
function atDestination(cluster: Cluster, evaluation: ClusterEvaluation | undefined): Cluster {
  const running = runningStateOf(cluster);
  if (running === null || evaluation === undefined) {
    return cluster;
  }
  const from = running.candidate;
  const to = moveOf(cluster, evaluation, from);
  const choice = to === null ? from : firstStop(routeOf(from, to));
  return choice === cluster.choice ? cluster : { ...cluster, choice, current: running };
}

/**
 * The plan with each running cluster at what it runs, or at the model that it is moved to: what anybody is asked for follows
 * from this, not from what would be recommended for a new cluster. The same plan where that is what it says.
 */
export const planAtDestinations = oncePer((plan: EvaluatedPlan): EvaluatedPlan => {
  const clusters = plan.input.clusters.map((cluster) => atDestination(cluster, plan.evaluationOf(cluster.id)));
  const moved = clusters.filter((cluster, at) => cluster !== plan.input.clusters[at]).map(({ id }) => id);
  return moved.length === 0 ? plan : plan.instead({ ...plan.input, clusters }, moved);
});
