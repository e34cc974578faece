import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FORMATS } from './text-format.ts';
import { breakLines } from './text-lines.ts';
import type { TextSetter } from './text-runs.ts';
import { charactersOf } from './visible-text.ts';

/** Every character is one point wide. */
const setter: TextSetter = { widthOf: (text) => charactersOf(text).length, drawText: () => undefined };

it.each([
  ['at spaces', 'one two three', 8, ['one two ', 'three']],
  ['not before a percent sign', 'surge of 10 % each', 11, ['surge of ', '10 % each']],
  ['not within the value of a letter', 'one; a = 2: x', 8, ['one; ', 'a = 2: x']],
  ['not between a protocol and its port', 'a.b: TCP 443', 9, ['a.b: ', 'TCP 443']],
  ['at its own line breaks', 'a\nb c', 8, ['a', 'b c']],
  ['between ideographs', '生产网络生产', 4, ['生产网络', '生产']],
  ['not before ideographic punctuation', '生产。网络', 2, ['生', '产。', '网络']],
  ['a long word after a sign', 'vnet-prod-weu', 6, ['vnet-', 'prod-', 'weu']],
  ['a long word without one anywhere', 'xxxxxxxxxx', 4, ['xxxx', 'xxxx', 'xx']],
  ['keeping the spaces that indent code', '  a\n    b', 8, ['  a', '    b']],
  ['nothing', '', 8, ['']],
] as const)('breaks %s', (_, text, width, lines) => {
  expect(breakLines(text, width, FORMATS.body, setter)).toEqual(lines);
});

it('keeps every character but spaces, and no line is wider than its width', () => {
  const word = fc.stringMatching(/^[a-z生产0-9/.-]{1,40}$/u);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 3, max: 30 }), (words, width) => {
      const text = words.join(' ');
      const lines = breakLines(text, width, FORMATS.body, setter);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(Math.max(...lines.map((line) => charactersOf(line.trimEnd()).length))).toBeLessThanOrEqual(width);
    }),
  );
});
