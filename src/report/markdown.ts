import { markdownCode, markdownInlineCode, markdownText } from '../engine/words/markdown.ts';
import type { ReportBlock, ReportDocument, ReportSection, ReportSource, ReportTable } from './document.ts';

/** The heading level of the first sections; the title of the document is level 1. */
const FIRST_SECTION_LEVEL = 2;

/** A link where the address is one of the web; otherwise its text alone. */
function link(text: string, href: string | null): string {
  return href !== null && /^https?:\/\/[^\s<>\\]+$/u.test(href)
    ? `[${markdownText(text)}](<${href}>)`
    : markdownText(text);
}

function sourceList(sources: readonly ReportSource[]): string {
  return sources.map(({ text, href }) => `- ${link(text, href)}`).join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function pipeTable({ columns, rows }: ReportTable): string {
  return [
    tableRow(columns.map(({ title }) => markdownText(title))),
    tableRow(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) =>
      tableRow(
        columns.map(({ isCode }, index) => {
          const cell = row[index] ?? '';
          return isCode ? markdownInlineCode(cell) : markdownText(cell);
        }),
      ),
    ),
  ].join('\n');
}

/** The parts of one block, each a Markdown block of its own. `above` is the heading over it, which a caption need not repeat. */
function blockParts(block: ReportBlock, above: string): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [markdownText(block.text)];
    case 'answer':
      return [`**${markdownText(block.text)}**`];
    case 'list':
      return [
        block.items.map((item, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${markdownText(item)}`).join('\n'),
      ];
    case 'table': {
      const { caption } = block.table;
      return [...(caption === above ? [] : [`**${markdownText(caption)}**`]), pipeTable(block.table)];
    }
    case 'code':
      return [markdownCode(block.text, '')];
    case 'sources':
      return [sourceList(block.sources)];
    case 'figure':
      return [`**${markdownText(block.caption)}**`, markdownText(block.description)];
  }
}

function sectionParts({ title, blocks, sections }: ReportSection, level: number): string[] {
  return [
    `${'#'.repeat(level)} ${markdownText(title)}`,
    ...blocks.flatMap((block) => blockParts(block, title)),
    ...sections.flatMap((section) => sectionParts(section, level + 1)),
  ];
}

/**
 * A document as Markdown (CommonMark with the tables of GitHub), ending with a line break. Every text is escaped: names
 * never become structure, a link or HTML. A figure is its caption and its description. Blocks without text are left out.
 */
export function renderMarkdown(document: ReportDocument): string {
  const parts = [
    `# ${markdownText(document.title)}`,
    markdownText(document.subtitle),
    ...(document.link === null ? [] : [link('Open this plan', document.link)]),
    ...document.sections.flatMap((section) => sectionParts(section, FIRST_SECTION_LEVEL)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
