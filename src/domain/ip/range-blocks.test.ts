import { describe, expect, test } from 'vitest';
import { readIpv4Range, readIpv6Range, readRange } from '../../testing/read-range.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import {
  addressCount,
  addressCountOfPrefix,
  contains,
  containsAddress,
  formatRange,
  halves,
  nthBlock,
  overlaps,
  sameRange,
  splitRange,
} from './range.ts';

describe('contains, overlaps, sameRange, containsAddress', () => {
  test.each([
    { a: '10.0.0.0/8', b: '10.1.0.0/16', aContainsB: true, bContainsA: false, meet: true },
    { a: '10.0.0.0/16', b: '10.0.0.0/16', aContainsB: true, bContainsA: true, meet: true },
    { a: '10.0.0.0/16', b: '10.1.0.0/16', aContainsB: false, bContainsA: false, meet: false },
    { a: '0.0.0.0/0', b: '255.255.255.255/32', aContainsB: true, bContainsA: false, meet: true },
    { a: '128.0.0.0/1', b: '127.255.255.255/32', aContainsB: false, bContainsA: false, meet: false },
    { a: 'fd00::/48', b: 'fd00:0:0:ffff::/64', aContainsB: true, bContainsA: false, meet: true },
    { a: 'fd00::/64', b: 'fd00:0:0:1::/64', aContainsB: false, bContainsA: false, meet: false },
    { a: '0.0.0.0/0', b: '::/0', aContainsB: false, bContainsA: false, meet: false },
    { a: '0.0.0.0/0', b: '::/128', aContainsB: false, bContainsA: false, meet: false },
  ])('$a and $b', ({ a, b, aContainsB, bContainsA, meet }) => {
    expect(contains(readRange(a), readRange(b))).toBe(aContainsB);
    expect(contains(readRange(b), readRange(a))).toBe(bContainsA);
    expect(overlaps(readRange(a), readRange(b))).toBe(meet);
    expect(overlaps(readRange(b), readRange(a))).toBe(meet);
    expect(sameRange(readRange(a), readRange(b))).toBe(a === b);
  });

  test('an address of the other family is in no range', () => {
    expect(containsAddress(readRange('0.0.0.0/0'), ipv6(5n))).toBe(false);
    expect(containsAddress(readRange('::/0'), ipv4(5))).toBe(false);
  });

  test('a range starts and ends where it says', () => {
    const { first } = readIpv4Range('10.0.0.4/30');
    expect([-1, 0, 3, 4].map((step) => containsAddress(readIpv4Range('10.0.0.4/30'), ipv4(first + step)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const start = readIpv6Range('fd00::4/126').first;
    expect([-1n, 0n, 3n, 4n].map((step) => containsAddress(readIpv6Range('fd00::4/126'), ipv6(start + step)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('splitRange, halves, nthBlock', () => {
  test('parts come in order', () => {
    expect(splitRange(readIpv4Range('10.0.0.0/22'), 24).map(formatRange)).toEqual([
      '10.0.0.0/24',
      '10.0.1.0/24',
      '10.0.2.0/24',
      '10.0.3.0/24',
    ]);
    expect(splitRange(readIpv6Range('fd00::/63'), 64).map(formatRange)).toEqual(['fd00::/64', 'fd00:0:0:1::/64']);
    expect(splitRange(readIpv4Range('10.0.0.0/22'), 22).map(formatRange)).toEqual(['10.0.0.0/22']);
    expect(splitRange(readIpv4Range('255.255.255.255/32'), 32).map(formatRange)).toEqual(['255.255.255.255/32']);
  });

  test('65,536 parts are the most', () => {
    const parts = splitRange(readIpv4Range('0.0.0.0/0'), 16);
    expect(parts).toHaveLength(65_536);
    expect(parts.at(-1)).toEqual(readIpv4Range('255.255.0.0/16'));
    expect(() => splitRange(readIpv4Range('0.0.0.0/0'), 17)).toThrow(RangeError);
    expect(() => splitRange(readIpv6Range('fd00::/48'), 65)).toThrow(RangeError);
  });

  test.each([
    { text: '10.0.0.0/24', prefixLength: 23 },
    { text: '10.0.0.0/24', prefixLength: 33 },
    { text: '10.0.0.0/24', prefixLength: 24.5 },
    { text: '0.0.0.0/0', prefixLength: -1 },
    { text: 'fd00::/128', prefixLength: 129 },
  ])('does not split $text into /$prefixLength', ({ text, prefixLength }) => {
    expect(() => splitRange(readRange(text), prefixLength)).toThrow(RangeError);
  });

  test('halves', () => {
    expect(halves(readIpv4Range('0.0.0.0/0')).map(formatRange)).toEqual(['0.0.0.0/1', '128.0.0.0/1']);
    expect(halves(readIpv4Range('255.255.255.254/31')).map(formatRange)).toEqual([
      '255.255.255.254/32',
      '255.255.255.255/32',
    ]);
    expect(halves(readIpv6Range('::/0')).map(formatRange)).toEqual(['::/1', '8000::/1']);
    expect(() => halves(readIpv4Range('10.0.0.0/32'))).toThrow(RangeError);
    expect(() => halves(readIpv6Range('::/128'))).toThrow(RangeError);
  });

  test.each([
    { text: '10.0.0.0/16', prefixLength: 24, index: 0, block: '10.0.0.0/24' },
    { text: '10.0.0.0/16', prefixLength: 24, index: 255, block: '10.0.255.0/24' },
    { text: '10.0.0.0/16', prefixLength: 24, index: 256, block: null },
    { text: '10.0.0.0/16', prefixLength: 24, index: -1, block: null },
    { text: '10.0.0.0/16', prefixLength: 15, index: 0, block: null },
    { text: '10.0.0.0/16', prefixLength: 16, index: 0, block: '10.0.0.0/16' },
    { text: '0.0.0.0/0', prefixLength: 32, index: 2 ** 32 - 1, block: '255.255.255.255/32' },
    { text: '0.0.0.0/0', prefixLength: 32, index: 2 ** 32, block: null },
    { text: 'fd00::/64', prefixLength: 80, index: 65_535, block: 'fd00::ffff:0:0:0/80' },
    { text: 'fd00::/64', prefixLength: 80, index: 65_536, block: null },
    { text: '::/0', prefixLength: 128, index: Number.MAX_SAFE_INTEGER, block: '::1f:ffff:ffff:ffff/128' },
  ])('block $index of /$prefixLength in $text is $block', ({ text, prefixLength, index, block }) => {
    const found = nthBlock(readRange(text), prefixLength, index);
    expect(found === null ? null : formatRange(found)).toBe(block);
  });

  test('nthBlock throws on our own bugs', () => {
    expect(() => nthBlock(readIpv4Range('10.0.0.0/16'), 24, 0.5)).toThrow(RangeError);
    expect(() => nthBlock(readIpv4Range('10.0.0.0/16'), 33, 0)).toThrow(RangeError);
    expect(() => nthBlock(readIpv6Range('fd00::/16'), 129, 0)).toThrow(RangeError);
  });
});

describe('addressCountOfPrefix', () => {
  test.each([
    [0, 4_294_967_296],
    [24, 256],
    [31, 2],
    [32, 1],
  ])('/%i has %i', (prefixLength, expected) => {
    expect(addressCountOfPrefix(prefixLength)).toBe(expected);
  });

  test.each([-1, 33, 0.5, NaN])('throws for %s', (prefixLength) => {
    expect(() => addressCountOfPrefix(prefixLength)).toThrow(RangeError);
  });

  test('a range that was built by hand with a wrong prefix length throws', () => {
    expect(() => addressCount({ family: 6, first: ipv6(0n), prefixLength: 129 })).toThrow(RangeError);
  });
});
