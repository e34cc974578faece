import { expect, it } from 'vitest';
import { renderHtmlTable } from './html-table.ts';

it('keeps names as text', () => {
  const column = { title: 'A & B', align: 'left', isCode: false } as const;
  const table = {
    caption: '<b>',
    columns: [column],
    rows: [['<img src="x" onerror=1>'], ['a\u202Eb'], ['=1+1'], ['a\u0000b']],
  };
  expect(renderHtmlTable(table)).toBe(
    '<table><caption>&lt;b&gt;</caption><thead><tr><th scope="col">A &amp; B</th></tr></thead><tbody>' +
      '<tr><th scope="row">&lt;img src=&quot;x&quot; onerror=1&gt;</th></tr>' +
      '<tr><th scope="row">a\u202Eb</th></tr>' +
      `<tr><th scope="row">'=1+1</th></tr>` +
      '<tr><th scope="row">a\uFFFDb</th></tr></tbody></table>',
  );
});
