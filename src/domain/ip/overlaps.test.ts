import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRange } from '../../testing/read-range.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { findOverlaps, type OverlapPair } from './overlaps.ts';
import { type IpRange, lastAddress } from './range.ts';

const ALL = Number.POSITIVE_INFINITY;

/** Every pair, compared by its first and last addresses: nothing here knows that blocks nest. */
function naiveOverlaps(ranges: readonly IpRange[]): OverlapPair[] {
  const ends = ranges.map((range) => ({
    family: range.family,
    first: BigInt(range.first),
    last: BigInt(lastAddress(range)),
  }));
  return ends.flatMap((a, left) =>
    ends.flatMap((b, right) =>
      left < right && a.family === b.family && a.first <= b.last && b.first <= a.last ? [{ left, right }] : [],
    ),
  );
}

/** Blocks among 64 neighbouring addresses of either family, at the low or the high end of its space. */
const denseRange: fc.Arbitrary<IpRange> = fc
  .record({
    family: fc.constantFrom(4 as const, 4 as const, 6 as const),
    high: fc.boolean(),
    offset: fc.nat({ max: 63 }),
    hostBitCount: fc.nat({ max: 6 }),
  })
  .map(({ family, high, offset, hostBitCount }) => {
    const start = offset - (offset % 2 ** hostBitCount);
    return family === 4
      ? { family, first: ipv4((high ? 2 ** 32 - 64 : 0) + start), prefixLength: 32 - hostBitCount }
      : { family, first: ipv6((high ? 2n ** 128n - 64n : 0n) + BigInt(start)), prefixLength: 128 - hostBitCount };
  });

describe('findOverlaps', () => {
  test.each([
    { name: 'nothing', texts: [], pairs: [] },
    { name: 'one range', texts: ['10.0.0.0/8'], pairs: [] },
    { name: 'neighbours', texts: ['10.0.1.0/24', '10.0.0.0/24', '10.0.2.0/23'], pairs: [] },
    {
      name: 'equal ranges',
      texts: ['10.0.0.0/24', '10.0.0.0/24', '10.0.0.0/24'],
      pairs: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    },
    {
      name: 'nesting, inner first',
      texts: ['10.0.0.0/24', '10.0.0.0/16', '10.0.0.0/8'],
      pairs: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    },
    {
      name: 'a wide range around two that are apart',
      texts: ['10.0.9.0/24', '10.0.1.0/24', '10.0.0.0/16'],
      pairs: [
        [0, 2],
        [1, 2],
      ],
    },
    { name: 'everything and the last address', texts: ['255.255.255.255/32', '0.0.0.0/0'], pairs: [[0, 1]] },
    {
      name: 'families apart',
      texts: ['0.0.0.0/0', '::/0', '::/128', '0.0.0.0/32'],
      pairs: [
        [0, 3],
        [1, 2],
      ],
    },
    {
      name: 'IPv6 nesting',
      texts: ['fd00:0:0:1::/64', 'fd00::/48', 'fd01::/48', 'fd00::/64'],
      pairs: [
        [0, 1],
        [1, 3],
      ],
    },
  ])('$name', ({ texts, pairs }) => {
    expect(findOverlaps(texts.map(readRange), ALL)).toEqual({
      pairs: pairs.map(([left, right]) => ({ left, right })),
      stoppedAt: null,
    });
  });

  test('finds what comparing every pair finds, in the same order', () => {
    let pairCount = 0;
    fc.assert(
      fc.property(fc.array(denseRange, { maxLength: 40, size: 'max' }), (ranges) => {
        const { pairs } = findOverlaps(ranges, ALL);
        pairCount += pairs.length;
        expect(pairs).toEqual(naiveOverlaps(ranges));
      }),
      { numRuns: 1500 },
    );
    // the space is dense enough for the property to mean something
    expect(pairCount).toBeGreaterThan(20_000);
  });

  test('10,000 ranges that nest in one are all found', () => {
    const ranges = Array.from({ length: 10_000 }, (_, i): IpRange => ({
      family: 4,
      first: ipv4(i * 256),
      prefixLength: 24,
    }));
    const { pairs } = findOverlaps([...ranges, readRange('0.0.0.0/0')], ALL);
    expect(pairs).toEqual(ranges.map((_, left) => ({ left, right: 10_000 })));
  });

  test('stops before a range whose pairs would be too many, and keeps all pairs of lower addresses', () => {
    fc.assert(
      fc.property(fc.array(denseRange, { maxLength: 40, size: 'max' }), fc.nat({ max: 60 }), (ranges, mostPairs) => {
        const all = naiveOverlaps(ranges);
        const { pairs, stoppedAt } = findOverlaps(ranges, mostPairs);
        expect(pairs.length).toBeLessThanOrEqual(mostPairs);
        expect(stoppedAt === null).toBe(all.length <= mostPairs);
        const stop = stoppedAt === null ? undefined : ranges[stoppedAt];
        const isBelow = ({ family, first }: IpRange): boolean =>
          stop === undefined || family < stop.family || (family === stop.family && first < stop.first);
        const below = all.filter(({ left, right }) => isBelow(ranges[left]!) && isBelow(ranges[right]!));
        expect(pairs).toEqual(expect.arrayContaining(below));
        expect(all).toEqual(expect.arrayContaining([...pairs]));
      }),
      { numRuns: 500 },
    );
  });

  test('a hundred thousand ranges that start together stop at the most pairs', () => {
    const ranges = Array.from({ length: 100_000 }, (_, i): IpRange => ({
      family: 4,
      first: ipv4(0),
      prefixLength: 32 - (i % 33),
    }));
    const { pairs, stoppedAt } = findOverlaps(ranges, 1_000);
    // 45 ranges have 990 pairs; the 46th, by width and then position, would make it 1,035
    expect(pairs).toHaveLength(990);
    expect(stoppedAt).toBe(32 + 33 * 45);
  });

  test('more ranges than positions fit beside an address are refused', () => {
    const tooMany = Array<IpRange>(2 ** 21 + 1).fill(readRange('10.0.0.0/8'));
    expect(() => findOverlaps(tooMany, ALL)).toThrow(RangeError);
  });
});
