import { describe, expect, it } from 'vitest';
import { HOSTILE_NAMES } from '../testing/hostile-names.ts';
import type { ReportBlock, ReportDocument } from './document.ts';
import { renderMarkdown } from './markdown.ts';

const NAMES = [
  ...HOSTILE_NAMES,
  '[x](javascript:alert(1))',
  '![x](https://x.test/p.png)',
  '<script>alert(1)</script>',
  '<https://x.test>',
  '# heading',
  'a\n\n# heading\n\n- item',
  'a|b\\|c',
  '```\ncode',
  '=cmd|x',
  '- item',
  '1) item',
  '    code',
];

function documentOf(blocks: readonly ReportBlock[], link: string | null = null): ReportDocument {
  return { title: 'Plan', subtitle: 'As of a day', link, sections: [{ title: 'Part', blocks, sections: [] }] };
}

const table = (cells: readonly string[]): ReportBlock => ({
  kind: 'table',
  table: {
    caption: 'Part',
    columns: [
      { title: 'Name', align: 'left', isCode: false },
      { title: 'Range', align: 'left', isCode: true },
      { title: 'Size', align: 'right', isCode: false },
    ],
    rows: [cells],
  },
});

const drawing = { width: 1, height: 1, shapes: [] };

describe('renderMarkdown', () => {
  it.each<[string, ReportBlock, string]>([
    ['a paragraph', { kind: 'paragraph', text: 'One\ntwo' }, 'One two'],
    ['the answer', { kind: 'answer', text: 'It fits.' }, '**It fits.**'],
    ['a list', { kind: 'list', isOrdered: false, items: ['a', 'b'] }, '- a\n- b'],
    ['an ordered list', { kind: 'list', isOrdered: true, items: ['a', 'b'] }, '1. a\n2. b'],
    [
      'a table',
      table(['nodes', '10.0.0.0/24', '256']),
      '| Name | Range | Size |\n| --- | --- | ---: |\n| nodes | `10.0.0.0/24` | 256 |',
    ],
    ['code', { kind: 'code', text: '```\nx' }, '````\n```\nx\n````'],
    [
      'sources',
      {
        kind: 'sources',
        sources: [
          { text: 'A [b]', href: 'https://x.test/a_(b)' },
          { text: 'C', href: null },
        ],
      },
      '- [A \\[b\\]](<https://x.test/a_(b)>)\n- C',
    ],
    ['a figure', { kind: 'figure', caption: 'Use', description: '3 of 4.', drawing }, '**Use**\n\n3 of 4.'],
  ])('writes %s', (_, block, expected) => {
    expect(renderMarkdown(documentOf([block]))).toBe(`# Plan\n\nAs of a day\n\n## Part\n\n${expected}\n`);
  });

  it('links the plan, and only to an address of the web', () => {
    expect(renderMarkdown(documentOf([], 'https://x.test/#1.ab'))).toContain(
      '\n[Open this plan](<https://x.test/#1.ab>)\n',
    );
    expect(renderMarkdown(documentOf([], 'javascript:alert(1)'))).not.toContain('](');
  });

  it('nests sections by their headings', () => {
    const inner = { title: 'Inner', blocks: [], sections: [{ title: 'Innermost', blocks: [], sections: [] }] };
    const text = renderMarkdown({ ...documentOf([]), sections: [{ title: 'Outer', blocks: [], sections: [inner] }] });
    expect(text.match(/^#.*$/gmu)).toEqual(['# Plan', '## Outer', '### Inner', '#### Innermost']);
  });

  it.each(NAMES)('keeps the shape of the document around %j', (name) => {
    const document = documentOf([
      { kind: 'paragraph', text: name },
      { kind: 'list', isOrdered: false, items: [name] },
      table([name, name, name]),
      { kind: 'figure', caption: name, description: name, drawing },
      { kind: 'sources', sources: [{ text: name, href: null }] },
    ]);
    const lines = renderMarkdown({ ...document, title: name }).split('\n');
    // one line for each thing that was given, whatever the name holds: title, paragraph, list, table, figure, source
    const starts = lines.filter((line) => line !== '').map((line) => /^(?:#+ |- |\| |\*\*|)/u.exec(line)?.[0]);
    expect(starts).toEqual(['# ', '', '## ', '', '- ', '| ', '| ', '| ', '**', '', '- ']);
    const row = lines.filter((line) => line.startsWith('| '))[2] ?? '';
    expect(row.match(/(?<!\\)(?:\\\\)*\|/gu)).toHaveLength(4);
    // outside code nothing that opens a link, an element or code is left unescaped
    const outsideCode = lines.join('\n').replaceAll(/(?<=\| )`[^`|\\]*`(?= \|)/gu, '');
    expect(outsideCode).not.toMatch(/(?<!\\)(?:\\\\)*[[<`]/u);
    expect(outsideCode).not.toMatch(/[^\\]:\/\//u);
  });
});
