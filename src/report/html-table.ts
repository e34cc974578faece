import type { ReportTable } from './document.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/**
 * A table as HTML for the clipboard: caption, column heads, and the first cell of each row as its head. All text is escaped,
 * and no cell runs as a formula where a spreadsheet takes it.
 */
export function renderHtmlTable({ caption, columns, rows }: ReportTable): string {
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows.map(([head = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${escaped(spreadsheetCell(cell))}</td>`).join('');
    return `<tr><th scope="row">${escaped(spreadsheetCell(head))}</th>${rest}</tr>`;
  });
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
