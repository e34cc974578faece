import bidiFactory, { type BidiCharTypeName } from 'bidi-js';
import { charactersOf } from './visible-text.ts';

/**
 * The order in which the characters of one line stand on paper, by the Unicode bidirectional algorithm (UAX 9) of bidi-js in
 * a left-to-right document. Marks that would steer the order are shown as codes, never obeyed.
 */
const bidi = bidiFactory();

/**
 * bidi-js looks at halves of characters and takes those beyond U+FFFF (emoji, some scripts) for Latin letters: it is asked
 * about a short character of the same kind instead.
 */
const STAND_INS: Partial<Readonly<Record<BidiCharTypeName, string>>> = {
  R: '\u05D0',
  AL: '\u0627',
  AN: '\u0660',
  EN: '0',
  NSM: '\u0300',
  ON: '!',
};

function standInOf(character: string): string {
  return character.length === 1 ? character : (STAND_INS[bidi.getBidiCharTypeName(character)] ?? 'a');
}

/** A stretch of one level: even levels read to the right, odd ones to the left. */
export interface LevelRun {
  readonly text: string;
  readonly level: number;
}

/** Whether a level reads to the left. */
export function isRightToLeft(level: number): boolean {
  return level % 2 === 1;
}

/** The character that stands for this one where text reads to the left: `)` for `(`; itself where it has no mirror image. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** The runs of a line from left to right as they are drawn; the text inside a run stays in reading order. */
export function visualRuns(line: string): LevelRun[] {
  const characters = charactersOf(line);
  const asked = characters.map(standInOf).join('');
  const embedding = bidi.getEmbeddingLevels(asked, 'ltr');
  const runs: { first: number; last: number; level: number }[] = [];
  for (const index of bidi.getReorderedIndices(asked, embedding)) {
    const level = embedding.levels[index] ?? 0;
    const run = runs.at(-1);
    if (run?.level !== level) {
      runs.push({ first: index, last: index, level });
    } else if (isRightToLeft(level)) {
      run.first = index;
    } else {
      run.last = index;
    }
  }
  return runs.map(({ first, last, level }) => ({ text: characters.slice(first, last + 1).join(''), level }));
}
