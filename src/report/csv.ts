import type { ReportTable } from './document.ts';

/** Tells spreadsheet programs that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet program read a cell as a formula. */
const FORMULA_START = /^[=+\-@\t\r]/u;

/** One cell: an apostrophe before what would be a formula, quotes around what holds a separator. */
function csvCell(text: string): string {
  const guarded = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled), its columns' titles first, in UTF-8 with a byte order mark.
 * A cell that starts with =, +, -, @, a tab or a carriage return gets an apostrophe before it, so that a name never runs
 * as a formula; all other cells hold their text unchanged.
 */
export function renderCsv({ columns, rows }: ReportTable): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
