import { named } from '../../domain/entities.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { shownText } from '../../engine/figures/shown-number.ts';
import { type GrowthRow, type GrowthView, growthView } from '../../engine/growth/growth-view.ts';
import { monthAfter } from '../../engine/growth/months.ts';
import { type AmountFormat, codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

function runOutText({ runOut }: GrowthRow, date: string): string {
  return runOut === null ? 'lasts' : runOut.value === 0 ? 'full today' : date;
}

const RANGE_COLUMNS = [textColumn('Range or limit'), textColumn('Runs out'), numberColumn('Month')];
const ROOM_COLUMNS = [numberColumn('Room'), textColumn('Unit'), codeColumn('Size to last')];

function roomText({ room }: GrowthRow, amount: AmountFormat): string {
  return room === null ? 'too large for IPv4' : amount(room.value);
}

/** `date` is when the range runs out, as the table writes it. */
function runOutLine(row: GrowthRow, date: string, amount: AmountFormat): string[] {
  return [
    row.name,
    runOutText(row, date),
    row.runOut === null ? '' : amount(row.runOut.value),
    amount(row.today.value),
    amount(row.atEnd.value),
    roomText(row, amount),
    row.unit,
    row.lasting === null ? '' : shownText(row.lasting),
  ];
}

/** When each range, and each limit that growth passes, runs out, and the size that would last. */
export function runOutTable({ rows, months }: GrowthView, amount: AmountFormat): ReportTable {
  return {
    caption: 'When ranges run out',
    columns: [...RANGE_COLUMNS, numberColumn('Today'), numberColumn(months.at(-1) ?? 'At the end'), ...ROOM_COLUMNS],
    rows: rows.map((row) => runOutLine(row, row.runOutDate, amount)),
  };
}

interface ClusterGrowth {
  readonly cluster: string;
  readonly view: GrowthView;
}

/** A month after the one of `asOf` as spreadsheets take a date: its first day, YYYY-MM-DD. */
function firstDay(asOf: string, month: number): string {
  return `${monthAfter(asOf, month)}-01`;
}

/** The growth of every cluster that grows, named. */
function growthOfClusters(plan: EvaluatedPlan): ClusterGrowth[] {
  return plan.input.clusters.flatMap((cluster) => {
    const view = growthView(plan, cluster);
    return typeof view === 'string' ? [] : [{ cluster: named(cluster), view }];
  });
}

/** When the ranges of every cluster run out, in one table, as a spreadsheet takes it. */
export function planRunOutTable(plan: EvaluatedPlan, amount: AmountFormat): ReportTable {
  return {
    caption: 'When ranges run out',
    columns: [
      textColumn('Cluster'),
      ...RANGE_COLUMNS,
      numberColumn('Today'),
      numberColumn('In the last month'),
      ...ROOM_COLUMNS,
    ],
    rows: growthOfClusters(plan).flatMap(({ cluster, view }) =>
      view.rows.map((row) => [cluster, ...runOutLine(row, firstDay(plan.asOf, row.runOut?.value ?? 0), amount)]),
    ),
  };
}

/** Nodes and the use of every range, a row for each month, as a pivot table or a chart of a spreadsheet takes them. */
export function monthTable(plan: EvaluatedPlan, amount: AmountFormat): ReportTable {
  const rows = growthOfClusters(plan).flatMap(({ cluster, view: { rows: ranges, months, nodes } }) =>
    months.flatMap((_, month) => {
      const at = [cluster, firstDay(plan.asOf, month), amount(month)];
      return [
        [...at, 'Nodes at the maximum', amount(nodes[month]?.value ?? 0), '', 'nodes'],
        ...ranges
          .filter(({ use }) => use.length > 0)
          .map((row) => [...at, row.name, amount(row.use[month]?.amount.value ?? 0), roomText(row, amount), row.unit]),
      ];
    }),
  );
  return {
    caption: 'Growth month by month',
    columns: [
      textColumn('Cluster'),
      textColumn('Month from'),
      numberColumn('Month'),
      textColumn('Range'),
      numberColumn('In use with upgrade'),
      numberColumn('Room'),
      textColumn('Unit'),
    ],
    rows,
  };
}
