import { describe, expect, it } from 'vitest';
import { isRecord } from '../domain/plan-schema-shape.ts';
import { parseJsonc } from './parse-jsonc.ts';

describe('JSON as ARM accepts it', () => {
  it.each([
    ['{ "a": 1, } // end', { a: 1 }],
    ['{ /* "x */ "a": "one\n two" }', { a: 'one\n two' }],
    ['{ "a": "// no comment", "b": "\\"/*" , }', { a: '// no comment', b: '"/*' }],
    ['{ "a": "one\r\n two" }', { a: 'one\n two' }],
  ])('%s', (text, value) => {
    expect(parseJsonc(text)).toEqual({ ok: true, value });
  });

  it.each(['{ "__proto__": { "x": 1 } }', '{ "__proto__": { "x": 1 }, }'])('keeps a key a key: %s', (text) => {
    const read = parseJsonc(text);
    expect(read.ok && isRecord(read.value) && Object.keys(read.value)).toEqual(['__proto__']);
  });

  it.each([
    ['{ "a": "one\n two",\n "b": ? }', 'from line 3 on.'],
    ['{ "a": "one\r\n two",\r\n "b": ? }', 'from line 3 on.'],
    ['{ "a": [1, 2', 'at line 1.'],
    [`// deep\n${'['.repeat(100_000)}`, 'deeper than 200'],
    ['', 'This is not JSON.'],
    ['Kubernetes 1.34', 'This is not JSON.'],
    ['{} {}', 'from line 1 on.'],
  ])('refuses with the place', (text, words) => {
    const read = parseJsonc(text);
    expect(read.ok ? '' : read.error).toContain(words);
  });
});
