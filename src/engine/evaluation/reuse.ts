import { NETWORK_MODEL_IDS } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { Kept } from '../kept.ts';
import { evaluateCluster } from './evaluate-cluster.ts';
import type { ClusterEvaluation } from './evaluation.ts';
import type { Surroundings } from './surroundings.ts';

const evaluations = new Kept<Cluster, ClusterEvaluation>();

/** Everything that an evaluation depends on: identities of what is immutable, and the numbers of what surrounds it. */
function dependenciesOf(
  cluster: Cluster,
  input: PlanInput,
  index: NetworkIndex,
  surroundings: Surroundings,
): readonly unknown[] {
  return [
    index,
    input.headroomPercent,
    ...surroundings.neighboursOf(cluster),
    ...NETWORK_MODEL_IDS.map((model) => surroundings.vnetAddressesOfOthers(cluster, model)),
    ...NETWORK_MODEL_IDS.flatMap((model) => {
      const room = surroundings.roomFor(cluster, model);
      const shortage = room?.shortage;
      return [room?.label, shortage?.prefixLength, shortage?.wanted, shortage?.free];
    }),
  ];
}

/**
 * As `evaluateCluster`; the same cluster object in the same surroundings gives the evaluation made before, so that after an
 * edit only the clusters that it touches are computed again.
 */
export function evaluateOrReuse(
  cluster: Cluster,
  input: PlanInput,
  index: NetworkIndex,
  surroundings: Surroundings,
): ClusterEvaluation {
  const dependencies = dependenciesOf(cluster, input, index, surroundings);
  return evaluations.get(cluster, dependencies, () => evaluateCluster(cluster, input, index, surroundings));
}
