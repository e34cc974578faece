import { NETWORK_MODEL_IDS } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type EditMemory, Kept, shelf } from './edit-memory.ts';
import { evaluateCluster } from './evaluate-cluster.ts';
import type { ClusterEvaluation } from './evaluation.ts';
import type { PlanGround } from './surroundings.ts';

const EVALUATIONS = shelf(() => new Kept<Cluster, ClusterEvaluation>());

/** Everything that an evaluation depends on: identities of what is immutable, and the numbers of what surrounds it. */
function dependenciesOf(cluster: Cluster, { input, index, surroundings }: PlanGround): readonly unknown[] {
  const isServiceOpen = (cluster.serviceCidrs[0] ?? '') === '';
  const serviceSize = isServiceOpen ? surroundings.sizes.servicePrefixLength : null;
  const dependencies: unknown[] = [index, input.headroomPercent, serviceSize, ...surroundings.neighboursOf(cluster)];
  for (const model of NETWORK_MODEL_IDS) {
    const { today, maximum, withUpgrade } = surroundings.vnetAddressesOfOthers(cluster, model);
    const room = surroundings.roomFor(cluster, model);
    const shortage = room?.shortage;
    dependencies.push(today, maximum, withUpgrade, room?.label);
    dependencies.push(shortage?.prefixLength, shortage?.wanted, shortage?.free);
  }
  return dependencies;
}

/**
 * As `evaluateCluster`; the same cluster object in the same surroundings gives the evaluation kept in the memory, so that
 * after an edit only the clusters that it touches are computed again.
 */
export function evaluateOrReuse(cluster: Cluster, ground: PlanGround, memory: EditMemory): ClusterEvaluation {
  return memory.at(EVALUATIONS).get(cluster, dependenciesOf(cluster, ground), () => evaluateCluster(cluster, ground));
}
