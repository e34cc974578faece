import type { StructureElement } from 'pdfkit';
import type { ReportSource } from '../document.ts';
import type { PlacedBlock } from './placed-block.ts';
import { child, drawAs, drawLines, keepTogether, linesOf, nextPage, type Sheet, space } from './sheet.ts';
import { FORMATS, type TextFormat } from './text-format.ts';

const PARAGRAPH_SPACE = 6;
const ITEM_SPACE = 2;
const LABEL_WIDTH = 16;
/** Below code, so that the next step stands apart from it. */
const CODE_SPACE = 4;
/** Fewer lines of a paragraph never stand alone at the foot or the top of a page. */
const LEAST_LINES = 2;
/** A paragraph of at most so many lines leads to what stands below it. */
const MOST_LEAD_LINES = 3;

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

/** The height of the first lines of a text block with the space before it: what must be left on its page. */
function startHeightOf(lines: readonly string[], format: TextFormat): number {
  return PARAGRAPH_SPACE + Math.min(lines.length, LEAST_LINES) * format.lineHeight;
}

/** A paragraph in one format. */
export function placeParagraph(sheet: Sheet, text: string, format: TextFormat): PlacedBlock {
  const lines = linesOf(sheet, text, format, sheet.width);
  return {
    startHeight: startHeightOf(lines, format),
    leadHeight: lines.length > MOST_LEAD_LINES ? 0 : PARAGRAPH_SPACE + lines.length * format.lineHeight,
    draw: (parent) => {
      space(sheet, PARAGRAPH_SPACE);
      flowLines(sheet, child(sheet, parent, 'P'), lines, { indent: 0, tag: 'P', format });
    },
  };
}

function drawItem(sheet: Sheet, list: StructureElement, label: string, lines: readonly string[]): void {
  const format = FORMATS.body;
  space(sheet, ITEM_SPACE);
  keepTogether(sheet, Math.min(lines.length, LEAST_LINES) * format.lineHeight);
  const item = child(sheet, list, 'LI');
  const place = { x: sheet.left, y: sheet.y, width: LABEL_WIDTH, align: 'left' } as const;
  drawAs(sheet, child(sheet, item, 'Lbl'), 'Lbl', () => drawLines(sheet, [label], place, format));
  flowLines(sheet, child(sheet, item, 'LBody'), lines, { indent: LABEL_WIDTH, tag: 'LBody', format });
}

/** A list, its labels in the margin of its text. */
export function placeList(
  sheet: Sheet,
  { isOrdered, items }: { readonly isOrdered: boolean; readonly items: readonly string[] },
): PlacedBlock {
  const format = FORMATS.body;
  const placed = items.map((text) => linesOf(sheet, text, format, sheet.width - LABEL_WIDTH));
  return {
    startHeight: startHeightOf(placed.slice(0, LEAST_LINES).flat(), format),
    leadHeight: 0,
    draw: (parent) => {
      const list = child(sheet, parent, 'L');
      space(sheet, PARAGRAPH_SPACE - ITEM_SPACE);
      placed.forEach((lines, index) => drawItem(sheet, list, isOrdered ? `${index + 1}.` : '•', lines));
    },
  };
}

/** Code as it is written, line by line. */
export function placeCode(sheet: Sheet, text: string): PlacedBlock {
  const format = FORMATS.code;
  const lines = linesOf(sheet, text, format, sheet.width);
  return {
    startHeight: startHeightOf(lines, format),
    leadHeight: 0,
    draw: (parent) => {
      space(sheet, PARAGRAPH_SPACE);
      const code = child(sheet, child(sheet, parent, 'P'), 'Code');
      flowLines(sheet, code, lines, { indent: 0, tag: 'Code', format });
      sheet.y += CODE_SPACE;
    },
  };
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
export function placeSources(sheet: Sheet, sources: readonly ReportSource[]): PlacedBlock {
  const format = FORMATS.cell;
  const placed = sources.map(({ text, href }) => {
    const lines = linesOf(sheet, text, format, sheet.width);
    const addressLines = href === null ? 0 : linesOf(sheet, href, FORMATS.address, sheet.width).length;
    return { lines, href, height: lines.length * format.lineHeight + addressLines * FORMATS.address.lineHeight };
  });
  return {
    startHeight: PARAGRAPH_SPACE + (placed[0]?.height ?? 0),
    leadHeight: 0,
    draw: (parent) => {
      const list = child(sheet, parent, 'L');
      for (const { lines, href, height } of placed) {
        space(sheet, PARAGRAPH_SPACE);
        keepTogether(sheet, height);
        const body = child(sheet, child(sheet, list, 'LI'), 'LBody');
        flowLines(sheet, body, lines, { indent: 0, tag: 'LBody', format });
        if (href !== null) {
          drawLink(sheet, body, { text: href, address: href, indent: 0 });
        }
      }
    },
  };
}
