import type { OutlineItem } from 'pdfkit';
import type { ReportBlock, ReportSection } from '../document.ts';
import { placeFigure } from './figure-block.ts';
import { type PlacedBlock, startHeightAt } from './placed-block.ts';
import { child, drawAs, drawLines, keepTogether, linesOf, type Sheet, space } from './sheet.ts';
import { placeTable } from './table-block.ts';
import { placeCode, placeList, placeParagraph, placeSources } from './text-blocks.ts';
import { FORMATS } from './text-format.ts';

/** How the heading of a level is set; level 1 is the title of the document. */
const HEADINGS = [
  { format: FORMATS.heading2, tag: 'H2', before: 20 },
  { format: FORMATS.heading3, tag: 'H3', before: 12 },
  { format: FORMATS.heading4, tag: 'H4', before: 9 },
] as const;

const DEEPEST = HEADINGS[2];

function placeBlock(sheet: Sheet, block: ReportBlock, heading: string): PlacedBlock {
  switch (block.kind) {
    case 'paragraph':
      return placeParagraph(sheet, block.text, FORMATS.body);
    case 'answer':
      return placeParagraph(sheet, block.text, FORMATS.answer);
    case 'list':
      return placeList(sheet, block);
    case 'table':
      return placeTable(sheet, block.table, heading);
    case 'code':
      return placeCode(sheet, block.text);
    case 'sources':
      return placeSources(sheet, block.sources);
    case 'figure':
      return placeFigure(sheet, block);
  }
}

/**
 * A heading of a level (0 is the topmost) with its blocks, what `more` adds to them, and its inner sections. It never
 * stands alone at the foot of a page.
 */
export function placeSection(
  sheet: Sheet,
  section: ReportSection,
  depth: number,
  more: readonly PlacedBlock[] = [],
): PlacedBlock {
  const { format, tag, before } = HEADINGS[depth] ?? DEEPEST;
  const lines = linesOf(sheet, section.title, format, sheet.width);
  const height = lines.length * format.lineHeight;
  const content = [
    ...section.blocks.map((block) => placeBlock(sheet, block, section.title)),
    ...more,
    ...section.sections.map((inner) => placeSection(sheet, inner, depth + 1)),
  ];
  return {
    startHeight: before + height + startHeightAt(content, 0),
    leadHeight: 0,
    draw: (parent, outline) => {
      space(sheet, before);
      const element = child(sheet, parent, 'Sect');
      const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
      drawAs(sheet, child(sheet, element, tag), tag, () => drawLines(sheet, lines, place, format));
      const bookmark = addBookmark(sheet, outline, section.title);
      sheet.y += height;
      content.forEach((block, index) => {
        keepTogether(sheet, startHeightAt(content, index));
        block.draw(element, bookmark);
      });
    },
  };
}

/** A bookmark to the present place. */
function addBookmark(sheet: Sheet, outline: OutlineItem, title: string): OutlineItem {
  return outline.addItem(sheet.fonts.readable(title).replaceAll('\n', ' '), {
    pageNumber: sheet.pageNumber,
    top: sheet.y,
    // pdfkit counts from the right edge
    left: sheet.pdf.page.width,
    zoom: 0,
    fit: false,
    expanded: false,
  });
}
