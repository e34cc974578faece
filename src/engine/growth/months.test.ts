import { expect, it } from 'vitest';
import { formatMonth, monthAfter } from './months.ts';

it.each([
  ['2026-11-24', 0, '2026-11', 'November 2026'],
  ['2026-11-24', 1, '2026-12', 'December 2026'],
  ['2026-11-24', 2, '2027-01', 'January 2027'],
  ['2026-11-24', 6, '2027-05', 'May 2027'],
  ['2026-01-31', 1, '2026-02', 'February 2026'],
  ['2026-12-31', 120, '2036-12', 'December 2036'],
])('%s and %i months are %s', (day, months, expected, words) => {
  expect(monthAfter(day, months)).toBe(expected);
  expect(formatMonth(expected)).toBe(words);
});
