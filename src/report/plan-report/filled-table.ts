import type { ReportTable } from '../document.ts';

/** A table without the columns that have nothing to say in any row; they would take the room of the others. */
export function withoutEmptyColumns(table: ReportTable): ReportTable {
  const isFilled = table.columns.map((_, index) => table.rows.some((row) => (row[index] ?? '') !== ''));
  return {
    ...table,
    columns: table.columns.filter((_, index) => isFilled[index]),
    rows: table.rows.map((row) => row.filter((_, index) => isFilled[index])),
  };
}
