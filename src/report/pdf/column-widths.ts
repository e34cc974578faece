/** What a column asks for, in points. */
export interface ColumnDemand {
  /** The widest part of a word that no sign ends, such as a hyphen: narrower, and words break anywhere. */
  readonly narrowest: number;
  /** The widest word, or range or formula that should stay whole, and half of the title: narrower, and they break further. */
  readonly least: number;
  /** The widest cell on one line, without the title. */
  readonly cells: number;
  /** The widest cell, or the title, on one line: wider is no use. */
  readonly most: number;
  /** The sum of all its cells on one line: how much text it holds. */
  readonly total: number;
}

const STEP = 2;

/** The sum of numbers; 0 of none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** The largest of numbers, of any count; 0 of none. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Widths for columns whose words do not all fit: the parts of words first, what is left in proportion to whole words. */
function squeezedWidths(demands: readonly ColumnDemand[], available: number): number[] {
  const narrowest = sum(demands.map((demand) => demand.narrowest));
  const least = sum(demands.map((demand) => demand.least));
  return narrowest >= available
    ? demands.map((demand) => (demand.narrowest * available) / narrowest)
    : demands.map(
        (demand) =>
          demand.narrowest + ((demand.least - demand.narrowest) * (available - narrowest)) / (least - narrowest),
      );
}

/**
 * Widths of columns that together are `available` points wide, or less where no column has a use for more. Every column
 * gets its widest word first; what is left goes step by step to the column that is the most crowded for the text that it
 * holds. Where the words do not fit, those with signs to break at make room for the others.
 */
export function columnWidths(demands: readonly ColumnDemand[], available: number): number[] {
  const most = sum(demands.map((demand) => demand.most));
  if (most <= available) {
    return demands.map((demand) => demand.most);
  }
  if (sum(demands.map((demand) => demand.least)) >= available) {
    return squeezedWidths(demands, available);
  }
  const widths = demands.map((demand) => demand.least);
  for (let left = available - sum(widths); left > 0; left -= STEP) {
    const crowding = demands.map((demand, index) => {
      const width = widths[index] ?? 0;
      return width < demand.most ? demand.total / (width * width) : 0;
    });
    const index = crowding.indexOf(Math.max(...crowding));
    widths[index] = (widths[index] ?? 0) + Math.min(STEP, left);
  }
  return widths;
}

/**
 * The widths once the lines of every column are broken: what a column does not use (`used` is its widest line in its
 * width) is for those that can, first for the column that needs the least of it to set all its cells on one line, and only
 * then for titles.
 */
export function settledWidths(
  demands: readonly ColumnDemand[],
  broken: { readonly widths: readonly number[]; readonly used: readonly number[] },
  available: number,
): number[] {
  const settled = demands.map(({ narrowest }, index) =>
    Math.min(broken.widths[index] ?? 0, Math.max(narrowest, broken.used[index] ?? 0)),
  );
  let left = available - sum(settled);
  for (const wish of ['cells', 'most'] as const) {
    const needs = demands
      .map((demand, index) => ({ index, points: demand[wish] - (settled[index] ?? 0) }))
      .sort((a, b) => a.points - b.points);
    for (const { index, points } of needs) {
      if (points > 0 && points <= left) {
        settled[index] = (settled[index] ?? 0) + points;
        left -= points;
      }
    }
  }
  return settled;
}
