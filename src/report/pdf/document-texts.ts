import type { ReportBlock, ReportDocument, ReportSection, ReportTable } from '../document.ts';

/** The first column of groups stands above their rows, without its title. */
function titlesOf({ columns, isGrouped }: ReportTable): string[] {
  return columns.slice(isGrouped === true ? 1 : 0).map(({ title }) => title);
}

function textsOfBlock(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items];
    case 'table':
      return [block.table.caption, ...titlesOf(block.table), ...block.table.rows.flat()];
    case 'sources':
      return block.sources.flatMap(({ text, href }) => [text, href ?? '']);
    case 'figure':
      return [block.caption, ...block.drawing.shapes.map((shape) => (shape.kind === 'text' ? shape.text : ''))];
    case 'paragraph':
    case 'answer':
    case 'code':
      return [block.text];
  }
}

function textsOfSection({ title, blocks, sections }: ReportSection): string[] {
  return [title, ...blocks.flatMap(textsOfBlock), ...sections.flatMap(textsOfSection)];
}

/** Every text that the pages of a document show. */
export function documentTexts({ title, subtitle, link, sections }: ReportDocument): string[] {
  return [title, subtitle, link ?? '', ...sections.flatMap(textsOfSection)];
}
