import type { OutlineItem, StructureElement } from 'pdfkit';
import type { ReportBlock, ReportSection } from '../document.ts';
import { drawFigure, figureHeight } from './figure-block.ts';
import { child, drawAs, drawLines, keepTogether, linesOf, space, type Sheet } from './sheet.ts';
import { drawTable, tableStartHeight } from './table-block.ts';
import { drawCode, drawList, drawParagraph, drawSources, firstLinesHeight } from './text-blocks.ts';
import { FORMATS } from './text-format.ts';

/** How the heading of a level is set; level 1 is the title of the document. */
const HEADINGS = [
  { format: FORMATS.heading2, tag: 'H2', before: 20 },
  { format: FORMATS.heading3, tag: 'H3', before: 12 },
  { format: FORMATS.heading4, tag: 'H4', before: 9 },
] as const;

/** What must stand below a heading without blocks. */
const LEAST_BELOW = 60;

const DEEPEST = HEADINGS[2];

/** Where sections go: in the structure tree, in the bookmarks, and how deep. */
export interface SectionPlace {
  readonly parent: StructureElement;
  readonly outline: OutlineItem;
  readonly depth: number;
}

function drawBlock(sheet: Sheet, parent: StructureElement, block: ReportBlock, heading: string): void {
  switch (block.kind) {
    case 'paragraph':
      drawParagraph(sheet, parent, block.text, FORMATS.body);
      break;
    case 'answer':
      drawParagraph(sheet, parent, block.text, FORMATS.answer);
      break;
    case 'list':
      drawList(sheet, parent, block);
      break;
    case 'table':
      drawTable(sheet, parent, block.table, heading);
      break;
    case 'code':
      drawCode(sheet, parent, block.text);
      break;
    case 'sources':
      drawSources(sheet, parent, block.sources);
      break;
    case 'figure':
      drawFigure(sheet, parent, block);
      break;
  }
}

/** What of a block must stand below a heading. */
function startHeight(sheet: Sheet, block: ReportBlock, heading: string): number {
  switch (block.kind) {
    case 'paragraph':
      return firstLinesHeight(sheet, block.text, FORMATS.body);
    case 'answer':
      return firstLinesHeight(sheet, block.text, FORMATS.answer);
    case 'list':
      return firstLinesHeight(sheet, block.items[0] ?? '', FORMATS.body);
    case 'table':
      return tableStartHeight(sheet, block.table, heading);
    case 'code':
      return firstLinesHeight(sheet, block.text, FORMATS.code);
    case 'sources':
      return firstLinesHeight(sheet, block.sources[0]?.text ?? '', FORMATS.cell) + FORMATS.address.lineHeight;
    case 'figure':
      return figureHeight(sheet, block);
  }
}

function headingHeight(sheet: Sheet, section: ReportSection, depth: number): number {
  const { format, before } = HEADINGS[depth] ?? DEEPEST;
  const own = before + linesOf(sheet, section.title, format, sheet.width).length * format.lineHeight;
  const [block] = section.blocks;
  const [inner] = section.sections;
  if (block !== undefined) {
    return own + startHeight(sheet, block, section.title);
  }
  return inner === undefined ? own + LEAST_BELOW : own + headingHeight(sheet, inner, depth + 1);
}

/** What a section holds beyond its blocks. */
type DrawMore = (sheet: Sheet, parent: StructureElement) => void;

/** A heading with its blocks and inner sections; it never stands alone at the foot of a page. */
export function drawSection(
  sheet: Sheet,
  section: ReportSection,
  { parent, outline, depth }: SectionPlace,
  drawMore?: DrawMore,
): void {
  const { format, tag, before } = HEADINGS[depth] ?? DEEPEST;
  keepTogether(sheet, headingHeight(sheet, section, depth));
  space(sheet, before);
  const element = child(sheet, parent, 'Sect');
  const lines = linesOf(sheet, section.title, format, sheet.width);
  const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
  drawAs(sheet, child(sheet, element, tag), tag, () => drawLines(sheet, lines, place, format));
  const bookmark = addBookmark(sheet, outline, section.title);
  sheet.y += lines.length * format.lineHeight;
  section.blocks.forEach((block) => drawBlock(sheet, element, block, section.title));
  drawMore?.(sheet, element);
  section.sections.forEach((inner) =>
    drawSection(sheet, inner, { parent: element, outline: bookmark, depth: depth + 1 }),
  );
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
