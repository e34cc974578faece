import type { ReportTable } from '../document.ts';

/** A table without the columns that have nothing to say in any row; they would take the room of the others. */
export function withoutEmptyColumns(table: ReportTable): ReportTable {
  const isFilled = table.columns.map((_, at) => table.rows.some((row) => (row[at] ?? '') !== ''));
  return {
    ...table,
    columns: table.columns.filter((_, at) => isFilled[at]),
    rows: table.rows.map((row) => row.filter((_, at) => isFilled[at])),
  };
}
