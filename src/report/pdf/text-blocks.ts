import type { StructureElement } from 'pdfkit';
import type { ReportSource } from '../document.ts';
import { child, drawAs, drawLines, linesOf, nextPage, space, keepTogether, type Sheet } from './sheet.ts';
import { FORMATS, type TextFormat } from './text-format.ts';

const PARAGRAPH_SPACE = 6;
const ITEM_SPACE = 2;
const LABEL_WIDTH = 16;
/** Fewer lines of a paragraph never stand alone at the foot or the top of a page. */
const LEAST_LINES = 2;

/** How many of these lines go on the present page. */
function linesThatFit(sheet: Sheet, count: number, lineHeight: number): number {
  const room = Math.floor((sheet.bottom - sheet.y) / lineHeight);
  if (count <= room || sheet.y <= sheet.top) {
    return Math.min(count, Math.max(room, 1));
  }
  const kept = Math.min(room, count - LEAST_LINES);
  return kept < LEAST_LINES ? 0 : kept;
}

interface Indented {
  readonly indent: number;
  readonly tag: string;
}

/** Lines from the cursor on, over as many pages as they need. */
function flowLines(
  sheet: Sheet,
  element: StructureElement,
  lines: readonly string[],
  { indent, tag, format }: Indented & { readonly format: TextFormat },
): void {
  let rest = lines;
  while (rest.length > 0) {
    const count = linesThatFit(sheet, rest.length, format.lineHeight);
    if (count === 0) {
      nextPage(sheet);
      continue;
    }
    const place = { x: sheet.left + indent, y: sheet.y, width: sheet.width - indent, align: 'left' } as const;
    drawAs(sheet, element, tag, () => drawLines(sheet, rest.slice(0, count), place, format));
    sheet.y += count * format.lineHeight;
    rest = rest.slice(count);
  }
}

/** A paragraph in one format. */
export function drawParagraph(sheet: Sheet, parent: StructureElement, text: string, format: TextFormat): void {
  space(sheet, PARAGRAPH_SPACE);
  flowLines(sheet, child(sheet, parent, 'P'), linesOf(sheet, text, format, sheet.width), {
    indent: 0,
    tag: 'P',
    format,
  });
}

/** A list, its labels in the margin of its text. */
export function drawList(
  sheet: Sheet,
  parent: StructureElement,
  { isOrdered, items }: { readonly isOrdered: boolean; readonly items: readonly string[] },
): void {
  const list = child(sheet, parent, 'L');
  const format = FORMATS.body;
  space(sheet, PARAGRAPH_SPACE - ITEM_SPACE);
  items.forEach((text, index) => {
    const lines = linesOf(sheet, text, format, sheet.width - LABEL_WIDTH);
    space(sheet, ITEM_SPACE);
    keepTogether(sheet, Math.min(lines.length, LEAST_LINES) * format.lineHeight);
    const item = child(sheet, list, 'LI');
    const place = { x: sheet.left, y: sheet.y, width: LABEL_WIDTH, align: 'left' } as const;
    drawAs(sheet, child(sheet, item, 'Lbl'), 'Lbl', () =>
      drawLines(sheet, [isOrdered ? `${index + 1}.` : '•'], place, format),
    );
    flowLines(sheet, child(sheet, item, 'LBody'), lines, { indent: LABEL_WIDTH, tag: 'LBody', format });
  });
}

/** Code as it is written, line by line. */
export function drawCode(sheet: Sheet, parent: StructureElement, text: string): void {
  const format = FORMATS.code;
  space(sheet, PARAGRAPH_SPACE);
  flowLines(sheet, child(sheet, child(sheet, parent, 'P'), 'Code'), linesOf(sheet, text, format, sheet.width), {
    indent: 0,
    tag: 'Code',
    format,
  });
}

/** A text that opens an address; each line of it can be clicked. */
export function drawLink(
  sheet: Sheet,
  parent: StructureElement,
  { text, address, indent }: { readonly text: string; readonly address: string; readonly indent: number },
): void {
  const format = FORMATS.address;
  const lines = linesOf(sheet, text, format, sheet.width - indent);
  keepTogether(sheet, lines.length * format.lineHeight);
  const link = child(sheet, parent, 'Link');
  const place = { x: sheet.left + indent, y: sheet.y, width: sheet.width - indent, align: 'left' } as const;
  drawAs(sheet, link, 'Link', () => drawLines(sheet, lines, place, format));
  lines.forEach((line, index) => {
    const top = place.y + index * format.lineHeight;
    sheet.pdf.link(place.x, top, sheet.setter.widthOf(line, format), format.lineHeight, address, {
      structParent: link,
      // a plain string would be a name of PDF
      Contents: Object(text),
    });
  });
  link.end();
  sheet.y += lines.length * format.lineHeight;
}

/** Sources as a list; the address of each is printed, so that it can be read on paper. */
export function drawSources(sheet: Sheet, parent: StructureElement, sources: readonly ReportSource[]): void {
  const list = child(sheet, parent, 'L');
  for (const { text, href } of sources) {
    const format = FORMATS.cell;
    const lines = linesOf(sheet, text, format, sheet.width);
    space(sheet, PARAGRAPH_SPACE);
    keepTogether(sheet, (lines.length + 1) * format.lineHeight);
    const body = child(sheet, child(sheet, list, 'LI'), 'LBody');
    flowLines(sheet, body, lines, { indent: 0, tag: 'LBody', format });
    if (href !== null) {
      drawLink(sheet, body, { text: href, address: href, indent: 0 });
    }
  }
}

/** The height of the first lines of a text block, which a heading before it must have below it. */
export function firstLinesHeight(sheet: Sheet, text: string, format: TextFormat): number {
  const lines = linesOf(sheet, text, format, sheet.width).length;
  return PARAGRAPH_SPACE + Math.min(lines, LEAST_LINES) * format.lineHeight;
}
