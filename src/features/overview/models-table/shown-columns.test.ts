import { describe, expect, test } from 'vitest';
import { newPlan } from '../../../domain/start-values.ts';
import { evaluated } from '../../../testing/evaluated.ts';
import { headlineColumns } from '../../kit/headline-columns.ts';
import { columnsThatFit, leadingFirst, shownColumns } from './shown-columns.ts';

const input = newPlan();
const [cluster] = input.clusters;
const [evaluation] = evaluated(input).clusters;
const columns =
  cluster && evaluation
    ? leadingFirst(
        headlineColumns({
          evaluation,
          cluster,
          picked: { 'azure-cni-pod-subnet': null, cilium: null },
          withCustomPlugin: false,
        }),
      )
    : [];
const idsOf = (...[most, picked]: [number, Parameters<typeof shownColumns>[2]]) =>
  shownColumns(columns, most, picked).map(({ id }) => id);

describe('columns of the models table', () => {
  test('begin with the recommended model', () => {
    expect(columns.map(({ id }) => id)).toEqual([
      'cilium',
      'kubenet',
      'azure-cni-node-subnet',
      'azure-cni-pod-subnet',
      'azure-cni-overlay',
    ]);
  });

  test.each([
    [390, 2],
    [560, 3],
    [899, 3],
    [900, Number.POSITIVE_INFINITY],
    [null, Number.POSITIVE_INFINITY],
  ])('at %s px so many fit: %s', (width, count) => {
    expect(columnsThatFit(width)).toBe(count);
  });

  test('are all there where all fit', () => {
    expect(idsOf(5, ['kubenet'])).toHaveLength(5);
  });

  test.each([
    [3, [], ['cilium', 'kubenet', 'azure-cni-node-subnet']],
    [3, [null, 'azure-cni-overlay'], ['cilium', 'kubenet', 'azure-cni-overlay']],
    [3, ['azure-cni-overlay', 'azure-cni-overlay'], ['cilium', 'azure-cni-overlay', 'kubenet']],
    [3, [null, 'kubenet'], ['cilium', 'azure-cni-node-subnet', 'kubenet']],
    [2, ['cilium'], ['cilium', 'kubenet']],
  ] as const)('%s of them, picked %s', (most, picked, ids) => {
    expect(idsOf(most, picked)).toEqual(ids);
  });
});
