import type { ReportColumn, ReportTable } from '../document.ts';
import { type ColumnDemand, columnWidths, largest, settledWidths, sum } from './column-widths.ts';
import { linesOf, type Sheet } from './sheet.ts';
import { FORMATS, type TextFormat } from './text-format.ts';
import { piecesAtSigns } from './text-lines.ts';

export const ROW_PADDING = 2.5;
/** Above the name of a group of rows, so that groups stand apart. */
export const GROUP_SPACE = 4;
const CELL_GAP = 10;
/** The most that a gap grows where a table is narrower than the page, and not of names and numbers alone. */
const WIDEST_GAP = 28;
/** A word wider than this part of the table is broken. */
const WIDEST_WORD = 0.3;
/** A line of code is broken where it is wider than this times its share of the table. */
const WIDEST_CODE = 1.3;
/** The least width of the names in a table of names and values, so that such tables line up below each other. */
const NAMES_PART = 0.33;

export interface PlacedRow {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

/** Rows that belong together, below their common name; of a table without groups all of its rows and no name. */
export interface PlacedGroup {
  readonly name: readonly string[];
  /** The height of the name with the space around it. */
  readonly nameHeight: number;
  readonly rows: readonly PlacedRow[];
}

/** A table with its columns and the lines of its cells placed. */
export interface PlacedTable {
  readonly columns: readonly ReportColumn[];
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly caption: readonly string[];
  readonly head: PlacedRow;
  readonly groups: readonly PlacedGroup[];
}

/** How the cells of a column are set. */
export function cellFormat(column: ReportColumn): TextFormat {
  return column.isCode ? FORMATS.codeCell : FORMATS.cell;
}

/** The texts of a cell that should not be broken: its words, and a line of code as a whole where it is short enough. */
function wholeTexts(sheet: Sheet, cell: string, { isCode }: ReportColumn, widest: number): string[] {
  return cell
    .split('\n')
    .flatMap((line) =>
      isCode && sheet.setter.widthOf(line, FORMATS.codeCell) <= widest ? [line] : line.split(/\s+/u),
    );
}

/** The width in which the title of a column takes two lines at most. */
function titleWidth(sheet: Sheet, title: string): number {
  const words = title.split(/\s+/u);
  const widthOf = (some: readonly string[]) => sheet.setter.widthOf(some.join(' '), FORMATS.head);
  return Math.min(...words.map((_, index) => Math.max(widthOf(words.slice(0, index)), widthOf(words.slice(index)))));
}

function demandOf(
  sheet: Sheet,
  column: ReportColumn,
  cells: readonly string[],
  { room, share }: { readonly room: number; readonly share: number },
): ColumnDemand {
  const format = cellFormat(column);
  const widest = Math.min(room * WIDEST_WORD, column.isCode ? share * WIDEST_CODE : Infinity);
  const widestOf = (texts: readonly string[], of: TextFormat) =>
    largest(texts.map((text) => sheet.setter.widthOf(text, of)));
  const readable = cells.map((cell) => sheet.fonts.readable(cell));
  const title = sheet.fonts.readable(column.title);
  const titleWords = widestOf(title.split(/\s+/u), FORMATS.head);
  const whole = readable.flatMap((cell) => wholeTexts(sheet, cell, column, widest));
  const words = whole.flatMap((text) => text.split(/\s+/u));
  const pieces = column.isCode ? words : words.flatMap(piecesAtSigns);
  const lines = readable.flatMap((cell) => cell.split('\n')).map((line) => sheet.setter.widthOf(line, format));
  const longest = largest(lines);
  const most = Math.max(sheet.setter.widthOf(title, FORMATS.head), longest);
  return {
    narrowest: Math.max(titleWords, Math.min(widest, widestOf(pieces, format))),
    least: Math.max(titleWidth(sheet, title), Math.min(widest, widestOf(whole, format))),
    cells: longest,
    most,
    total: sum(lines) + most,
  };
}

function widthsOf(sheet: Sheet, { columns, rows }: ReportTable): number[] {
  const room = sheet.width - CELL_GAP * (columns.length - 1);
  const cellsOf = (index: number) => rows.map((row) => row[index] ?? '');
  const sizes = { room, share: room / columns.length };
  const demands = columns.map((column, index) => demandOf(sheet, column, cellsOf(index), sizes));
  const widths = columnWidths(demands, room);
  const used = columns.map((column, index) => {
    const usedBy = (text: string, format: TextFormat) =>
      linesOf(sheet, text, format, widths[index] ?? 0).map((line) => sheet.setter.widthOf(line.trimEnd(), format));
    const cells = cellsOf(index).flatMap((cell) => usedBy(cell, cellFormat(column)));
    return largest([...usedBy(column.title, FORMATS.head), ...cells]);
  });
  return settledWidths(demands, { widths, used }, room);
}

function placeRow(
  sheet: Sheet,
  texts: readonly string[],
  { widths, formats }: { readonly widths: readonly number[]; readonly formats: readonly TextFormat[] },
): PlacedRow {
  const cells = widths.map((width, index) => {
    const format = formats[index];
    // half a point of grace: widths were added up from the same words in another order
    return format === undefined ? [] : linesOf(sheet, texts[index] ?? '', format, width + 0.5);
  });
  const heights = cells.map((lines, index) => lines.length * (formats[index]?.lineHeight ?? 0));
  return { cells, height: Math.max(...heights) + 2 * ROW_PADDING };
}

/** The left edge of each column; what the columns do not need widens the gaps, all of it where all but the first are of numbers. */
function leftsOf(sheet: Sheet, columns: readonly ReportColumn[], widths: readonly number[]): number[] {
  const gaps = widths.length - 1;
  const room = gaps === 0 ? 0 : (sheet.width - sum(widths)) / gaps;
  const isNumbers = columns.slice(1).every(({ align }) => align === 'right');
  const gap = isNumbers ? room : Math.min(WIDEST_GAP, room);
  return widths.map((_, index) => sheet.left + sum(widths.slice(0, index)) + Math.max(CELL_GAP, gap) * index);
}

/** The table without its first column, and how many rows in turn have the same first cell, with that cell. */
function groupsOf({ columns, rows, isGrouped }: ReportTable): {
  readonly columns: readonly ReportColumn[];
  readonly groups: readonly { readonly name: string; readonly rows: ReportTable['rows'] }[];
} {
  if (isGrouped !== true) {
    return { columns, groups: [{ name: '', rows }] };
  }
  const groups: { name: string; rows: (readonly string[])[] }[] = [];
  for (const [name = '', ...cells] of rows) {
    const last = groups.at(-1);
    if (last?.name === name) {
      last.rows.push(cells);
    } else {
      groups.push({ name, rows: [cells] });
    }
  }
  return { columns: columns.slice(1), groups };
}

function placeGroup(
  sheet: Sheet,
  { name, rows }: { readonly name: string; readonly rows: ReportTable['rows'] },
  sizes: { readonly widths: readonly number[]; readonly formats: readonly TextFormat[] },
): PlacedGroup {
  const lines = name === '' ? [] : linesOf(sheet, name, FORMATS.group, sheet.width);
  return {
    name: lines,
    nameHeight: lines.length === 0 ? 0 : GROUP_SPACE + lines.length * FORMATS.group.lineHeight + 2 * ROW_PADDING,
    rows: rows.map((row) => placeRow(sheet, row, sizes)),
  };
}

/** Breaks the lines of a table for the width of the page; a caption that says the same as the heading above it is left out. */
export function linesOfTable(sheet: Sheet, table: ReportTable, heading: string): PlacedTable {
  const { columns, groups } = groupsOf(table);
  const [names = 0, ...others] = widthsOf(sheet, { ...table, columns, rows: groups.flatMap(({ rows }) => rows) });
  const isNamesAndValues = others.length === 1 && names + CELL_GAP + sum(others) < sheet.width;
  const room = sheet.width - CELL_GAP - sum(others);
  const widths = [isNamesAndValues ? Math.min(room, Math.max(names, sheet.width * NAMES_PART)) : names, ...others];
  const heads = columns.map(() => FORMATS.head);
  const titles = columns.map(({ title }) => title);
  return {
    columns,
    widths,
    lefts: leftsOf(sheet, columns, widths),
    caption: table.caption === heading ? [] : linesOf(sheet, table.caption, FORMATS.caption, sheet.width),
    head: placeRow(sheet, titles, { widths, formats: heads }),
    groups: groups.map((group) => placeGroup(sheet, group, { widths, formats: columns.map(cellFormat) })),
  };
}
