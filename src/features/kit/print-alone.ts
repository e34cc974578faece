import './print-alone.css';

/**
 * Prints one section of the results and leaves the others out; `part` is the section or anything in it. The mark that the
 * style of print looks for goes once the print dialog has closed.
 */
export function printAlone(part: HTMLElement | null): void {
  const section = part?.closest('section');
  if (!section) {
    return;
  }
  section.dataset.printAlone = '';
  addEventListener('afterprint', () => delete section.dataset.printAlone, { once: true });
  print();
}
