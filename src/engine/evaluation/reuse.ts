import { NETWORK_MODEL_IDS } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type EditMemory, Kept, shelf } from './edit-memory.ts';
import { evaluateCluster } from './evaluate-cluster.ts';
import type { ClusterEvaluation } from './evaluation.ts';
import type { PlanGround } from './surroundings.ts';

const EVALUATIONS = shelf(() => new Kept<Cluster, ClusterEvaluation>());

/** Everything that an evaluation depends on: identities of what is immutable, and the numbers of what surrounds it. */
function dependenciesOf(cluster: Cluster, { input, index, surroundings }: PlanGround): readonly unknown[] {
  return [
    index,
    input.headroomPercent,
    ...surroundings.neighboursOf(cluster),
    ...NETWORK_MODEL_IDS.flatMap((model) => {
      const { today, maximum, withUpgrade } = surroundings.vnetAddressesOfOthers(cluster, model);
      return [today, maximum, withUpgrade];
    }),
    ...NETWORK_MODEL_IDS.flatMap((model) => {
      const room = surroundings.roomFor(cluster, model);
      const shortage = room?.shortage;
      return [room?.label, shortage?.prefixLength, shortage?.wanted, shortage?.free];
    }),
  ];
}

/**
 * As `evaluateCluster`; the same cluster object in the same surroundings gives the evaluation kept in the memory, so that
 * after an edit only the clusters that it touches are computed again.
 */
export function evaluateOrReuse(cluster: Cluster, ground: PlanGround, memory: EditMemory): ClusterEvaluation {
  return memory.at(EVALUATIONS).get(cluster, dependenciesOf(cluster, ground), () => evaluateCluster(cluster, ground));
}
