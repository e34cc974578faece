/** Prints what is marked with `data-printed` and nothing else of the page. */
export function printChecklist(): void {
  const root = document.documentElement;
  root.dataset.print = 'checklist';
  addEventListener('afterprint', () => delete root.dataset.print, { once: true });
  print();
}
