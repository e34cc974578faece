import type { PDFDocument } from 'pdfkit';
import { filesFor, TEXT_STYLES, type TextStyle } from './font-faces.ts';
import { charactersOf, codeText, isUnseen, isVariationSelector, plainText } from './visible-text.ts';

/** A font as TrueType, by the path of its file under `node_modules/@fontsource/`. */
export type LoadFont = (file: string) => Promise<Uint8Array>;

export interface FontSet {
  /** The file whose face has this character, or undefined when none has. */
  readonly faceOf: (character: string, style: TextStyle) => string | undefined;
  /** The text with each character that no face has as its code. */
  readonly readable: (text: string) => string;
  /** The characters of the document that are printed as their code, each once. */
  readonly missing: readonly string[];
}

interface Wanted {
  readonly key: string;
  readonly codePoint: number;
  readonly files: readonly string[];
}

/** What the PDF adds to the texts: codes, page numbers, the dots of lists, the ends of shortened texts. */
const OWN_CHARACTERS = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}•…`;

/** What a text may hold without a face for it. */
function isFreeOfFaces(character: string): boolean {
  return character === '\n' || isVariationSelector(character);
}

function hasGlyph(pdf: PDFDocument, file: string, codePoint: number): boolean {
  return pdf.font(file)._font.font.hasGlyphForCodePoint(codePoint);
}

function wantedOf(characters: readonly string[]): Wanted[] {
  return TEXT_STYLES.flatMap((style) =>
    characters.map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return { key: style + character, codePoint, files: filesFor(style, codePoint) };
    }),
  );
}

/**
 * Loads the font files that these texts need, and no others, into a PDF: for each character the first face that declares
 * it, and the next one where the file turns out not to have it. `onLoaded` hears how many files of how many are there;
 * `isCancelled` is asked before each round, and a cancelled load ends with what it has.
 */
export async function loadFontSet(
  pdf: PDFDocument,
  texts: readonly string[],
  options: {
    readonly loadFont: LoadFont;
    readonly onLoaded: (done: number, total: number) => void;
    readonly isCancelled: () => boolean;
  },
): Promise<FontSet> {
  const characters = [...new Set(texts.map(plainText).join('') + OWN_CHARACTERS)];
  const drawable = characters.filter((character) => !isUnseen(character) && !isFreeOfFaces(character));
  const faces = new Map<string, string>();
  const loaded = new Set<string>();
  let done = 0;
  let waiting = wantedOf(drawable);
  for (let round = 0; waiting.length > 0 && !options.isCancelled(); round += 1) {
    const files = [...new Set(waiting.flatMap(({ files: all }) => all.slice(round, round + 1)))];
    const fresh = files.filter((file) => !loaded.has(file));
    fresh.forEach((file) => loaded.add(file));
    await Promise.all(
      fresh.map(async (file) => {
        pdf.registerFont(file, await options.loadFont(file));
        done += 1;
        options.onLoaded(done, loaded.size);
      }),
    );
    waiting = waiting.filter(({ key, codePoint, files: [...all] }) => {
      const file = all[round];
      if (file !== undefined && hasGlyph(pdf, file, codePoint)) {
        faces.set(key, file);
        return false;
      }
      return file !== undefined;
    });
  }
  const faceOf = (character: string, style: TextStyle) => faces.get(style + character);
  const isMissing = (character: string) => !isFreeOfFaces(character) && faceOf(character, 'regular') === undefined;
  return {
    faceOf,
    readable: (text) =>
      charactersOf(plainText(text))
        .map((character) => (isMissing(character) ? codeText(character) : character))
        .join(''),
    missing: characters.filter(isMissing),
  };
}
