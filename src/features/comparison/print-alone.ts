/** Prints one section of the page and leaves the others out; the mark goes once the print dialog has closed. */
export function printAlone(section: HTMLElement | null): void {
  if (section === null) {
    return;
  }
  section.dataset.printAlone = '';
  addEventListener('afterprint', () => delete section.dataset.printAlone, { once: true });
  print();
}
