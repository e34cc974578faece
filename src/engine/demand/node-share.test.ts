import { describe, expect, it } from 'vitest';
import { defaultSurge, parseNodeShare } from './node-share.ts';

describe('parseNodeShare', () => {
  it.each([
    ['0', 'nodes', 0],
    ['5', 'nodes', 5],
    ['100000', 'nodes', 100_000],
    ['0%', 'percent', 0],
    ['33%', 'percent', 33],
    ['100%', 'percent', 100],
  ])('reads %s', (text, unit, value) => {
    expect(parseNodeShare(text)).toEqual({ ok: true, value: { unit, value } });
  });

  it.each(['', '%', '-1', '1.5', '1 %', '101%', '100001', 'ten', '10%%'])('refuses %j', (text) => {
    expect(parseNodeShare(text)).toMatchObject({ ok: false });
  });
});

describe('defaultSurge', () => {
  it.each([
    ['1.32', 'percent', 10],
    ['1.35.2', 'percent', 10],
    ['2.0', 'percent', 10],
    ['1.31.9', 'nodes', 1],
    [null, 'nodes', 1],
    ['latest', 'nodes', 1],
  ])('is for %s: %s, %i', (version, unit, value) => {
    expect(defaultSurge(version)).toEqual({ unit, value });
  });
});
