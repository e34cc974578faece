import type { PDFDocument, StructureElement } from 'pdfkit';
import { PALETTE } from '../palette.ts';
import type { FontSet } from './font-set.ts';
import type { TextFormat } from './text-format.ts';
import { breakLines } from './text-lines.ts';
import type { TextSetter } from './text-runs.ts';

/** The space between the edge of the paper and the text, in points; running heads stand in it. */
const MARGIN = { left: 56, right: 56, top: 68, bottom: 64 };

/** How far below the top of its line a baseline stands, as a part of the line height. */
const BASELINE = 0.74;

/** The page that is being filled: where the next block goes, and what every block needs to draw itself. */
export interface Sheet {
  readonly pdf: PDFDocument;
  readonly fonts: FontSet;
  readonly setter: TextSetter;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** The top of what comes next. */
  y: number;
  /** Counts from 0. */
  pageNumber: number;
}

/** Opens the first page. */
export function openSheet(pdf: PDFDocument, fonts: FontSet, setter: TextSetter): Sheet {
  pdf.addPage();
  const { width, height } = pdf.page;
  return {
    pdf,
    fonts,
    setter,
    left: MARGIN.left,
    width: width - MARGIN.left - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
    y: MARGIN.top,
    pageNumber: 0,
  };
}

export function nextPage(sheet: Sheet): void {
  sheet.pdf.addPage();
  sheet.pageNumber += 1;
  sheet.y = sheet.top;
}

/** Starts a new page unless this height is left on the present one or nothing stands on it. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.bottom && sheet.y > sheet.top) {
    nextPage(sheet);
  }
}

/** Space before a block, except at the top of a page. */
export function space(sheet: Sheet, points: number): void {
  if (sheet.y > sheet.top) {
    sheet.y += points;
  }
}

/** Content of an element of the structure tree: all that `draw` draws, on the present page. */
export function drawAs(sheet: Sheet, element: StructureElement, tag: string, draw: () => void): void {
  element.add(sheet.pdf.markStructureContent(tag));
  draw();
  sheet.pdf.endMarkedContent();
}

/** What is drawn for the eye alone: rules, repeated heads. */
export function drawArtifact(sheet: Sheet, type: 'Pagination' | 'Layout', draw: () => void): void {
  sheet.pdf.markContent('Artifact', { type });
  draw();
  sheet.pdf.endMarkedContent();
}

/** A new element of the structure tree under its parent. */
export function child(sheet: Sheet, parent: StructureElement, tag: string): StructureElement {
  const element = sheet.pdf.struct(tag);
  parent.add(element);
  return element;
}

/** The lines of a text in a width; characters without a face are codes. */
export function linesOf(sheet: Sheet, text: string, format: TextFormat, width: number): string[] {
  return breakLines(sheet.fonts.readable(text), width, format, sheet.setter);
}

export interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Draws lines below each other, the first one's top at y. */
export function drawLines(sheet: Sheet, lines: readonly string[], place: LinePlace, format: TextFormat): void {
  lines.forEach((line, index) => {
    const shift = place.align === 'right' ? place.width - sheet.setter.widthOf(line.trimEnd(), format) : 0;
    const baseline = place.y + format.lineHeight * (index + BASELINE);
    sheet.setter.drawText(line, { x: place.x + shift, y: baseline }, format);
  });
}

/** A horizontal rule, for the eye alone. */
export function drawRule(sheet: Sheet, y: number, width: number, weight: number): void {
  drawArtifact(sheet, 'Layout', () => {
    sheet.pdf
      .strokeColor(PALETTE.line)
      .lineWidth(weight)
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + width, y)
      .stroke();
  });
}
