import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FONT_FACES, TEXT_STYLES } from '../src/report/pdf/font-faces.ts';
import { readFontRanges } from './font-ranges.mjs';

const written: unknown = JSON.parse(
  readFileSync(new URL('../src/report/pdf/font-ranges.json', import.meta.url), 'utf8'),
);

it('has the ranges that the installed font packages declare (node scripts/font-ranges.mjs writes them)', () => {
  expect(written).toEqual(readFontRanges());
});

it('names a font file for every part', () => {
  const files = new Set(TEXT_STYLES.flatMap((style) => FONT_FACES[style].map(({ file }) => file)));
  expect(files.size).toBeGreaterThan(200);
  for (const file of files) {
    const start = readFileSync(new URL(`../node_modules/@fontsource/${file}`, import.meta.url)).subarray(0, 4);
    expect(start.toString('latin1'), file).toBe('wOFF');
  }
});
