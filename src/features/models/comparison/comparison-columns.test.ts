import { describe, expect, it } from 'vitest';
import { newPlan } from '../../../domain/start-values.ts';
import type { ColumnId } from '../../../engine/models/network-model.ts';
import { evaluated } from '../../../testing/evaluated.ts';
import { headlineColumns } from '../../kit/headline-columns.ts';
import { comparisonColumns, toggled } from './comparison-columns.ts';

function columnsWith(pinned: readonly ColumnId[], hidden: readonly ColumnId[]) {
  const input = newPlan();
  const [cluster] = input.clusters;
  const [evaluation] = evaluated(input).clusters;
  if (!cluster || !evaluation) {
    throw new Error('the start plan has one cluster');
  }
  const picked = { 'azure-cni-pod-subnet': null, cilium: null };
  const columns = headlineColumns({ evaluation, cluster, picked, withCustomPlugin: true });
  return comparisonColumns(columns, { pinned, hidden });
}

describe('columns of the comparison', () => {
  it.each<[readonly ColumnId[], readonly ColumnId[], readonly ColumnId[]]>([
    [[], [], ['kubenet', 'azure-cni-node-subnet', 'azure-cni-pod-subnet', 'azure-cni-overlay', 'cilium', 'byo-cni']],
    [
      ['cilium'],
      [],
      ['cilium', 'kubenet', 'azure-cni-node-subnet', 'azure-cni-pod-subnet', 'azure-cni-overlay', 'byo-cni'],
    ],
    [
      ['cilium', 'azure-cni-pod-subnet'],
      ['kubenet'],
      ['cilium', 'azure-cni-pod-subnet', 'azure-cni-node-subnet', 'azure-cni-overlay', 'byo-cni'],
    ],
    [
      ['kubenet'],
      ['kubenet', 'byo-cni'],
      ['azure-cni-node-subnet', 'azure-cni-pod-subnet', 'azure-cni-overlay', 'cilium'],
    ],
    [[], ['kubenet', 'azure-cni-node-subnet', 'azure-cni-pod-subnet', 'azure-cni-overlay', 'cilium', 'byo-cni'], []],
  ])('pinned %j and hidden %j are %j', (pinned, hidden, expected) => {
    const columns = columnsWith(pinned, hidden);
    expect(columns.map(({ id }) => id)).toEqual(expected);
    expect(columns.filter(({ isPinned }) => isPinned).map(({ id }) => id)).toEqual(
      pinned.filter((id) => !hidden.includes(id)),
    );
  });

  it('toggling twice gives the list back', () => {
    expect(toggled(['a', 'b'], 'b')).toEqual(['a']);
    expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a']);
  });
});
