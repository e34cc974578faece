import { PALETTE } from '../palette.ts';
import { drawArtifact, MARGIN, type Sheet } from './sheet.ts';
import { FORMATS } from './text-format.ts';
import { shortened } from './text-runs.ts';

/** Baselines, in points from the edges of the paper. */
const HEAD_BASELINE = 40;
const HEAD_RULE = 47;
const FOOT_BASELINE = 34;

/**
 * "Page n of m" at the foot of every page and the title at the head of all but the first: for the eye alone, since they are
 * no part of what the document says. Called once, when all pages are there.
 */
export function drawRunningHeads(sheet: Sheet, title: string, onPage: (done: number, total: number) => void): void {
  const { pdf, setter } = sheet;
  const { count } = pdf.bufferedPageRange();
  const line = sheet.fonts.readable(title).replaceAll('\n', ' ');
  const running = shortened(line, sheet.width, FORMATS.running, setter);
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    drawArtifact(sheet, 'Pagination', () => {
      const number = `Page ${index + 1} of ${count}`;
      const x = MARGIN.left + sheet.width - setter.widthOf(number, FORMATS.running);
      setter.drawText(number, { x, y: pdf.page.height - FOOT_BASELINE }, FORMATS.running);
      if (index > 0) {
        setter.drawText(running, { x: MARGIN.left, y: HEAD_BASELINE }, FORMATS.running);
        pdf.strokeColor(PALETTE.line).lineWidth(0.5);
        pdf
          .moveTo(MARGIN.left, HEAD_RULE)
          .lineTo(MARGIN.left + sheet.width, HEAD_RULE)
          .stroke();
      }
    });
    onPage(index + 1, count);
  }
}
