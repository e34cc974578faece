import { describe, expect, it } from 'vitest';
import { listedSentences, worded } from '../figures/sentence.ts';
import { listed, listedUpTo } from './list.ts';

describe('a list in a sentence', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  ])('%j', (items, text) => {
    expect(listed(items)).toBe(text);
    expect(listed(items, 'or')).toBe(text.replace(' and ', ' or '));
    expect(listedSentences(items.map((item) => worded`${item}`)).sentence).toBe(text);
  });

  it.each([
    [2, 'a, b and 2 more'],
    [3, 'a, b, c and 1 more'],
    [4, 'a, b, c and d'],
    [9, 'a, b, c and d'],
  ])('names at most %i', (most, text) => {
    expect(listedUpTo(['a', 'b', 'c', 'd'], most)).toBe(text);
  });

  it('keeps the figures of its items at their places', () => {
    const reference = { figure: 'cluster-nodes', cluster: 'c1', candidate: 'kubenet', load: 'today' } as const;
    const item = (text: string) => worded`x ${{ text, reference }}`;
    const { sentence, figures } = listedSentences([item('1'), item('22'), item('3')]);
    expect(sentence).toBe('x 1, x 22 and x 3');
    expect(figures.map(({ start, end }) => sentence.slice(start, end))).toEqual(['1', '22', '3']);
  });
});
