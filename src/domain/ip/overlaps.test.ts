import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { findOverlaps, type OverlapPair } from './overlaps.ts';
import { lastAddress, parseRange, type IpRange } from './range.ts';

function read(text: string): IpRange {
  const range = parseRange(text);
  if (!range.ok) {
    throw new Error(range.error.sentence);
  }
  return range.value;
}

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
    expect(findOverlaps(texts.map(read))).toEqual(pairs.map(([left, right]) => ({ left, right })));
  });

  test('finds what comparing every pair finds, in the same order', () => {
    let pairCount = 0;
    fc.assert(
      fc.property(fc.array(denseRange, { maxLength: 40, size: 'max' }), (ranges) => {
        const found = findOverlaps(ranges);
        pairCount += found.length;
        expect(found).toEqual(naiveOverlaps(ranges));
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
    const found = findOverlaps([...ranges, read('0.0.0.0/0')]);
    expect(found).toEqual(ranges.map((_, left) => ({ left, right: 10_000 })));
  });

  test('more ranges than positions fit beside an address are refused', () => {
    const tooMany = Array<IpRange>(2 ** 21 + 1).fill(read('10.0.0.0/8'));
    expect(() => findOverlaps(tooMany)).toThrow(RangeError);
  });
});
