import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subnetKey } from '../../domain/range-key.ts';
import type { SpaceLayout } from '../layout/network-layout.ts';
import {
  addressAt,
  atRest,
  boxesOf,
  frameOf,
  pan,
  rowCount,
  rowsOf,
  showPiece,
  wholeSpace,
  zoomIn,
  zoomOut,
} from './map-window.ts';

const SPACE: SpaceLayout = {
  range: '10.0.0.0/16',
  first: 0x0a_00_00_00,
  addresses: 65_536,
  freeAddresses: 0,
  pieces: [],
};
const WHOLE = wholeSpace(SPACE);

function subnet(first: number, addresses: number) {
  return { kind: 'subnet' as const, key: subnetKey(`s${first}`), first: SPACE.first + first, addresses };
}

describe('boxesOf', () => {
  it.each([
    ['a block within a row', 256, 256, [{ left: 1 / 16, width: 1 / 16, top: 0, height: 1 }]],
    ['a block of whole rows', 8192, 8192, [{ left: 0, width: 1, top: 2, height: 2 }]],
    [
      'a gap across rows',
      2048,
      8192,
      [
        { left: 0.5, width: 0.5, top: 0, height: 1 },
        { left: 0, width: 1, top: 1, height: 1 },
        { left: 0, width: 0.5, top: 2, height: 1 },
      ],
    ],
  ])('draws %s', (_, first, addresses, expected) => {
    expect(boxesOf(subnet(first, addresses), WHOLE, 16)).toEqual(expected);
  });

  it('covers exactly the addresses in the window', () => {
    const stretch = fc.record({ first: fc.nat({ max: 65_000 }), addresses: fc.integer({ min: 1, max: 20_000 }) });
    fc.assert(
      fc.property(stretch, fc.constantFrom(1, 2, 4, 8, 16), ({ first, addresses }, rows) => {
        const piece = subnet(first, addresses);
        const area = boxesOf(piece, WHOLE, rows).reduce((sum, { width, height }) => sum + width * height, 0);
        const shown = Math.min(first + addresses, SPACE.addresses) - first;
        expect(area * (SPACE.addresses / rows)).toBeCloseTo(shown, 6);
      }),
    );
  });
});

describe('the window', () => {
  it('takes more rows for smaller subnets, up to 16', () => {
    expect(rowCount(WHOLE.addresses, [subnet(0, 16_384)], 800)).toBe(1);
    expect(rowCount(WHOLE.addresses, [subnet(0, 512)], 800)).toBe(4);
    expect(rowCount(WHOLE.addresses, [subnet(0, 8)], 800)).toBe(16);
    expect(rowCount(WHOLE.addresses, [], 800)).toBe(1);
  });

  it('keeps the height of the whole space while it is zoomed, with rows at most four times as high', () => {
    const space = { ...SPACE, pieces: [subnet(0, 512), subnet(16_384, 16_384)] };
    expect(rowsOf(wholeSpace(space), space, 800)).toEqual({ rows: 4, heightFactor: 1 });
    expect(rowsOf({ first: SPACE.first + 16_384, addresses: 16_384 }, space, 800)).toEqual({
      rows: 1,
      heightFactor: 4,
    });
    expect(rowsOf({ first: SPACE.first, addresses: 1024 }, { ...space, pieces: [subnet(0, 8)] }, 800)).toEqual({
      rows: 4,
      heightFactor: 4,
    });
  });

  it('zooms into a quarter around an address and out again', () => {
    const inner = zoomIn(WHOLE, SPACE, SPACE.first + 20_000);
    expect(inner).toEqual({ first: SPACE.first + 16_384, addresses: 16_384 });
    expect(zoomOut(inner, SPACE)).toEqual(WHOLE);
  });

  it('never leaves the space', () => {
    const steps = fc.array(fc.constantFrom('in', 'out', 'up', 'down'), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.nat({ max: 65_535 }), (moves, at) => {
        let window = WHOLE;
        for (const move of moves) {
          window =
            move === 'in'
              ? zoomIn(window, SPACE, SPACE.first + at)
              : move === 'out'
                ? zoomOut(window, SPACE)
                : pan(window, SPACE, move === 'up' ? -0.5 : 0.5);
          expect(window.first).toBeGreaterThanOrEqual(SPACE.first);
          expect(window.first + window.addresses).toBeLessThanOrEqual(SPACE.first + SPACE.addresses);
        }
        expect(showPiece(window, SPACE, subnet(at, 1)).addresses).toBe(window.addresses);
      }),
    );
  });
});

describe('a window on its way', () => {
  const space = { ...SPACE, pieces: [subnet(0, 8)] };
  const addresses = 1024;
  const PER_ROW = addresses / 4;
  const anyFirst = fc.double({ min: 0, max: SPACE.addresses - addresses, noNaN: true }).map((at) => SPACE.first + at);

  it('is painted from the start of a row, moved up by the part of it that is past', () => {
    fc.assert(
      fc.property(anyFirst, (first) => {
        const { window, rows, shift } = frameOf({ first, addresses }, space, 800);
        expect(window.first % PER_ROW).toBe(0);
        expect(window.first + shift * PER_ROW).toBeCloseTo(first, 6);
        expect(rows).toBe(shift === 0 ? 4 : 5);
        expect(window.addresses).toBe(rows * PER_ROW);
      }),
    );
  });

  it('comes to rest at the nearest row, where it is painted as it is', () => {
    fc.assert(
      fc.property(anyFirst, (first) => {
        const window = atRest({ first, addresses }, space, 800);
        expect(Math.abs(window.first - first)).toBeLessThanOrEqual(PER_ROW / 2);
        expect(frameOf(window, space, 800)).toEqual({ window, rows: 4, heightFactor: 4, shift: 0 });
      }),
    );
  });

  it('moves sideways where it has one row, and rests at a whole address', () => {
    const large = { ...SPACE, pieces: [subnet(0, 16_384)] };
    const window = { first: SPACE.first + 100.4, addresses: 16_384 };
    expect(frameOf(window, large, 800)).toEqual({ window, rows: 1, heightFactor: 1, shift: 0 });
    expect(atRest(window, large, 800).first).toBe(SPACE.first + 100);
  });

  it.each([
    ['its first corner', 0, 0, 0],
    ['the start of its second row', 0, 0.25, 256],
    ['the middle of its last row', 0.5, 0.99, 896],
    ['beyond its end', 1.2, 1.2, 1023],
  ])('has an address at %s', (_, x, y, expected) => {
    expect(addressAt({ first: SPACE.first, addresses }, 4, x, y)).toBe(SPACE.first + expected);
  });
});
