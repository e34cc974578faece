import { plain } from '../words/numbers.ts';
import type { GrowthRow, GrowthView } from './growth-view.ts';

/** Most lines of a chart, so that colours tell them apart; more are in the table. */
export const MOST_LINES = 6;

/** The chart ends here: what is twice as large as its range is simply too large. */
const MOST_PERCENT = 200;
const LEAST_PERCENT = 125;
const STEP_PERCENT = 25;

export interface ChartLine {
  readonly key: string;
  readonly name: string;
  /** Where it is full, in percent of its range at that month, at most where the chart ends; null when it lasts. */
  readonly runOut: { readonly month: number; readonly percent: number; readonly date: string } | null;
}

/** One month of the chart: percent of its range for each line in their order, and the same in words. */
export interface ChartMonth {
  readonly month: number;
  readonly title: string;
  /** "May 2027", its name at most three letters long. */
  readonly shortTitle: string;
  readonly percents: readonly number[];
  readonly texts: readonly string[];
}

export interface GrowthChartData {
  readonly lines: readonly ChartLine[];
  readonly months: readonly ChartMonth[];
  /** Months that are written below the chart. */
  readonly ticks: readonly number[];
  readonly mostPercent: number;
  /** Percents that are written beside the chart, up to where it ends. */
  readonly percentTicks: readonly number[];
  readonly isCut: boolean;
}

function percentIn({ use, room }: GrowthRow, month: number): number {
  return (100 * (use[month]?.amount.value ?? 0)) / (room?.value ?? 1);
}

const MOST_TICKS = 6;

function ticksUpTo(end: number): readonly number[] {
  const step = Math.max(1, Math.ceil(end / MOST_TICKS));
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

/** The ranges that grow, as lines in percent of what they offer. */
export function chartData({ rows, months, shortMonths }: GrowthView): GrowthChartData {
  const drawn = rows.filter(({ isDrawn }) => isDrawn).slice(0, MOST_LINES);
  const end = months.length - 1;
  const highest = Math.max(0, ...drawn.map((row) => percentIn(row, end)));
  const rounded = Math.ceil(highest / STEP_PERCENT) * STEP_PERCENT;
  const mostPercent = Math.min(MOST_PERCENT, Math.max(LEAST_PERCENT, rounded));
  return {
    lines: drawn.map((row) => ({
      key: row.key,
      name: row.name,
      runOut:
        row.runOut === null
          ? null
          : {
              month: row.runOut.value,
              percent: Math.min(percentIn(row, row.runOut.value), mostPercent),
              date: row.runOutDate,
            },
    })),
    months: months.map((title, month) => ({
      month,
      title,
      shortTitle: shortMonths[month] ?? title,
      percents: drawn.map((row) => percentIn(row, month)),
      texts: drawn.map(
        ({ name, use, room, unit }) =>
          `${name}: ${plain(use[month]?.amount.value ?? 0)} of ${plain(room?.value ?? 0)} ${unit}`,
      ),
    })),
    ticks: ticksUpTo(end),
    mostPercent,
    percentTicks: Array.from({ length: mostPercent / STEP_PERCENT + 1 }, (_, index) => index * STEP_PERCENT),
    isCut: rounded > MOST_PERCENT,
  };
}
