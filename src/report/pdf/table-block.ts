import type { StructureElement } from 'pdfkit';
import type { ReportColumn, ReportTable } from '../document.ts';
import { columnWidths } from './column-widths.ts';
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
const ROW_PADDING = 2.5;
const HEAD_RULE = 0.8;
const ROW_RULE = 0.4;
/** A word wider than this part of the table is broken. */
const WIDEST_WORD = 0.3;

/** A table with its columns placed. */
interface PlacedTable {
  readonly table: ReportTable;
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly head: PlacedRow;
}

interface PlacedRow {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
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
  return columnWidths(demands, room);
}

function placeRow(
  sheet: Sheet,
  texts: readonly string[],
  widths: readonly number[],
  formats: readonly TextFormat[],
): PlacedRow {
  const cells = widths.map((width, index) => {
    const format = formats[index];
    // half a point of grace: widths were added up from the same words in another order
    return format === undefined ? [] : linesOf(sheet, texts[index] ?? '', format, width + 0.5);
  });
  const heights = cells.map((lines, index) => lines.length * (formats[index]?.lineHeight ?? 0));
  return { cells, height: Math.max(...heights) + 2 * ROW_PADDING };
}

function placeTable(sheet: Sheet, table: ReportTable): PlacedTable {
  const widths = widthsOf(sheet, table);
  const lefts = widths.map(
    (_, index) => sheet.left + widths.slice(0, index).reduce((sum, width) => sum + width + CELL_GAP, 0),
  );
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0) - sheet.left;
  const titles = table.columns.map(({ title }) => title);
  const head = placeRow(
    sheet,
    titles,
    widths,
    titles.map(() => FORMATS.head),
  );
  return { table, lefts, widths, width, head };
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
  drawRule(sheet, sheet.y, placed.width, HEAD_RULE);
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

function drawRow(sheet: Sheet, placed: PlacedTable, element: StructureElement, texts: readonly string[]): void {
  const { columns } = placed.table;
  const formats = columns.map(formatOf);
  const whole = placeRow(sheet, texts, placed.widths, formats);
  const row = child(sheet, element, 'TR');
  const cells = columns.map((_, index) => {
    const cell = index === 0 ? sheet.pdf.struct('TH', { scope: 'Row' }) : sheet.pdf.struct('TD');
    row.add(cell);
    return cell;
  });
  const room = sheet.bottom - sheet.top - placed.head.height;
  for (const part of partsOfRow(whole, FORMATS.cell.lineHeight, room)) {
    if (sheet.y + part.height > sheet.bottom) {
      nextPage(sheet);
      drawHead(sheet, placed, null);
    }
    cells.forEach((cell, index) => {
      const lines = part.cells[index] ?? [];
      const format = formats[index];
      if (format !== undefined && lines.some((line) => line !== '')) {
        drawAs(sheet, cell, index === 0 ? 'TH' : 'TD', () => drawCell(sheet, placed, { lines, index }, format));
      }
    });
    sheet.y += part.height;
  }
  drawRule(sheet, sheet.y, placed.width, ROW_RULE);
}

/** The height of a table's caption, head and first row, which stay together. */
export function tableStartHeight(sheet: Sheet, table: ReportTable): number {
  const placed = placeTable(sheet, table);
  const [first = []] = table.rows;
  const row = placeRow(sheet, first, placed.widths, table.columns.map(formatOf));
  const caption = FORMATS.caption.lineHeight + CAPTION_SPACE;
  return TABLE_SPACE + caption + placed.head.height + Math.min(row.height, (sheet.bottom - sheet.top) / 2);
}

/**
 * A table: caption, head with a rule, rows with quiet rules. The head is repeated on each page, for the eye alone; a row is
 * cut only when it is higher than a page. The first cell of a row is its head.
 */
export function drawTable(sheet: Sheet, parent: StructureElement, table: ReportTable): void {
  const placed = placeTable(sheet, table);
  keepTogether(sheet, tableStartHeight(sheet, table));
  space(sheet, TABLE_SPACE);
  const element = child(sheet, parent, 'Table');
  const lines = linesOf(sheet, table.caption, FORMATS.caption, sheet.width);
  const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
  drawAs(sheet, child(sheet, element, 'Caption'), 'Caption', () => drawLines(sheet, lines, place, FORMATS.caption));
  sheet.y += lines.length * FORMATS.caption.lineHeight + CAPTION_SPACE;
  drawHead(sheet, placed, element);
  for (const row of table.rows) {
    drawRow(sheet, placed, element, row);
  }
}
