import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIpv4, type Ipv4, ipv4, parseIpv4 } from './ipv4.ts';
import { formatIpv6, type Ipv6, ipv6, readIpv6 } from './ipv6.ts';
import {
  addressCount,
  contains,
  containsAddress,
  formatRange,
  halves,
  type IpRange,
  lastAddress,
  nthBlock,
  overlaps,
  parseRange,
  sameRange,
  splitRange,
} from './range.ts';

const RUNS = { numRuns: 1000 };

const ipv4Address: fc.Arbitrary<Ipv4> = fc.nat({ max: 2 ** 32 - 1 }).map(ipv4);

/** Groups of which many are zero, so that :: is in all places; without ::ffff:0:0/96, which is refused. */
const ipv6Address: fc.Arbitrary<Ipv6> = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 0xffff })), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((sum, group) => sum * 65_536n + BigInt(group), 0n))
  .filter((value) => value / 2n ** 32n !== 0xffffn)
  .map(ipv6);

const bitsOf = ({ family }: Pick<IpRange, 'family'>): number => (family === 4 ? 32 : 128);

/** The block of this prefix length around an address; addresses beyond the end of the space start again at 0. */
function blockAround(family: IpRange['family'], address: bigint, prefixLength: number): IpRange {
  const inSpace = BigInt.asUintN(bitsOf({ family }), address);
  const first = inSpace - (inSpace % 2n ** BigInt(bitsOf({ family }) - prefixLength));
  return family === 4
    ? { family, first: ipv4(Number(first)), prefixLength }
    : { family, first: ipv6(first), prefixLength };
}

const ipv4Range = fc.tuple(ipv4Address, fc.nat({ max: 32 })).map(([a, length]) => blockAround(4, BigInt(a), length));
const ipv6Range = fc.tuple(ipv6Address, fc.nat({ max: 128 })).map(([a, length]) => blockAround(6, a, length));
const anyRange = fc.oneof(ipv4Range, ipv6Range);

/** Two ranges that often meet: the second is a block inside the first, around it, on either side of it or anywhere. */
const twoRanges = fc
  .record({ a: anyRange, other: anyRange, steps: fc.nat({ max: 8 }), kind: fc.nat({ max: 4 }) })
  .map(({ a, other, steps, kind }): [IpRange, IpRange] => {
    const first = BigInt(a.first);
    const inside = first + (BigInt(other.first) % addressCount(a));
    const choices = [
      blockAround(a.family, inside, Math.min(bitsOf(a), a.prefixLength + steps)),
      blockAround(a.family, first, Math.max(0, a.prefixLength - steps)),
      blockAround(a.family, first + addressCount(a), Math.min(bitsOf(a), a.prefixLength + steps)),
      blockAround(a.family, first - 1n, Math.max(0, a.prefixLength - (steps % 2))),
    ];
    return [a, choices[kind] ?? other];
  });

