import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthByNodes, growthByPercent } from './formulas.ts';

/** Rounded up exactly: N × (100 + G)^m / 100^m in whole numbers of any size. */
function exactly(N: number, G: number, m: number): { readonly nodes: number; readonly millionths: number } {
  const top = BigInt(N) * BigInt(100 + G) ** BigInt(m);
  const bottom = 100n ** BigInt(m);
  const whole = top / bottom;
  const millionths = Number(((top % bottom) * 1_000_000n) / bottom);
  return { nodes: Number(whole) + (top % bottom > 0n ? 1 : 0), millionths };
}

describe('growth by percent', () => {
  it.each([
    // 100 × 1.1 × 1.1 is 121 on paper and a little more in binary
    ['compounds monthly', 100, 10, 2, 121],
    ['rounds up once, in the month looked at', 3, 5, 1, 4],
    ['does not round up in every month before', 3, 5, 5, 4],
    ['doubles', 7, 100, 10, 7168],
    ['halves of a node count as nodes', 5, 10, 1, 6],
    ['month 0 is today', 45, 17, 0, 45],
    ['no node stays none', 0, 50, 24, 0],
    ['nothing a month', 45, 0, 24, 45],
    ['stays finite', 1, 100_000, 120, 1_000_000],
  ])('%s', (_, N, G, m, expected) => {
    expect(growthByPercent.compute({ N, G, m })).toBe(expected);
  });

  it('is exact but for less than a millionth of a node', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(25, 50, 75, 100)),
        fc.integer({ min: 0, max: 36 }),
        (N, G, m) => {
          const { nodes, millionths } = exactly(N, G, m);
          fc.pre(nodes < 100_000 && millionths !== 1);
          const counted = millionths === 0 && nodes > 0 ? [nodes, nodes - 1] : [nodes];
          expect(counted).toContain(growthByPercent.compute({ N, G, m }));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('growth by nodes adds the same each month', () => {
  expect([0, 1, 6].map((m) => growthByNodes.compute({ N: 45, G: 4, m }))).toEqual([45, 49, 69]);
});
