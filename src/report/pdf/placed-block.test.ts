import { expect, it } from 'vitest';
import { startHeightAt } from './placed-block.ts';

const draw = () => undefined;
const lead = { startHeight: 20, leadHeight: 30, draw };
const table = { startHeight: 100, leadHeight: 0, draw };

it.each([
  ['a sentence and the start of the table to which it leads', [lead, table], 130],
  ['a sentence alone where another follows', [lead, lead, table], 20],
  ['a sentence at the end', [lead], 20],
  ['a table, whatever follows', [table, lead], 100],
  ['nothing', [], 0],
])('what stays together: %s', (_, blocks, height) => {
  expect(startHeightAt(blocks, 0)).toBe(height);
});
