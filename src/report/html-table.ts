import type { ReportTable } from './document.ts';
import { escapedMarkup } from './markup.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

/**
 * A table as HTML for the clipboard: caption, column heads, and the first cell of each row as its head. All text is escaped,
 * and no cell runs as a formula where a spreadsheet takes it.
 */
export function renderHtmlTable({ caption, columns, rows }: ReportTable): string {
  const heads = columns.map(({ title }) => `<th scope="col">${escapedMarkup(title)}</th>`).join('');
  const body = rows.map(([head = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${escapedMarkup(spreadsheetCell(cell))}</td>`).join('');
    return `<tr><th scope="row">${escapedMarkup(spreadsheetCell(head))}</th>${rest}</tr>`;
  });
  return `<table><caption>${escapedMarkup(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
