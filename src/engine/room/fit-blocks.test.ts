import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeBlocks } from '../../domain/ip/free-space.ts';
import { ipv4 } from '../../domain/ip/ipv4.ts';
import { addressCountOfPrefix, contains, type Ipv4Range, overlaps } from '../../domain/ip/range.ts';
import type { Want } from './block-sums.ts';
import { fitBlocks, smallestExtraBlock } from './fit-blocks.ts';

function range(first: number, prefixLength: number): Ipv4Range {
  return { family: 4, first: ipv4(first), prefixLength };
}

/** Tries every aligned place for every want, in order: the plainest search there is. */
function isThereRoom(free: readonly boolean[], wants: readonly Want[]): boolean {
  const [want, ...others] = wants;
  if (!want) {
    return true;
  }
  const size = addressCountOfPrefix(want.prefixLength);
  for (let start = 0; start + size <= free.length; start += size) {
    if (free.slice(start, start + size).every(Boolean)) {
      const left = free.map((isFree, at) => isFree && (at < start || at >= start + size));
      if (isThereRoom(left, others)) {
        return true;
      }
    }
  }
  return false;
}

const SPACE = range(0, 28);
const aligned = fc
  .record({ prefixLength: fc.integer({ min: 29, max: 32 }), at: fc.nat({ max: 15 }) })
  .map(({ prefixLength, at }) => range(at - (at % addressCountOfPrefix(prefixLength)), prefixLength));
const problem = fc.record({
  taken: fc.array(aligned, { maxLength: 5 }),
  sizes: fc.array(fc.integer({ min: 28, max: 32 }), { minLength: 1, maxLength: 6 }),
});

function wantsOf(sizes: readonly number[]): Want[] {
  return sizes.map((prefixLength, at) => ({ key: `w${at}`, prefixLength }));
}

describe('fitBlocks', () => {
  it('finds room for all exactly when an exhaustive search does', () => {
    fc.assert(
      fc.property(problem, ({ taken, sizes }) => {
        const free = freeBlocks(SPACE, taken);
        const cells = Array.from({ length: 16 }, (_, at) => !taken.some((block) => contains(block, range(at, 32))));
        const wants = wantsOf(sizes);
        expect(fitBlocks(free, wants).withoutRoom.length === 0).toBe(isThereRoom(cells, wants));
      }),
      { numRuns: 5_000 },
    );
  });

  it('names the smallest further block that would do', () => {
    fc.assert(
      fc.property(problem, ({ taken, sizes }) => {
        const free = freeBlocks(SPACE, taken);
        const wants = wantsOf(sizes);
        const extra = smallestExtraBlock(free, wants);
        const beyond = (prefixLength: number): readonly Ipv4Range[] => [...free, range(2 ** 20, prefixLength)];
        expect(extra).not.toBeNull();
        expect(fitBlocks(beyond(extra ?? 0), wants).withoutRoom).toEqual([]);
        if (extra !== null && extra < 32) {
          expect(fitBlocks(beyond(extra + 1), wants).withoutRoom).not.toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('places blocks aligned, apart and inside the free ones, the same way each time', () => {
    fc.assert(
      fc.property(problem, ({ taken, sizes }) => {
        const free = freeBlocks(SPACE, taken);
        const wants = wantsOf(sizes);
        const { placed } = fitBlocks(free, wants);
        const blocks = [...placed.values()];
        for (const [at, block] of blocks.entries()) {
          expect(block.first % addressCountOfPrefix(block.prefixLength)).toBe(0);
          expect(free.some((each) => contains(each, block))).toBe(true);
          expect(blocks.slice(at + 1).some((other) => overlaps(block, other))).toBe(false);
        }
        expect(fitBlocks(free, wants).placed).toEqual(placed);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['one subnet leaves its other half free', [range(0, 24)], [26], ['0/26']],
    ['two subnets each keep room to double', [range(0, 24)], [26, 26], ['0/26', '128/26']],
    ['with no room to double for all, the first keeps it', [range(0, 24)], [25, 25], ['0/25', '128/25']],
    ['the smallest gap that is large enough is taken', [range(0, 24), range(256, 26)], [27], ['256/27']],
    ['a want that is too large leaves the others their place', [range(0, 26)], [25, 27], [undefined, '0/27']],
  ])('%s', (_, free, sizes, expected) => {
    const { placed } = fitBlocks(free, wantsOf(sizes));
    const texts = sizes
      .map((_size, at) => placed.get(`w${at}`))
      .map((block) => block && `${block.first}/${block.prefixLength}`);
    expect(texts).toEqual(expected);
  });
});
