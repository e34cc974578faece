import { describe, expect, it } from 'vitest';
import { newPlan } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { headlineColumns } from './headline-columns.ts';

const NOTHING_PICKED = { 'azure-cni-pod-subnet': null, cilium: null };

function columnsFor(choice: 'pod-subnet-static-block' | 'byo-cni' | null, withCustomPlugin = false) {
  const input = newPlan();
  const clusters = input.clusters.map((cluster) => ({ ...cluster, choice }));
  const [cluster] = clusters;
  const [evaluation] = evaluated({ ...input, clusters }).clusters;
  if (!cluster || !evaluation) {
    throw new Error('the start plan has one cluster');
  }
  return headlineColumns({ evaluation, cluster, picked: NOTHING_PICKED, withCustomPlugin });
}

describe('headline columns', () => {
  it('are five, each with its best variant', () => {
    expect(columnsFor(null).map(({ evaluation }) => evaluation.candidate)).toEqual([
      'kubenet',
      'azure-cni-node-subnet',
      'pod-subnet-dynamic',
      'azure-cni-overlay',
      'azure-cni-overlay+cilium',
    ]);
  });

  it('show the chosen candidate in its column', () => {
    const column = columnsFor('pod-subnet-static-block').find(({ id }) => id === 'azure-cni-pod-subnet');
    expect(column).toMatchObject({ isChosen: true, evaluation: { candidate: 'pod-subnet-static-block' } });
  });

  it('add the custom plugin when it is asked for or chosen', () => {
    expect(columnsFor(null, true)).toHaveLength(6);
    expect(columnsFor('byo-cni')).toHaveLength(6);
  });
});
