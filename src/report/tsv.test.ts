import { expect, it } from 'vitest';
import { renderTsv } from './tsv.ts';

it.each([
  ['a plain name', 'snet-nodes', 'snet-nodes'],
  ['a comma and quotes', 'a,"b"', 'a,"b"'],
  ['a tab', 'a\tb', 'a b'],
  ['a line break', 'a\r\nb', 'a b'],
  ['a formula', '=cmd|x', "'=cmd|x"],
  ['a formula behind a tab', '\t=1', "' =1"],
  ['a quote at its start', '"a" b', '"""a"" b"'],
  ['a negative number', '-12', '-12'],
])('keeps %s in one cell', (_, text, expected) => {
  const column = { title: 'Name', align: 'left', isCode: false } as const;
  expect(renderTsv({ caption: 'Names', columns: [column, column], rows: [[text, 'next']] })).toBe(
    `Name\tName\n${expected}\tnext\n`,
  );
});
