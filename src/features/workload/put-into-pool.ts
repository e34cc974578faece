import { findPool, nextEntityId } from '../../domain/entities.ts';
import { applyEdits } from '../../domain/plan-edit.ts';
import { addNodePool } from '../../domain/plan-edit-structure.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import { err, type Result } from '../../domain/result.ts';
import type { WorkloadAnswer } from '../../engine/workload/workload.ts';

export const NEW_POOL = 'new-pool';

/** The pools whose nodes are counted by the pool itself, and which run pods of a workload. */
export function poolsForWorkload(cluster: Cluster): readonly NodePool[] {
  return cluster.nodePools.filter(({ kind, mode }) => kind !== 'auto-provisioned' && mode !== 'gateway');
}

interface Placement {
  readonly cluster: string;
  /** The id of a pool, or NEW_POOL. */
  readonly target: string;
  readonly answer: WorkloadAnswer;
  readonly autoscale: boolean;
}

/** The id of the pool that the answer goes into: the target, or the one that would be added. */
export function poolIdOf(input: PlanInput, target: string): string {
  return target === NEW_POOL ? nextEntityId(input, 'node-pool') : target;
}

/**
 * The plan with nodes, max pods, expected pods and autoscaler of the answer in the target pool. The autoscaler, where asked
 * for, runs from the nodes without spare to all of them. Refused where there is no such pool or no room for one more.
 */
export function putIntoPool(input: PlanInput, placement: Placement): Result<PlanInput, string> {
  const { cluster, target, answer, autoscale } = placement;
  const entity = poolIdOf(input, target);
  const withPool = target === NEW_POOL ? addNodePool(input, cluster) : input;
  if (findPool(withPool, entity) === undefined) {
    return err('No pool can be added to this cluster. Choose one that it has.');
  }
  const scaling = autoscale
    ? [
        { entity, field: 'autoscaler.minimumNodes', value: answer.nodesWithoutSpare },
        { entity, field: 'autoscaler.maximumNodes', value: answer.nodes },
      ]
    : [];
  return applyEdits(withPool, [
    { entity, field: 'nodes', value: answer.nodes },
    { entity, field: 'maxPodsPerNode', value: answer.maxPodsPerNode },
    { entity, field: 'expectedPodsPerNode', value: answer.expectedPodsPerNode },
    { entity, field: 'autoscaler.enabled', value: autoscale },
    ...scaling,
  ]);
}
