import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIpv4Range, readRange } from '../../testing/read-range.ts';
import { firstFreeBlock } from './first-free-block.ts';
import { freeBlocks } from './free-space.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { formatRange, type IpRange, type Ipv4Range } from './range.ts';

describe('freeBlocks', () => {
  test.each([
    { name: 'all of it', space: '10.0.0.0/8', taken: [], free: ['10.0.0.0/8'] },
    { name: 'none of it', space: '10.0.0.0/24', taken: ['10.0.0.0/16'], free: [] },
    { name: 'the upper half', space: '10.0.0.0/24', taken: ['10.0.0.0/25'], free: ['10.0.0.128/25'] },
    {
      name: 'around a block in the middle',
      space: '10.0.0.0/24',
      taken: ['10.0.0.64/26'],
      free: ['10.0.0.0/26', '10.0.0.128/25'],
    },
    {
      name: 'taken ranges nest and repeat, others lie outside',
      space: '10.0.0.0/24',
      taken: ['10.0.0.128/25', '10.0.0.192/26', '10.0.0.128/25', '10.1.0.0/16', '10.0.0.0/32'],
      free: [
        '10.0.0.1/32',
        '10.0.0.2/31',
        '10.0.0.4/30',
        '10.0.0.8/29',
        '10.0.0.16/28',
        '10.0.0.32/27',
        '10.0.0.64/26',
      ],
    },
    { name: 'the whole IPv4 space', space: '0.0.0.0/0', taken: ['128.0.0.0/1'], free: ['0.0.0.0/1'] },
    {
      name: 'the end of the IPv4 space',
      space: '255.255.255.254/31',
      taken: ['255.255.255.254/32'],
      free: ['255.255.255.255/32'],
    },
  ])('$name', ({ space, taken, free }) => {
    expect(freeBlocks(readIpv4Range(space), taken.map(readIpv4Range)).map(formatRange)).toEqual(free);
  });
});

describe('firstFreeBlock', () => {
  test.each([
    { space: '10.0.0.0/8', taken: [], prefixLength: 16, free: '10.0.0.0/16' },
    { space: '10.0.0.0/8', taken: ['10.0.0.0/16', '10.1.0.0/24'], prefixLength: 16, free: '10.2.0.0/16' },
    { space: '10.0.0.0/8', taken: ['10.0.0.0/16', '10.1.0.0/24'], prefixLength: 24, free: '10.1.1.0/24' },
    { space: '10.0.0.0/24', taken: ['10.0.0.0/32'], prefixLength: 24, free: null },
    { space: '10.0.0.0/24', taken: [], prefixLength: 23, free: null },
    { space: 'fd00::/32', taken: ['fd00::/48', '10.0.0.0/8'], prefixLength: 48, free: 'fd00:0:1::/48' },
    { space: 'fd00::/48', taken: ['fd00::/48'], prefixLength: 64, free: null },
  ])('$space without $taken: /$prefixLength', ({ space, taken, prefixLength, free }) => {
    const block = firstFreeBlock(readRange(space), taken.map(readRange), prefixLength);
    expect(block === null ? null : formatRange(block)).toBe(free);
  });

  test('looks from an address upward, aligned', () => {
    expect(firstFreeBlock(readIpv4Range('10.0.0.0/24'), [], 26, ipv4(167_772_161))).toEqual(
      readIpv4Range('10.0.0.64/26'),
    );
    expect(firstFreeBlock(readIpv4Range('10.0.0.0/24'), [], 26, ipv4(167_772_160 + 193))).toBeNull();
    expect(firstFreeBlock(readIpv4Range('10.0.0.0/24'), [], 26, ipv4(0))).toEqual(readIpv4Range('10.0.0.0/26'));
  });

  test('throws for a prefix length that the family has not', () => {
    expect(() => firstFreeBlock(readIpv4Range('10.0.0.0/24'), [], 33)).toThrow(RangeError);
  });
});

/** 64 addresses in which every block can be tried: the oracle looks at single addresses and knows nothing of nesting. */
const SPACE = { family: 4, first: ipv4(2 ** 32 - 64), prefixLength: 26 } as const;

const anyBlock: fc.Arbitrary<Ipv4Range> = fc
  .record({ offset: fc.integer({ min: -64, max: 63 }), hostBitCount: fc.nat({ max: 6 }) })
  .map(({ offset, hostBitCount }) => {
    const address = SPACE.first + offset;
    return { family: 4, first: ipv4(address - (address % 2 ** hostBitCount)), prefixLength: 32 - hostBitCount };
  });

function addressesOf(range: Ipv4Range): number[] {
  return Array.from({ length: 2 ** (32 - range.prefixLength) }, (_, index) => range.first + index);
}

/** Every block of the prefix length in the space whose addresses are all free. */
function naiveFree(taken: readonly Ipv4Range[], prefixLength: number): Ipv4Range[] {
  const used = new Set(taken.flatMap(addressesOf));
  const length = 2 ** (32 - prefixLength);
  const starts = Array.from({ length: 64 / length }, (_, index) => SPACE.first + index * length);
  return starts
    .map((start): Ipv4Range => ({ family: 4, first: ipv4(start), prefixLength }))
    .filter((block) => addressesOf(block).every((address) => !used.has(address)));
}

describe('against an oracle that tries every block', () => {
  test('the free blocks are those whose double is not free', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 12 }), (taken) => {
        const maximal = [26, 27, 28, 29, 30, 31, 32].flatMap((prefixLength) => {
          const wider = prefixLength === 26 ? [] : naiveFree(taken, prefixLength - 1).flatMap(addressesOf);
          return naiveFree(taken, prefixLength).filter(({ first }) => !wider.includes(first));
        });
        expect(freeBlocks(SPACE, taken)).toEqual(maximal.sort((a, b) => a.first - b.first));
      }),
      { numRuns: 1000 },
    );
  });

  test('the first free block is the first of those tried, of either family', () => {
    const asIpv6 = ({ first, prefixLength }: Ipv4Range): IpRange => ({
      family: 6,
      first: ipv6(2n ** 120n + BigInt(first)),
      prefixLength: prefixLength + 96,
    });
    const cases = fc.record({
      taken: fc.array(anyBlock, { maxLength: 12 }),
      prefixLength: fc.integer({ min: 26, max: 32 }),
      from: fc.integer({ min: -8, max: 63 }).map((offset) => ipv4(SPACE.first + offset)),
    });
    fc.assert(
      fc.property(cases, ({ taken, prefixLength, from }) => {
        const expected = naiveFree(taken, prefixLength).find(({ first }) => first >= from) ?? null;
        expect(firstFreeBlock(SPACE, taken, prefixLength, from)).toEqual(expected);
        const six = firstFreeBlock(
          asIpv6(SPACE),
          taken.map(asIpv6),
          prefixLength + 96,
          asIpv6({ ...SPACE, first: from }).first,
        );
        expect(six).toEqual(expected && asIpv6(expected));
      }),
      { numRuns: 1000 },
    );
  });
});
