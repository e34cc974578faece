import { expect, test } from 'vitest';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { COLUMN_IDS } from './network-model.ts';
import { columnOf, rankOf } from './registry.ts';

test('every candidate has a rank of its own, from 1 on', () => {
  const ranks = CANDIDATE_IDS.map(rankOf).toSorted((a, b) => a - b);
  expect(ranks).toEqual(CANDIDATE_IDS.map((_, at) => at + 1));
});

test('every headline column has a candidate', () => {
  expect(new Set(CANDIDATE_IDS.map(columnOf))).toEqual(new Set(COLUMN_IDS));
});
