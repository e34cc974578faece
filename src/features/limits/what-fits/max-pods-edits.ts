import type { FieldEdit } from '../../../domain/plan-edit.ts';
import type { NodePool } from '../../../domain/plan-input.ts';

/** The edits that give pools another max pods per node; where more pods are expected on a node, that many are from then on. */
export function maxPodsEdits(pools: readonly NodePool[], maxPodsPerNode: number): readonly FieldEdit[] {
  return pools.flatMap(({ id, expectedPodsPerNode }): FieldEdit[] => [
    { entity: id, field: 'maxPodsPerNode', value: maxPodsPerNode },
    ...(expectedPodsPerNode > maxPodsPerNode
      ? [{ entity: id, field: 'expectedPodsPerNode', value: maxPodsPerNode }]
      : []),
  ]);
}
