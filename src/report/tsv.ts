import type { ReportTable } from './document.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

/**
 * A table as spreadsheet programs take it from the clipboard: cells parted by tabs, rows by line feeds, the columns' titles
 * first. Tabs and line breaks inside a cell become spaces, as nothing could quote them. No cell runs as a formula.
 */
export function renderTsv({ columns, rows }: ReportTable): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return lines
    .map((cells) => `${cells.map((cell) => spreadsheetCell(cell).replaceAll(/[\t\r\n]+/gu, ' ')).join('\t')}\n`)
    .join('');
}
