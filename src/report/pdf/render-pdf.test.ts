import { describe, expect, it } from 'vitest';
import { packageFont } from '../../testing/package-font.ts';
import type { ReportBlock, ReportDocument, ReportTable } from '../document.ts';
import { type Paper, type PdfProgress, renderPdf } from './render-pdf.ts';

const TABLE: ReportTable = {
  caption: 'Ranges',
  columns: [
    { title: 'Subnet', align: 'left', isCode: false },
    { title: 'Range', align: 'left', isCode: true },
    { title: 'Addresses', align: 'right', isCode: false },
  ],
  rows: [
    ['snet-nodes', '10.0.0.0/26', '59'],
    ['snet-pods', '', '251'],
  ],
};

const FIGURE: ReportBlock = {
  kind: 'figure',
  caption: 'Usage',
  description: 'Nodes use 50 of 59 addresses.',
  drawing: {
    width: 400,
    height: 60,
    shapes: [
      { kind: 'rectangle', x: 0, y: 0, width: 300, height: 20, fill: 'nodes', stroke: null, isHatched: false },
      { kind: 'rectangle', x: 300, y: 0, width: 100, height: 20, fill: null, stroke: 'line', isHatched: true },
      {
        kind: 'line',
        points: [
          [0, 30],
          [400, 30],
        ],
        stroke: 'text',
        width: 1,
        isDashed: true,
      },
      {
        kind: 'text',
        x: 200,
        y: 50,
        text: 'snet-nodes',
        fontSize: 8,
        align: 'middle',
        colour: 'text',
        isCode: true,
        most: 20,
      },
    ],
  },
};

const BLOCKS: readonly ReportBlock[] = [
  { kind: 'answer', text: 'Azure CNI Overlay fits.' },
  { kind: 'paragraph', text: 'One paragraph.' },
  { kind: 'list', isOrdered: true, items: ['first', 'second'] },
  { kind: 'code', text: 'az aks create' },
  { kind: 'table', table: TABLE },
  FIGURE,
  { kind: 'sources', sources: [{ text: 'Concepts, 2026-08-21', href: 'https://learn.microsoft.com/concepts' }] },
];

function documentWith(changes: Partial<ReportDocument> = {}): ReportDocument {
  const inner = { title: 'Inner', blocks: [FIGURE], sections: [{ title: 'Innermost', blocks: [], sections: [] }] };
  const sections = [{ title: 'Everything', blocks: BLOCKS, sections: [inner] }];
  return { title: 'Plan', subtitle: 'As of 25 November 2026', link: null, sections, ...changes };
}

function tallTable(rowCount: number): ReportDocument {
  const rows = Array.from({ length: rowCount }, (_, index) => [`subnet ${index}`, '10.0.0.0/26', '59']);
  const table = { ...TABLE, rows };
  return documentWith({ sections: [{ title: 'Long', blocks: [{ kind: 'table', table }], sections: [] }] });
}

/** The objects of a PDF as text: pdfkit packs the content of pages and fonts, and nothing else. */
async function textOf(document: ReportDocument, paper: Paper = 'A4'): Promise<string> {
  const bytes = await renderPdf(document, { paper, asOf: '2026-11-25', loadFont: packageFont });
  return Buffer.from(bytes ?? []).toString('latin1');
}

const countOf = (text: string, part: RegExp) => (text.match(part) ?? []).length;
const elements = (text: string, tag: string) => countOf(text, new RegExp(`/S /${tag}\\n`, 'gu'));

describe('a document with every kind of block', () => {
  const rendered = textOf(documentWith());

  it.each([
    ['Document', 1],
    ['Sect', 3],
    ['H1', 1],
    ['H2', 1],
    ['H3', 1],
    ['H4', 1],
    // subtitle, answer, paragraph, around the code, two captions of figures
    ['P', 6],
    ['Code', 1],
    ['L', 2],
    ['LI', 3],
    ['Lbl', 2],
    ['LBody', 3],
    ['Table', 1],
    ['Caption', 1],
    ['TR', 3],
    ['TH', 5],
    ['TD', 4],
    ['Figure', 2],
    ['Link', 1],
  ])('has the structure element %s %i times', async (tag, count) => {
    expect(elements(await rendered, tag)).toBe(count);
  });

  it.each([
    ['its language', '/Lang (en)'],
    ['its title', '/DisplayDocTitle true'],
    ['that it is tagged', '/Marked true'],
    ['the head of a column', '/Scope /Column'],
    ['the head of a row', '/Scope /Row'],
    ['what a figure shows', '/Alt (Nodes use 50 of 59 addresses.)'],
    ['where a link leads', '/URI (https://learn.microsoft.com/concepts)'],
    ['the day of the plan as its own', '(D:20261125000000Z)'],
    ['the size of its paper', '/MediaBox [0 0 595.28 841.89]'],
    ['a bookmark', '/Title (Innermost)'],
  ])('says %s', async (_, text) => {
    expect(await rendered).toContain(text);
  });

  it('embeds every font it uses', async () => {
    const text = await rendered;
    expect(countOf(text, /\/Type \/FontDescriptor/gu)).toBe(3);
    expect(countOf(text, /\/FontFile2 /gu)).toBe(3);
    expect(text).not.toMatch(/\/Subtype \/Type1\b/u);
  });

  it('gives the same bytes twice', async () => {
    expect(await textOf(documentWith())).toBe(await rendered);
  });
});

