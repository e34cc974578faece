import { expect, it } from 'vitest';
import { renderCsv } from './csv.ts';

it.each([
  ['a plain name', 'snet-nodes', 'snet-nodes'],
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "so"', '"say ""so"""'],
  ['a line break', 'a\r\nb', '"a\r\nb"'],
  ['an equals sign', '=cmd|x', "'=cmd|x"],
  ['a formula with quotes', '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ['a plus', '+1', "'+1"],
  ['a minus', '-1+cmd', "'-1+cmd"],
  ['a negative number', '-12', '-12'],
  ['a negative fraction', '-0.5', '-0.5'],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', `"'\r=1"`],
  ['a right-to-left mark', 'a\u202Eb', 'a\u202Eb'],
  ['a null character', 'a\u0000b', 'a\uFFFDb'],
  ['an equals sign further in', 'a=1', 'a=1'],
])('writes %s as one cell', (_, text, expected) => {
  const column = { title: 'Name', align: 'left', isCode: false } as const;
  expect(renderCsv({ caption: 'Names', columns: [column, column], rows: [[text, 'next']] })).toBe(
    `\uFEFFName,Name\r\n${expected},next\r\n`,
  );
});
