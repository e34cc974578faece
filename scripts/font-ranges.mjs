import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Which characters the font files of the PDF declare, from the data of the font packages. Writes
 * src/report/pdf/font-ranges.json; a test compares it with the packages. Run it when a font package changes.
 */

/**
 * The packages in the order in which a character looks for its font, with the parts that are used: all Latin comes from the
 * first two. Parts named by a number are cut by the package so that a text needs few of them.
 * @type {Readonly<Record<string, (part: string) => boolean>>}
 */
const PARTS = {
  'noto-sans': (part) => part !== 'devanagari',
  'noto-sans-mono': () => true,
  'noto-sans-arabic': (part) => ['arabic', 'math', 'symbols'].includes(part),
  'noto-sans-hebrew': (part) => part === 'hebrew',
  'noto-sans-devanagari': (part) => part === 'devanagari',
  'noto-sans-thai': (part) => part === 'thai',
  'noto-sans-sc': (part) => part.startsWith('['),
  'gowun-dodum': (part) => part.startsWith('['),
  'noto-emoji': (part) => part.startsWith('['),
};

/** Latin first: most characters are found at once. */
const FIRST = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** @param {string} part */
const rank = (part) => (FIRST.includes(part) ? FIRST.indexOf(part) : FIRST.length);

/**
 * @returns {Record<string, Record<string, string>>} by package and part: the code points as hexadecimal ranges
 */
export function readFontRanges() {
  const require = createRequire(import.meta.url);
  return Object.fromEntries(
    Object.entries(PARTS).map(([name, isUsed]) => {
      const file = require.resolve(`@fontsource/${name}/unicode.json`);
      /** @type {Record<string, string>} */
      const declared = JSON.parse(readFileSync(file, 'utf8'));
      const parts = Object.entries(declared)
        .filter(([part]) => isUsed(part))
        .sort(([a], [b]) => rank(a) - rank(b))
        .map(([part, ranges]) => [part.replaceAll(/[[\]]/gu, ''), ranges.replaceAll('U+', '').toLowerCase()]);
      return [name, Object.fromEntries(parts)];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = path.resolve(import.meta.dirname, '..', 'src/report/pdf/font-ranges.json');
  writeFileSync(target, `${JSON.stringify(readFontRanges(), null, 2)}\n`);
}
