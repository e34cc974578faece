import type { ReportTable } from './document.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

function tsvCell(text: string): string {
  const cell = spreadsheetCell(text).replaceAll(/[\t\r\n]+/gu, ' ');
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A table as spreadsheet programs take it from the clipboard: cells parted by tabs, rows by line feeds, the columns' titles
 * first. Tabs and line breaks inside a cell become spaces; a cell that begins with a quote is quoted, as programs would
 * read on to the next one. No cell runs as a formula.
 */
export function renderTsv({ columns, rows }: ReportTable): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return lines.map((cells) => `${cells.map(tsvCell).join('\t')}\n`).join('');
}
