import { describe, expect, it } from 'vitest';
import { readWhole } from './read-whole.ts';

const bounds = { least: 1, most: 1000, mayBeEmpty: false };

describe('readWhole', () => {
  it.each([
    ['1', 1],
    [' 42 ', 42],
    ['1000', 1000],
    ['007', 7],
  ])('reads %j', (text, value) => {
    expect(readWhole(text, bounds)).toEqual({ ok: true, value });
  });

  it.each(['', '0', '1001', '-3', '3.5', '1e2', '3o', '１２', '99999999999999999'])(
    'refuses %j with one sentence that says what is accepted',
    (text) => {
      const read = readWhole(text, bounds);
      expect(read.ok).toBe(false);
      expect(read).toMatchObject({
        error: expect.stringContaining('a whole number from 1 to 1,000, e.g. 3') as string,
      });
    },
  );

  it('takes an empty field where that has a meaning', () => {
    expect(readWhole('', { ...bounds, mayBeEmpty: true })).toEqual({ ok: true, value: null });
  });
});
