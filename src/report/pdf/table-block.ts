import type { StructureElement } from 'pdfkit';
import type { ReportTable } from '../document.ts';
import { sum } from './column-widths.ts';
import type { PlacedBlock } from './placed-block.ts';
import {
  cellFormat,
  GROUP_SPACE,
  linesOfTable,
  type PlacedGroup,
  type PlacedRow,
  type PlacedTable,
  ROW_PADDING,
} from './placed-table.ts';
import { child, drawArtifact, drawAs, drawLines, drawRule, nextPage, type Sheet, space } from './sheet.ts';
import { FORMATS, type TextFormat } from './text-format.ts';

const TABLE_SPACE = 8;
const CAPTION_SPACE = 3;
const HEAD_RULE = 0.8;
const ROW_RULE = 0.4;
/** A table, or a group of rows, lower than this part of a page is not divided. */
const WHOLE_PART = 0.25;
/** So many rows stay together at either end of what is divided. */
const LEAST_ROWS = 2;

/** Draws the lines of one cell in the present row, `below` points from its top. */
function drawCell(
  sheet: Sheet,
  placed: PlacedTable,
  { lines, index, below }: { readonly lines: readonly string[]; readonly index: number; readonly below: number },
  format: TextFormat,
): void {
  const place = {
    x: placed.lefts[index] ?? 0,
    y: sheet.y + ROW_PADDING + below,
    width: placed.widths[index] ?? 0,
    align: placed.columns[index]?.align ?? 'left',
  };
  drawLines(sheet, lines, place, format);
}

/** The titles of the columns, standing on the rule below them; for the eye alone where there is no element for them. */
function drawHead(sheet: Sheet, placed: PlacedTable, element: StructureElement | null): void {
  const { head } = placed;
  const format = FORMATS.head;
  const most = Math.max(...head.cells.map((lines) => lines.length));
  const draw = (lines: readonly string[], index: number) =>
    drawCell(sheet, placed, { lines, index, below: (most - lines.length) * format.lineHeight }, format);
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

/** Where a group of rows is drawn. */
interface GroupPlace {
  readonly placed: PlacedTable;
  readonly group: PlacedGroup;
  readonly element: StructureElement;
}

function drawGroupName(sheet: Sheet, { name, nameHeight }: PlacedGroup): void {
  const y = sheet.y + GROUP_SPACE + ROW_PADDING;
  drawLines(sheet, name, { x: sheet.left, y, width: sheet.width, align: 'left' }, FORMATS.group);
  sheet.y += nameHeight;
}

/** Goes on with a group on a new page, below the titles of the columns and its name once more. */
function continueGroup(sheet: Sheet, { placed, group }: GroupPlace, isBegun: boolean): void {
  nextPage(sheet);
  drawHead(sheet, placed, null);
  if (isBegun && group.name.length > 0) {
    drawArtifact(sheet, 'Pagination', () => drawGroupName(sheet, group));
    drawRule(sheet, sheet.y, sheet.width, ROW_RULE);
  }
}

/** Draws a row; `needed` is the height that must be left on the page for it and what stays with it. */
function drawRow(
  sheet: Sheet,
  at: GroupPlace,
  { row, needed }: { readonly row: PlacedRow; readonly needed: number },
): void {
  const { placed, group, element } = at;
  const entry = child(sheet, element, 'TR');
  const cells = placed.columns.map((_, index) => {
    const cell = index === 0 ? sheet.pdf.struct('TH', { scope: 'Row' }) : sheet.pdf.struct('TD');
    entry.add(cell);
    return cell;
  });
  const room = sheet.bottom - sheet.top - placed.head.height - group.nameHeight;
  for (const part of partsOfRow(row, FORMATS.cell.lineHeight, room)) {
    if (sheet.y + Math.max(part.height, Math.min(needed, room)) > sheet.bottom) {
      continueGroup(sheet, at, true);
    }
    placed.columns.forEach((column, index) => {
      const lines = part.cells[index] ?? [];
      const cell = cells[index];
      if (cell !== undefined && lines.some((line) => line !== '')) {
        const draw = () => drawCell(sheet, placed, { lines, index, below: 0 }, cellFormat(column));
        drawAs(sheet, cell, index === 0 ? 'TH' : 'TD', draw);
      }
    });
    sheet.y += part.height;
  }
  drawRule(sheet, sheet.y, sheet.width, ROW_RULE);
}

/** What of a group stays together at its start: all of a low one, otherwise its name and its first rows. */
function groupStart(sheet: Sheet, { nameHeight, rows }: PlacedGroup): number {
  const page = sheet.bottom - sheet.top;
  const heights = rows.map(({ height }) => height);
  const whole = nameHeight + sum(heights);
  return whole <= page * WHOLE_PART ? whole : Math.min(nameHeight + sum(heights.slice(0, LEAST_ROWS)), page / 2);
}

function drawGroup(sheet: Sheet, at: GroupPlace): void {
  const { placed, group, element } = at;
  if (group.name.length > 0) {
    if (sheet.y + groupStart(sheet, group) > sheet.bottom) {
      continueGroup(sheet, at, false);
    }
    const cell = child(sheet, child(sheet, element, 'TR'), 'TH');
    cell.dictionary.data.A = { O: 'Table', Scope: 'Column', ColSpan: placed.columns.length };
    drawAs(sheet, cell, 'TH', () => drawGroupName(sheet, group));
    drawRule(sheet, sheet.y, sheet.width, ROW_RULE);
  }
  group.rows.forEach((row, index) => {
    const isLastButOne = index === group.rows.length - LEAST_ROWS;
    const needed = row.height + (isLastButOne ? (group.rows.at(-1)?.height ?? 0) : 0);
    drawRow(sheet, at, { row, needed });
  });
}

/** What stays together at the start of a table: all of a low one, otherwise all above its rows and the first of them. */
function startHeightOf(sheet: Sheet, { head, groups }: PlacedTable, captionHeight: number): number {
  const page = sheet.bottom - sheet.top;
  const above = TABLE_SPACE + captionHeight + head.height;
  const whole = above + sum(groups.map(({ nameHeight, rows }) => nameHeight + sum(rows.map(({ height }) => height))));
  const [first] = groups;
  return whole <= page * WHOLE_PART || first === undefined ? whole : above + groupStart(sheet, first);
}

/**
 * A table: caption, head with a rule, rows with quiet rules. The head is repeated on each page, for the eye alone; a row is
 * cut only when it is higher than a page, and the first and last two stay together. The first cell of a row is its head.
 */
export function placeTable(sheet: Sheet, table: ReportTable, heading: string): PlacedBlock {
  const placed = linesOfTable(sheet, table, heading);
  const { caption } = placed;
  const captionHeight = caption.length === 0 ? 0 : caption.length * FORMATS.caption.lineHeight + CAPTION_SPACE;
  return {
    startHeight: startHeightOf(sheet, placed, captionHeight),
    leadHeight: 0,
    draw: (parent) => {
      space(sheet, TABLE_SPACE);
      const element = child(sheet, parent, 'Table');
      const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
      if (caption.length > 0) {
        const words = child(sheet, element, 'Caption');
        drawAs(sheet, words, 'Caption', () => drawLines(sheet, caption, place, FORMATS.caption));
      }
      sheet.y += captionHeight;
      drawHead(sheet, placed, element);
      placed.groups.forEach((group) => drawGroup(sheet, { placed, group, element }));
    },
  };
}
