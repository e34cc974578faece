import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestSubnetFor, usableAddressCount } from './azure-subnet.ts';

describe('usableAddressCount', () => {
  test.each([
    { prefixLength: 0, usable: 4_294_967_291 },
    { prefixLength: 16, usable: 65_531 },
    { prefixLength: 24, usable: 251 },
    { prefixLength: 28, usable: 11 },
    { prefixLength: 29, usable: 3 },
    { prefixLength: 30, usable: 0 },
    { prefixLength: 31, usable: 0 },
    { prefixLength: 32, usable: 0 },
  ])('/$prefixLength: $usable', ({ prefixLength, usable }) => {
    expect(usableAddressCount(prefixLength)).toBe(usable);
  });

  test.each([-1, 33, 24.5, NaN])('throws for %s', (prefixLength) => {
    expect(() => usableAddressCount(prefixLength)).toThrow(RangeError);
  });
});

describe('smallestSubnetFor', () => {
  test.each([
    { addressCount: 0, prefixLength: 29 },
    { addressCount: 3, prefixLength: 29 },
    { addressCount: 4, prefixLength: 28 },
    { addressCount: 251, prefixLength: 24 },
    { addressCount: 252, prefixLength: 23 },
    { addressCount: 65_531, prefixLength: 16 },
    { addressCount: 65_532, prefixLength: 15 },
    { addressCount: 4_294_967_291, prefixLength: 0 },
    { addressCount: 4_294_967_292, prefixLength: null },
    { addressCount: Number.MAX_SAFE_INTEGER, prefixLength: null },
  ])('$addressCount: /$prefixLength', ({ addressCount, prefixLength }) => {
    expect(smallestSubnetFor(addressCount)).toBe(prefixLength);
  });

  test.each([-1, 0.5, NaN, Infinity])('throws for %s', (addressCount) => {
    expect(() => smallestSubnetFor(addressCount)).toThrow(RangeError);
  });

  test('the answer holds the addresses and the next longer prefix does not', () => {
    const nearPower = fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: -8, max: 8 }));
    const counts = fc.oneof(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      nearPower.map(([exponent, step]) => Math.max(0, 2 ** exponent + step)),
    );
    fc.assert(
      fc.property(counts, (addressCount) => {
        const prefixLength = smallestSubnetFor(addressCount);
        if (prefixLength === null) {
          expect(usableAddressCount(0)).toBeLessThan(addressCount);
          return;
        }
        expect(prefixLength).toBeLessThanOrEqual(29);
        expect(usableAddressCount(prefixLength)).toBeGreaterThanOrEqual(addressCount);
        if (prefixLength < 29) {
          expect(usableAddressCount(prefixLength + 1)).toBeLessThan(addressCount);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
