/** The input of the same column in the next row of the grid, or null after the last row. */
export function cellAfterEnter(grid: HTMLElement, from: HTMLInputElement): HTMLInputElement | null {
  const column = from.closest('[data-column]')?.getAttribute('data-column') ?? '';
  const cells = [
    ...grid.querySelectorAll<HTMLInputElement>(`[data-column="${CSS.escape(column)}"] input:not([type=checkbox])`),
  ];
  const at = cells.indexOf(from);
  return at < 0 ? null : (cells[at + 1] ?? null);
}
