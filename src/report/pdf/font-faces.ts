import declared from './font-ranges.json';

/** How a text is set. Only Latin, Greek and Cyrillic have a bold and a monospaced face; other scripts use their one face. */
export type TextStyle = 'regular' | 'bold' | 'code';

export const TEXT_STYLES: readonly TextStyle[] = ['regular', 'bold', 'code'];

/** One font file and the code points that its package declares for it, as pairs of first and last. */
export interface FontFace {
  /** Under `node_modules/@fontsource/`. */
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const HEXADECIMAL = 16;
const RANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = declared;

function parseRanges(text: string): FontFace['ranges'] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, HEXADECIMAL), Number.parseInt(last, HEXADECIMAL)];
  });
}

function facesOf(name: string, weight: 400 | 700): FontFace[] {
  return Object.entries(RANGES[name] ?? {}).map(([part, ranges]) => ({
    file: `${name}/files/${name}-${part}-${weight}-normal.woff`,
    ranges: parseRanges(ranges),
  }));
}

const OTHER_SCRIPTS = Object.keys(RANGES)
  .filter((name) => name !== 'noto-sans' && name !== 'noto-sans-mono')
  .flatMap((name) => facesOf(name, 400));
const SANS = facesOf('noto-sans', 400);

/** The faces of a style, in the order in which a character looks for one. */
export const FONT_FACES: Readonly<Record<TextStyle, readonly FontFace[]>> = {
  regular: [...SANS, ...OTHER_SCRIPTS],
  bold: [...facesOf('noto-sans', 700), ...SANS, ...OTHER_SCRIPTS],
  code: [...facesOf('noto-sans-mono', 400), ...SANS, ...OTHER_SCRIPTS],
};

/** The files of a style that declare a code point, in order. */
export function filesFor(style: TextStyle, codePoint: number): string[] {
  return FONT_FACES[style]
    .filter(({ ranges }) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last))
    .map(({ file }) => file);
}
