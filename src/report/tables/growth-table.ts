import type { GrowthRow, GrowthView } from '../../engine/growth/growth-view.ts';
import { type AmountFormat, codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

function runOutText({ runOutMonth, runOutDate }: GrowthRow): string {
  return runOutMonth === null ? 'lasts' : runOutMonth === 0 ? 'full today' : runOutDate;
}

/** When each range, and each limit that growth passes, runs out, and the size that would last. */
export function runOutTable({ rows, months }: GrowthView, amount: AmountFormat): ReportTable {
  return {
    caption: 'When ranges run out',
    columns: [
      textColumn('Range or limit'),
      textColumn('Runs out'),
      numberColumn('Month'),
      numberColumn('Today'),
      numberColumn(months.at(-1) ?? 'At the end'),
      numberColumn('Room'),
      textColumn('Unit'),
      codeColumn('Size to last'),
    ],
    rows: rows.map((row) => [
      row.name,
      runOutText(row),
      row.runOutMonth === null ? '' : amount(row.runOutMonth),
      amount(row.today),
      amount(row.atEnd),
      row.capacity === null ? 'too large for IPv4' : amount(row.capacity),
      row.unit,
      row.lastingPrefixLength === null ? '' : `/${row.lastingPrefixLength}`,
    ]),
  };
}

/** Nodes, and the use of each range that grows, month by month. */
export function monthTable({ rows, months, nodes }: GrowthView, amount: AmountFormat): ReportTable {
  const drawn = rows.filter(({ isDrawn }) => isDrawn);
  return {
    caption: 'Growth month by month',
    columns: [
      textColumn('Month'),
      numberColumn('Nodes at the maximum'),
      ...drawn.map(({ name, unit }) => numberColumn(`${name}, ${unit}`)),
    ],
    rows: months.map((title, month) => [
      title,
      amount(nodes[month] ?? 0),
      ...drawn.map(({ use }) => amount(use[month] ?? 0)),
    ]),
  };
}
