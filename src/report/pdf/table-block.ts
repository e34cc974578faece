import type { StructureElement } from 'pdfkit';
import type { ReportColumn, ReportTable } from '../document.ts';
import { columnWidths, settledWidths, sum } from './column-widths.ts';
import {
  child,
  drawArtifact,
  drawAs,
  drawLines,
  drawRule,
  keepTogether,
  linesOf,
  nextPage,
  space,
  type Sheet,
} from './sheet.ts';
import { FORMATS, type TextFormat } from './text-format.ts';

const TABLE_SPACE = 8;
const CAPTION_SPACE = 3;
const CELL_GAP = 10;
/** The most that a gap grows where a table is narrower than the page. */
const WIDEST_GAP = 28;
const ROW_PADDING = 2.5;
const HEAD_RULE = 0.8;
const ROW_RULE = 0.4;
/** A word wider than this part of the table is broken. */
const WIDEST_WORD = 0.3;
/** The least width of the names in a table of names and values, so that such tables line up below each other. */
const NAMES_PART = 0.33;
/** A table lower than this part of a page is not divided. */
const WHOLE_PART = 0.25;

interface PlacedRow {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

/** A table with its columns and the lines of its cells placed. */
interface PlacedTable {
  readonly table: ReportTable;
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly caption: readonly string[];
  readonly head: PlacedRow;
  readonly rows: readonly PlacedRow[];
}

function formatOf(column: ReportColumn): TextFormat {
  return column.isCode ? FORMATS.codeCell : FORMATS.cell;
}

function widestWord(sheet: Sheet, text: string, format: TextFormat): number {
  return Math.max(...text.split(/\s+/u).map((word) => sheet.setter.widthOf(word, format)));
}

function widthsOf(sheet: Sheet, { columns, rows }: ReportTable): number[] {
  const room = sheet.width - CELL_GAP * (columns.length - 1);
  const demands = columns.map((column, index) => {
    const format = formatOf(column);
    const cells = rows.map((row) => sheet.fonts.readable(row[index] ?? ''));
    const head = sheet.fonts.readable(column.title);
    const lines = cells.flatMap((cell) => cell.split('\n')).map((line) => sheet.setter.widthOf(line, format));
    const words = cells.map((cell) => widestWord(sheet, cell, format));
    const most = Math.max(sheet.setter.widthOf(head, FORMATS.head), ...lines);
    const least = Math.max(widestWord(sheet, head, FORMATS.head), Math.min(room * WIDEST_WORD, Math.max(0, ...words)));
    return { least, most, total: lines.reduce((sum, line) => sum + line, most) };
  });
  const widths = columnWidths(demands, room);
  const used = columns.map((column, index) => {
    const format = formatOf(column);
    const lines = rows.flatMap((row) => linesOf(sheet, row[index] ?? '', format, widths[index] ?? 0));
    return Math.max(0, ...lines.map((line) => sheet.setter.widthOf(line.trimEnd(), format)));
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

/** The left edge of each column; what the columns do not need widens the gaps between them. */
function leftsOf(sheet: Sheet, widths: readonly number[]): number[] {
  const gaps = widths.length - 1;
  const room = gaps === 0 ? 0 : (sheet.width - sum(widths)) / gaps;
  const gap = Math.max(CELL_GAP, Math.min(WIDEST_GAP, room));
  return widths.map((_, index) => sheet.left + sum(widths.slice(0, index)) + gap * index);
}

/** A caption that says the same as the heading above it is left out. */
function placeTable(sheet: Sheet, table: ReportTable, heading: string): PlacedTable {
  const { caption, columns, rows } = table;
  const [names = 0, ...others] = widthsOf(sheet, table);
  const isNamesAndValues = others.length === 1 && names + CELL_GAP + sum(others) < sheet.width;
  const room = sheet.width - CELL_GAP - sum(others);
  const widths = [isNamesAndValues ? Math.min(room, Math.max(names, sheet.width * NAMES_PART)) : names, ...others];
  const heads = columns.map(() => FORMATS.head);
  const formats = columns.map(formatOf);
  const titles = columns.map(({ title }) => title);
  return {
    table,
    widths,
    lefts: leftsOf(sheet, widths),
    caption: caption === heading ? [] : linesOf(sheet, caption, FORMATS.caption, sheet.width),
    head: placeRow(sheet, titles, { widths, formats: heads }),
    rows: rows.map((row) => placeRow(sheet, row, { widths, formats })),
  };
}

/** Draws the lines of one cell in the present row. */
function drawCell(
  sheet: Sheet,
  placed: PlacedTable,
  { lines, index }: { readonly lines: readonly string[]; readonly index: number },
  format: TextFormat,
): void {
  const place = {
    x: placed.lefts[index] ?? 0,
    y: sheet.y + ROW_PADDING,
    width: placed.widths[index] ?? 0,
    align: placed.table.columns[index]?.align ?? 'left',
  };
  drawLines(sheet, lines, place, format);
}

function drawHead(sheet: Sheet, placed: PlacedTable, element: StructureElement | null): void {
  const { head } = placed;
  const draw = (lines: readonly string[], index: number) => drawCell(sheet, placed, { lines, index }, FORMATS.head);
  if (element === null) {
    drawArtifact(sheet, 'Pagination', () => head.cells.forEach(draw));
  } else {
    const row = child(sheet, element, 'TR');
    head.cells.forEach((lines, index) => {
      const cell = sheet.pdf.struct('TH', { scope: 'Column' });
      row.add(cell);
      drawAs(sheet, cell, 'TH', () => draw(lines, index));
    });
  }
  sheet.y += head.height;
  drawRule(sheet, sheet.y, sheet.width, HEAD_RULE);
}

/** A row that is higher than a page, in parts that are not: the only rows that are ever cut. */
function partsOfRow(row: PlacedRow, lineHeight: number, room: number): PlacedRow[] {
  if (row.height <= room) {
    return [row];
  }
  const most = Math.max(1, Math.floor((room - 2 * ROW_PADDING) / lineHeight));
  const count = Math.ceil(Math.max(...row.cells.map((lines) => lines.length)) / most);
  return Array.from({ length: count }, (_, part) => {
    const cells = row.cells.map((lines) => lines.slice(part * most, (part + 1) * most));
    return { cells, height: Math.max(...cells.map((lines) => lines.length)) * lineHeight + 2 * ROW_PADDING };
  });
}

/** Draws a row; `needed` is the height that must be left on the page for it and what stays with it. */
function drawRow(
  sheet: Sheet,
  placed: PlacedTable,
  element: StructureElement,
  { row, needed }: { readonly row: PlacedRow; readonly needed: number },
): void {
  const { columns } = placed.table;
  const entry = child(sheet, element, 'TR');
  const cells = columns.map((_, index) => {
    const cell = index === 0 ? sheet.pdf.struct('TH', { scope: 'Row' }) : sheet.pdf.struct('TD');
    entry.add(cell);
    return cell;
  });
  const room = sheet.bottom - sheet.top - placed.head.height;
  for (const part of partsOfRow(row, FORMATS.cell.lineHeight, room)) {
    if (sheet.y + Math.max(part.height, Math.min(needed, room)) > sheet.bottom) {
      nextPage(sheet);
      drawHead(sheet, placed, null);
    }
    columns.forEach((column, index) => {
      const lines = part.cells[index] ?? [];
      const cell = cells[index];
      if (cell !== undefined && lines.some((line) => line !== '')) {
        const draw = () => drawCell(sheet, placed, { lines, index }, formatOf(column));
        drawAs(sheet, cell, index === 0 ? 'TH' : 'TD', draw);
      }
    });
    sheet.y += part.height;
  }
  drawRule(sheet, sheet.y, sheet.width, ROW_RULE);
}

function captionHeight({ caption }: PlacedTable): number {
  return caption.length === 0 ? 0 : caption.length * FORMATS.caption.lineHeight + CAPTION_SPACE;
}

/** What stays together at the start of a table: all of a low one, otherwise caption, head and two rows. */
function startOf(sheet: Sheet, placed: PlacedTable): number {
  const page = sheet.bottom - sheet.top;
  const above = TABLE_SPACE + captionHeight(placed) + placed.head.height;
  const whole = above + sum(placed.rows.map(({ height }) => height));
  const start = above + sum(placed.rows.slice(0, 2).map(({ height }) => height));
  return whole <= page * WHOLE_PART ? whole : Math.min(start, page / 2);
}

/** The height of the start of a table that stays together, below a heading with this text. */
export function tableStartHeight(sheet: Sheet, table: ReportTable, heading: string): number {
  return startOf(sheet, placeTable(sheet, table, heading));
}

/**
 * A table: caption, head with a rule, rows with quiet rules. The head is repeated on each page, for the eye alone; a row is
 * cut only when it is higher than a page, and the last two stay together. The first cell of a row is its head.
 */
export function drawTable(sheet: Sheet, parent: StructureElement, table: ReportTable, heading: string): void {
  const placed = placeTable(sheet, table, heading);
  keepTogether(sheet, startOf(sheet, placed));
  space(sheet, TABLE_SPACE);
  const element = child(sheet, parent, 'Table');
  const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
  if (placed.caption.length > 0) {
    const caption = child(sheet, element, 'Caption');
    drawAs(sheet, caption, 'Caption', () => drawLines(sheet, placed.caption, place, FORMATS.caption));
  }
  sheet.y += captionHeight(placed);
  drawHead(sheet, placed, element);
  placed.rows.forEach((row, index) => {
    const isLastButOne = index === placed.rows.length - 2;
    const needed = row.height + (isLastButOne ? (placed.rows.at(-1)?.height ?? 0) : 0);
    drawRow(sheet, placed, element, { row, needed });
  });
}
