import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnWidths, settledWidths, type ColumnDemand } from './column-widths.ts';

const demand: fc.Arbitrary<ColumnDemand> = fc
  .record({ least: fc.integer({ min: 5, max: 200 }), extra: fc.integer({ min: 0, max: 600 }), rows: fc.nat(50) })
  .map(({ least, extra, rows }) => ({ least, most: least + extra, total: (least + extra) * (rows + 1) }));

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

it('fills the page, never wider; no column is narrower than its widest word while all of those fit', () => {
  fc.assert(
    fc.property(fc.array(demand, { minLength: 1, maxLength: 9 }), (demands) => {
      const widths = columnWidths(demands, 480);
      const most = sum(demands.map((column) => column.most));
      expect(sum(widths)).toBeCloseTo(Math.min(480, most), 6);
      if (sum(demands.map(({ least }) => least)) <= 480) {
        demands.forEach(({ least }, index) => expect(widths[index]).toBeGreaterThanOrEqual(least));
      }
    }),
  );
});

it('gives the room that a column does not use to the one that needs the least of it', () => {
  const demands = [
    { least: 40, most: 100, total: 300 },
    { least: 40, most: 300, total: 900 },
  ];
  expect(settledWidths(demands, { widths: [80, 220], used: [60, 180] }, 300)).toEqual([100, 180]);
  // 10 points are left, and neither column has a use for so few
  expect(settledWidths(demands, { widths: [70, 180], used: [60, 180] }, 250)).toEqual([60, 180]);
});
