import { indexNetworks } from '../demand/network-index.ts';
import { evaluateUnder } from '../evaluation/evaluate-cluster.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import { surroundingsOf } from '../evaluation/surroundings.ts';
import type { MeanwhilePlan } from './meanwhile-plan.ts';

/**
 * The evaluations of the plan while a cluster is moved, in its order of clusters. Only the clusters of the move are
 * computed, each at its choice;
 * of the others those of the plan itself (`evaluations`) are kept, so that moving costs nothing to clusters beside it.
 */
export function evaluateMeanwhile(
  { input, clusters }: MeanwhilePlan,
  evaluations: readonly ClusterEvaluation[],
): readonly ClusterEvaluation[] {
  const index = indexNetworks(input.virtualNetworks);
  const surroundings = surroundingsOf(input, index);
  const byCluster = new Map(evaluations.map((evaluation) => [evaluation.cluster, evaluation]));
  return input.clusters.flatMap((cluster) => {
    const known = clusters.includes(cluster.id) ? undefined : byCluster.get(cluster.id);
    return (
      known ?? evaluateUnder(cluster.choice === null ? [] : [cluster.choice], { cluster, input, index, surroundings })
    );
  });
}