it('puts a long table on as many pages as it needs, each row once', async () => {
  const text = await textOf(tallTable(150), 'Letter');
  expect(countOf(text, /\/MediaBox \[0 0 612 792\]/gu)).toBe(4);
  expect(elements(text, 'TR')).toBe(151);
});

it('sets the name of a group once above its rows, whatever pages they stand on', async () => {
  const columns = [{ title: 'Network', align: 'left', isCode: false } as const, ...TABLE.columns];
  const rows = ['hub', 'spoke', 'hub'].flatMap((name) => Array.from({ length: 60 }, () => [name, 'a', 'b', 'c']));
  const blocks = [{ kind: 'table', table: { ...TABLE, columns, rows, isGrouped: true } }] as const;
  const text = await textOf(documentWith({ sections: [{ title: 'Groups', blocks, sections: [] }] }));
  expect(elements(text, 'TR')).toBe(1 + 3 + 180);
  expect(elements(text, 'TH')).toBe(3 + 3 + 180);
  expect(elements(text, 'TD')).toBe(2 * 180);
  expect(countOf(text, /\/ColSpan 3\n/gu)).toBe(3);
});

it('draws a row that is higher than a page on several', async () => {
  const rows = [['x'.repeat(9_000), '', '']];
  const blocks = [{ kind: 'table', table: { ...TABLE, rows } }] as const;
  const text = await textOf(documentWith({ sections: [{ title: 'Huge', blocks, sections: [] }] }));
  expect(countOf(text, /\/MediaBox /gu)).toBeGreaterThan(2);
  expect(elements(text, 'TR')).toBe(2);
});

it.each([
  ['short enough for a QR code', 800, 1],
  ['too long for a QR code', 3_000, 0],
])('prints a link that is %s', async (_, length, figures) => {
  const link = `https://planner.example/#${'a'.repeat(length)}`;
  const text = await textOf(documentWith({ link, sections: [] }));
  expect(elements(text, 'Figure')).toBe(figures);
  expect(text).toContain(`/URI (${link})`);
  expect(text).toContain('/Title (This plan as a link)');
});

it('lists the characters that no font has', async () => {
  expect(await textOf(documentWith({ title: 'Plan 🜁', sections: [] }))).toContain('/Title (Characters shown as codes)');
  expect(await textOf(documentWith())).not.toContain('Characters shown as codes');
});

it('loads fonts of other scripts only for the texts that need them', async () => {
  const loaded: string[] = [];
  const loadFont = (file: string) => {
    loaded.push(/([a-z-]+?)-\d*-?(?:400|700)-normal/u.exec(file)?.[1] ?? file);
    return packageFont(file);
  };
  await renderPdf(documentWith({ title: 'Київ 网络' }), { paper: 'A4', asOf: '2026-11-25', loadFont });
  expect([...new Set(loaded)].sort()).toEqual([
    'noto-sans-cyrillic',
    'noto-sans-latin',
    'noto-sans-mono-cyrillic',
    'noto-sans-mono-latin',
    'noto-sans-sc',
  ]);
});

it('writes names as text in its properties, whatever they hold', async () => {
  const text = await textOf(documentWith({ title: 'a) <b> & (c', sections: [] }));
  expect(text).toContain(String.raw`(a\) <b> & \(c)`);
  expect(text).toContain('<rdf:li xml:lang="x-default">a) &lt;b&gt; &amp; (c</rdf:li>');
});

it('ends with nothing when it is cancelled, and tells how far it is', async () => {
  const signal = { aborted: false };
  const heard: PdfProgress[] = [];
  const onProgress = (progress: PdfProgress) => {
    heard.push(progress);
    signal.aborted = progress.stage === 'sections';
  };
  const document = documentWith();
  const [section] = document.sections;
  const options = { paper: 'A4', asOf: '2026-11-25', loadFont: packageFont, onProgress, signal } as const;
  expect(await renderPdf({ ...document, sections: [section!, section!] }, options)).toBeNull();
  expect(heard.at(-1)).toEqual({ stage: 'sections', done: 1, total: 2 });
  expect(heard.filter(({ stage }) => stage === 'fonts').at(-1)).toEqual({ stage: 'fonts', done: 3, total: 3 });
});
