import type { ReportBlock, ReportColumn, ReportSection, ReportTable } from './document.ts';

/** Writes an amount in a table: with separators for people, in bare digits for spreadsheets. */
export type AmountFormat = (amount: number) => string;

/** A column of texts. */
export function textColumn(title: string): ReportColumn {
  return { title, align: 'left', isCode: false };
}

/** A column of numbers. */
export function numberColumn(title: string): ReportColumn {
  return { title, align: 'right', isCode: false };
}

/** A column of ranges, sizes or code. */
export function codeColumn(title: string): ReportColumn {
  return { title, align: 'left', isCode: true };
}

/** A paragraph; none for an empty text. */
export function paragraph(text: string): ReportBlock[] {
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** A list of texts; none without items. */
export function list(items: readonly string[], isOrdered = false): ReportBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered, items }];
}

/** A section of blocks; none where there is nothing in it. */
export function sectionOf(
  title: string,
  blocks: readonly ReportBlock[],
  sections: readonly ReportSection[] = [],
): ReportSection[] {
  return blocks.length === 0 && sections.length === 0 ? [] : [{ title, blocks, sections }];
}

/** Fields of one thing with what was entered for each. */
export function fieldTable(caption: string, rows: ReportTable['rows']): ReportTable {
  return { caption, columns: [textColumn('Field'), textColumn('Entered')], rows };
}
