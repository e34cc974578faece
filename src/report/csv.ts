import type { ReportTable } from './document.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

/** Tells spreadsheet programs that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One cell, in quotes where it holds a separator. */
function csvCell(text: string): string {
  const cell = spreadsheetCell(text);
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled), its columns' titles first, in UTF-8 with a byte order mark.
 * No cell runs as a formula (spreadsheet-cell.ts).
 */
export function renderCsv({ columns, rows }: ReportTable): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
