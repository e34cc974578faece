import { describe, expect, it } from 'vitest';
import { newNodePool } from '../../../domain/start-values.ts';
import { maxPodsEdits } from './max-pods-edits.ts';

describe('another max pods per node', () => {
  const pool = { ...newNodePool('p1', 'apps', 'user'), maxPodsPerNode: 110, expectedPodsPerNode: 40 };

  it('leaves the pods expected on a node where they fit', () => {
    expect(maxPodsEdits([pool], 40)).toEqual([{ entity: 'p1', field: 'maxPodsPerNode', value: 40 }]);
  });

  it('lowers them where they do not, pool by pool', () => {
    expect(maxPodsEdits([pool, { ...pool, id: 'p2', expectedPodsPerNode: 30 }], 31)).toEqual([
      { entity: 'p1', field: 'maxPodsPerNode', value: 31 },
      { entity: 'p1', field: 'expectedPodsPerNode', value: 31 },
      { entity: 'p2', field: 'maxPodsPerNode', value: 31 },
    ]);
  });
});
