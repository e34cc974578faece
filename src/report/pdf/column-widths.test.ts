import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ColumnDemand, columnWidths, settledWidths } from './column-widths.ts';

const demand: fc.Arbitrary<ColumnDemand> = fc
  .record({
    narrowest: fc.integer({ min: 5, max: 120 }),
    signs: fc.integer({ min: 0, max: 120 }),
    extra: fc.integer({ min: 0, max: 600 }),
    rows: fc.nat(50),
  })
  .map(({ narrowest, signs, extra, rows }) => {
    const least = narrowest + signs;
    return { narrowest, least, cells: least + extra, most: least + extra, total: (least + extra) * (rows + 1) };
  });

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

it('fills the page, never wider; keeps words whole while all of those fit, else what stands between their signs', () => {
  fc.assert(
    fc.property(fc.array(demand, { minLength: 1, maxLength: 9 }), (demands) => {
      const widths = columnWidths(demands, 480);
      const most = sum(demands.map((column) => column.most));
      expect(sum(widths)).toBeCloseTo(Math.min(480, most), 6);
      for (const kept of ['least', 'narrowest'] as const) {
        if (sum(demands.map((column) => column[kept])) <= 480) {
          demands.forEach((column, index) => expect(widths[index]).toBeGreaterThanOrEqual(column[kept] - 1e-9));
        }
      }
    }),
  );
});

it('breaks words with signs before the words of other columns', () => {
  const heads = { narrowest: 60, least: 60, cells: 80, most: 80, total: 400 };
  const name = { narrowest: 20, least: 100, cells: 100, most: 100, total: 400 };
  expect(columnWidths([heads, name, heads], 200)).toEqual([60, 80, 60]);
  // not even their parts fit: each gets its share
  expect(columnWidths([heads, name, heads], 70)).toEqual([30, 10, 30]);
});

it('gives the room that a column does not use to the one that needs the least of it', () => {
  const demands = [
    { narrowest: 40, least: 40, cells: 100, most: 100, total: 300 },
    { narrowest: 40, least: 40, cells: 300, most: 300, total: 900 },
  ];
  expect(settledWidths(demands, { widths: [80, 220], used: [60, 180] }, 300)).toEqual([100, 180]);
  // 10 points are left, and neither column has a use for so few
  expect(settledWidths(demands, { widths: [70, 180], used: [60, 180] }, 250)).toEqual([60, 180]);
  // a title comes after the cells, even where it needs less
  const titled = { narrowest: 40, least: 40, cells: 40, most: 90, total: 120 };
  const cells = { narrowest: 40, least: 40, cells: 100, most: 100, total: 300 };
  expect(settledWidths([titled, cells], { widths: [80, 80], used: [40, 40] }, 160)).toEqual([40, 100]);
});
