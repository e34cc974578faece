import { PALETTE } from '../palette.ts';
import { drawArtifact, type Sheet } from './sheet.ts';
import { FORMATS } from './text-format.ts';
import { shortened } from './text-runs.ts';

/** Baselines, in points from the edges of the paper. */
const HEAD_BASELINE = 40;
const HEAD_RULE = 47;
const FOOT_BASELINE = 34;
/** The most that the name of a section takes of a head, and the gap before it. */
const SECTION_PART = 0.5;
const HEAD_GAP = 16;

/** A section of the first level and where it starts. */
export interface SectionStart {
  readonly title: string;
  /** Counts from 0. */
  readonly pageNumber: number;
  /** Whether nothing stands above it on its page. */
  readonly isAtTop: boolean;
}

/** The section to which the first lines of a page belong. */
export function sectionAtTop(starts: readonly SectionStart[], pageNumber: number): string {
  const before = starts.findLast((start) => start.pageNumber < pageNumber);
  const own = starts.find((start) => start.pageNumber === pageNumber && start.isAtTop);
  return (own ?? before)?.title ?? '';
}

/** A text on one line of at most `most` points, as running heads show it. */
function runningLine({ fonts, setter }: Sheet, text: string, most: number): string {
  return shortened(fonts.readable(text).replaceAll('\n', ' '), most, FORMATS.running, setter);
}

function drawHeadLine(sheet: Sheet, title: string, section: string): void {
  const { pdf, setter, left, width } = sheet;
  const end = runningLine(sheet, section, width * SECTION_PART);
  const endWidth = setter.widthOf(end, FORMATS.running);
  const start = runningLine(sheet, title, width - endWidth - HEAD_GAP);
  setter.drawText(start, { x: left, y: HEAD_BASELINE }, FORMATS.running);
  setter.drawText(end, { x: left + width - endWidth, y: HEAD_BASELINE }, FORMATS.running);
  pdf.strokeColor(PALETTE.line).lineWidth(0.5);
  pdf
    .moveTo(left, HEAD_RULE)
    .lineTo(left + width, HEAD_RULE)
    .stroke();
}

/**
 * "Page n of m" at the foot of every page, and at the head of all but the first the title with the section in which the
 * page begins: for the eye alone, since they are no part of what the document says. Called once, when all pages are there.
 */
export function drawRunningHeads(
  sheet: Sheet,
  { title, starts }: { readonly title: string; readonly starts: readonly SectionStart[] },
  onPage: (done: number, total: number) => void,
): void {
  const { pdf, setter, left, width } = sheet;
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    drawArtifact(sheet, 'Pagination', () => {
      if (index > 0) {
        drawHeadLine(sheet, title, sectionAtTop(starts, index));
      }
      const number = `Page ${index + 1} of ${count}`;
      const x = left + width - setter.widthOf(number, FORMATS.running);
      setter.drawText(number, { x, y: pdf.page.height - FOOT_BASELINE }, FORMATS.running);
    });
    onPage(index + 1, count);
  }
}
