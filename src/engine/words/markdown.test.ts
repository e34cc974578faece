import { describe, expect, it } from 'vitest';
import { markdownCode, markdownInlineCode, markdownText } from './markdown.ts';

describe('a text of the plan in Markdown', () => {
  it.each([
    ['markup', 'a\n# b <img src=x> [c](d) | `e` *f*', String.raw`a \# b \<img src=x\> \[c\](d) \| \`e\` \*f\*`],
    ['a link to a script', '[x](javascript:alert(1))', String.raw`\[x\](javascript:alert(1))`],
    ['an address', 'http://x.test www.x.test', String.raw`http\://x.test www\.x.test`],
    ['a formula of GitHub', '$a$', String.raw`\$a\$`],
    ['an entity', '&lt;b&gt;', String.raw`\&lt;b\&gt;`],
    ['a list', '- a', String.raw`\- a`],
    ['a numbered list', '12. a', String.raw`12\. a`],
    ['a rule', '---', String.raw`\---`],
    ['an underlined heading', 'a\n===', 'a ==='],
    ['code by indenting', '    a', 'a'],
    ['a turned direction', 'a\u202Eb', 'a b'],
    ['half a character', 'a\uD800b', 'a b'],
    ['joined emoji', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['a range', '10.0.0.0/24', '10.0.0.0/24'],
  ])('escapes %s', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it.each([
    ['10.0.0.0/24', '`10.0.0.0/24`'],
    ['<b> *x*', '`<b> *x*`'],
    ['a`b', String.raw`a\`b`],
    ['a|b', String.raw`a\|b`],
    ['a\n', '`a`'],
    ['', ''],
  ])('sets %j as code', (text, expected) => {
    expect(markdownInlineCode(text)).toBe(expected);
  });

  it('fences a block by more backticks than are in it', () => {
    expect(markdownCode('a\n````\nb', 'sh')).toBe('`````sh\na\n````\nb\n`````');
    expect(markdownCode('a', '')).toBe('```\na\n```');
  });
});
