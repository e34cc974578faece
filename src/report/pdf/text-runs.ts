import type { PDFDocument } from 'pdfkit';
import { PALETTE } from '../palette.ts';
import { isRightToLeft, type LevelRun, mirrored, visualRuns } from './bidi.ts';
import type { TextStyle } from './font-faces.ts';
import type { FontSet } from './font-set.ts';
import type { TextFormat } from './text-format.ts';
import { charactersOf, isVariationSelector } from './visible-text.ts';

/** A stretch of one line in one face, as it is drawn from left to right. */
interface FaceRun {
  readonly text: string;
  readonly file: string;
  readonly isRightToLeft: boolean;
}

export interface TextSetter {
  /** The width in points of a text on one line. */
  readonly widthOf: (text: string, format: TextFormat) => number;
  /** Draws one line, its left end at x and its baseline at y. */
  readonly drawText: (text: string, at: { readonly x: number; readonly y: number }, format: TextFormat) => void;
}

const HAS_LETTERS = /\p{L}/u;
/** Makes pdfkit lay out a run as one: word by word, words that read to the left would come in the wrong order. */
const AS_ONE = { features: [] } as const;

/** Marks and spaces stay in the face of the character before them where it has them. */
function faceOfNext(character: string, style: TextStyle, before: string | undefined, fonts: FontSet) {
  return isVariationSelector(character) ? before : fonts.faceOf(character, style);
}

function faceRunsOf({ text, level }: LevelRun, style: TextStyle, fonts: FontSet): FaceRun[] {
  const toLeft = isRightToLeft(level);
  const runs: { text: string; file: string; isRightToLeft: boolean }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const file = faceOfNext(character, style, last?.file, fonts) ?? last?.file;
    if (file === undefined) {
      continue;
    }
    const shown = toLeft ? mirrored(character) : character;
    if (last?.file === file) {
      last.text += shown;
    } else {
      runs.push({ text: shown, file, isRightToLeft: toLeft });
    }
  }
  // fontkit turns a run only when letters in it say so
  const turned = runs.map((run) =>
    toLeft && !HAS_LETTERS.test(run.text) ? { ...run, text: charactersOf(run.text).reverse().join('') } : run,
  );
  return toLeft ? turned.reverse() : turned;
}

/** Measures and draws single lines in the faces of a font set. Texts must be readable (see `FontSet.readable`). */
export function createTextSetter(pdf: PDFDocument, fonts: FontSet): TextSetter {
  const widths = new Map<string, number>();
  const runsOf = (text: string, style: TextStyle) => visualRuns(text).flatMap((run) => faceRunsOf(run, style, fonts));
  const widthOfRun = ({ text, file, isRightToLeft }: FaceRun, fontSize: number) =>
    isRightToLeft
      ? pdf.font(file).fontSize(fontSize).widthOfString(text, AS_ONE)
      : pdf.font(file).fontSize(fontSize).widthOfString(text);
  return {
    widthOf: (text, { style, fontSize }) => {
      const key = style + text;
      let width = widths.get(key);
      if (width === undefined) {
        width = runsOf(text, style).reduce((sum, run) => sum + widthOfRun(run, 1), 0);
        widths.set(key, width);
      }
      return width * fontSize;
    },
    drawText: (text, { x, y }, { style, fontSize, colour }) => {
      let left = x;
      pdf.fillColor(PALETTE[colour]);
      for (const run of runsOf(text, style)) {
        const width = widthOfRun(run, fontSize);
        const options = { lineBreak: false, baseline: 'alphabetic' } as const;
        pdf.text(run.text, left, y, run.isRightToLeft ? { ...options, ...AS_ONE } : options);
        left += width;
      }
    },
  };
}

/** A readable text on one line, or its start and an ellipsis where it is wider than `most` points. */
export function shortened(text: string, most: number, format: TextFormat, setter: TextSetter): string {
  if (setter.widthOf(text, format) <= most) {
    return text;
  }
  const characters = charactersOf(text);
  while (characters.length > 0 && setter.widthOf(`${characters.join('')}…`, format) > most) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
