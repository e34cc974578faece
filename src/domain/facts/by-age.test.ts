import { describe, expect, it } from 'vitest';
import { factsByAge } from './by-age.ts';
import { FACTS } from './registry.ts';

describe('facts by age', () => {
  it('lists every fact once, oldest first, in days of the calendar', () => {
    const aged = factsByAge('2027-03-01');
    expect(aged.map(({ fact }) => fact.id).toSorted()).toEqual(FACTS.map(({ id }) => id).toSorted());
    expect(aged.map(({ days }) => days)).toEqual(aged.map(({ days }) => days).toSorted((a, b) => b - a));
    // 24 November to 1 March: 6 + 31 + 31 + 28 + 1
    expect(aged.find(({ fact }) => fact.checked === '2026-11-24')?.days).toBe(97);
  });
});