describe('texts', () => {
  test('an IPv4 address survives format and parse', () => {
    fc.assert(
      fc.property(ipv4Address, (address) => {
        expect(parseIpv4(formatIpv4(address))).toEqual({ ok: true, value: address });
      }),
      RUNS,
    );
  });

  test('an IPv6 address survives format and parse, in either case', () => {
    fc.assert(
      fc.property(ipv6Address, (address) => {
        const text = formatIpv6(address);
        expect(readIpv6(text)).toEqual({ ok: true, value: address });
        expect(readIpv6(text.toUpperCase())).toEqual({ ok: true, value: address });
      }),
      RUNS,
    );
  });

  test('IPv6 text is RFC 5952: lower case, no leading zeros, :: once and only for the longest run of two or more', () => {
    fc.assert(
      fc.property(ipv6Address, (address) => {
        const text = formatIpv6(address);
        expect(text).toMatch(/^[\da-f:]+$/u);
        expect(text).not.toMatch(/(^|:)0[\da-f]/u);
        const [head = '', tail, ...more] = text.split('::');
        expect(more).toEqual([]);
        const rest = [head, tail ?? ''].flatMap((side) => (side === '' ? [] : side.split(':')));
        const left = tail === undefined ? 1 : 8 - rest.length;
        expect(left).toBeGreaterThanOrEqual(tail === undefined ? 1 : 2);
        // no run of zeros that stayed is longer
        const stayed = [head, tail ?? ''].flatMap(
          (side) => side.match(/(?<![\da-f])0(:0(?![\da-f]))*(?![\da-f])/gu) ?? [],
        );
        expect(Math.max(0, ...stayed.map((run) => run.split(':').length))).toBeLessThanOrEqual(left);
      }),
      RUNS,
    );
  });

  test.each([
    { family: 'IPv4', arbitrary: ipv4Range },
    {
      family: 'IPv6',
      arbitrary: ipv6Range,
    },
  ])('an $family range survives format and parse', ({ arbitrary }) => {
    fc.assert(
      fc.property(arbitrary, (range) => {
        expect(parseRange(formatRange(range))).toEqual({ ok: true, value: range });
      }),
      RUNS,
    );
  });

  test('any text gets an answer: a range whose text is read again, or a sentence of bounded length', () => {
    const scraps = fc.constantFrom(
      '10',
      '.',
      '0',
      '255',
      '256',
      '/',
      '24',
      ':',
      '::',
      'fd00',
      'ffff',
      '%',
      ' ',
      '-',
      'g',
      '\u0661',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.array(scraps, { maxLength: 14 }).map((s) => s.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseRange(text);
        if (result.ok) {
          expect(parseRange(formatRange(result.value))).toEqual(result);
          return;
        }
        expect(result.error.sentence).toMatch(/^(?:\S.* )?Enter .+\.$/u);
        expect(result.error.sentence.length).toBeLessThan(2 * 64 + 200);
        expect(result.error.masked === undefined).toBe(result.error.code !== 'host-bits');
      }),
      { numRuns: 5000 },
    );
  });

  test('an address with host bits is refused with the range that contains it', () => {
    fc.assert(
      fc.property(ipv4Address, fc.nat({ max: 32 }), (address, prefixLength) => {
        const result = parseRange(`${formatIpv4(address)}/${prefixLength}`);
        const masked = parseRange(result.ok ? formatRange(result.value) : (result.error.masked ?? ''));
        expect(masked.ok && masked.value.prefixLength === prefixLength && containsAddress(masked.value, address)).toBe(
          true,
        );
      }),
      RUNS,
    );
  });
});

describe('blocks', () => {
  const split = fc.tuple(anyRange, fc.nat({ max: 6 })).map(([range, steps]) => {
    const prefixLength = Math.min(bitsOf(range), range.prefixLength + steps);
    return { range, prefixLength, blocks: splitRange(range, prefixLength) };
  });

  test('the blocks of a split lie inside, are apart and leave nothing out', () => {
    fc.assert(
      fc.property(split, ({ range, prefixLength, blocks }) => {
        expect(blocks).toHaveLength(2 ** (prefixLength - range.prefixLength));
        expect(blocks.every((block) => contains(range, block) && block.prefixLength === prefixLength)).toBe(true);
        blocks.forEach((a, i) => {
          expect(blocks.slice(i + 1).some((b) => overlaps(a, b))).toBe(false);
          const next = blocks[i + 1];
          expect(BigInt(lastAddress(a)) + 1n).toBe(
            next === undefined ? BigInt(lastAddress(range)) + 1n : BigInt(next.first),
          );
        });
        expect(blocks[0]?.first).toBe(range.first);
        expect(blocks.reduce((sum, block) => sum + addressCount(block), 0n)).toBe(addressCount(range));
      }),
      RUNS,
    );
  });

  test('the block with a number is the one at that place of the split', () => {
    fc.assert(
      fc.property(split, ({ range, prefixLength, blocks }) => {
        expect(blocks.map((_, index) => nthBlock(range, prefixLength, index))).toEqual(blocks);
        expect(nthBlock(range, prefixLength, blocks.length)).toBeNull();
      }),
      RUNS,
    );
  });

  test('halves are the split by one bit', () => {
    fc.assert(
      fc.property(
        anyRange.filter((range) => range.prefixLength < bitsOf(range)),
        (range) => {
          expect(halves(range)).toEqual(splitRange(range, range.prefixLength + 1));
        },
      ),
      RUNS,
    );
  });
});

describe('contains and overlaps', () => {
  test('ranges overlap exactly when one contains the other, and that is when they share an address', () => {
    const met = { yes: 0, no: 0 };
    fc.assert(
      fc.property(twoRanges, ([a, b]) => {
        const shared =
          a.family === b.family &&
          BigInt(a.first) <= BigInt(lastAddress(b)) &&
          BigInt(b.first) <= BigInt(lastAddress(a));
        met[shared ? 'yes' : 'no'] += 1;
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
        expect(contains(a, b) || contains(b, a)).toBe(shared);
        expect(contains(a, b) && contains(b, a)).toBe(sameRange(a, b));
        if (contains(a, b)) {
          expect(containsAddress(a, b.first) && containsAddress(a, lastAddress(b))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(met.yes, met.no)).toBeGreaterThan(200);
  });
});
