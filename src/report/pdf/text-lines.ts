import type { TextFormat } from './text-format.ts';
import type { TextSetter } from './text-runs.ts';
import { charactersOf } from './visible-text.ts';

/** A piece of a text that stays on one line, and the spaces before it. */
interface Piece {
  readonly space: string;
  readonly text: string;
}

/** Scripts that break between any two characters. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** After these a word that is too long breaks first. */
const GOOD_BREAK = /(?<=[-/._:,;=&?@ ])/u;
const MARK = /[\p{M}\u200C\u200D]/u;
/** A word of so many characters is never measured as one: it fits on no line. */
const LONG_WORD = 400;
/** How much of a line may stay empty so that a long word breaks at a good place. */
const LAST_PART_OF_LINE = 0.6;

function piecesOfWord(word: string): string[] {
  const pieces: string[] = [];
  for (const character of word) {
    const last = pieces.at(-1);
    const isApart = IDEOGRAPH.test(character) || (last !== undefined && IDEOGRAPH.test(last.slice(-1)));
    if (last === undefined || (isApart && !MARK.test(character) && !/\p{P}/u.test(character))) {
      pieces.push(character);
    } else {
      pieces[pieces.length - 1] = last + character;
    }
  }
  return pieces;
}

/** The parts of a word that signs end, such as hyphens: where a word that is too long breaks first. */
export function piecesAtSigns(word: string): string[] {
  return word.split(GOOD_BREAK);
}

/** A word with the spaces before it; what belongs together stays so: 10 %, a = 5, TCP 443. */
const WORD = /( *)((?:\p{L} = |\p{Lu}{2,} (?=\d))?[^ ]+(?: %)?)/gu;

function piecesOf(paragraph: string): Piece[] {
  return [...paragraph.matchAll(WORD)].flatMap(([, space = '', word = '']) =>
    piecesOfWord(word).map((text, index) => ({ space: index === 0 ? space : '', text })),
  );
}

/** How many of these characters fit, at least one; they end at a good place if one is near their end. */
function countThatFits(characters: readonly string[], most: number, measure: (text: string) => number): number {
  let count = 0;
  for (let used = 0; count < characters.length; count += 1) {
    used += measure(characters[count] ?? '');
    if (used > most && count > 0) {
      break;
    }
  }
  if (count === characters.length) {
    return count;
  }
  while (count > 1 && MARK.test(characters[count] ?? '')) {
    count -= 1;
  }
  const good = characters.slice(0, count).findLastIndex((character) => GOOD_BREAK.test(character)) + 1;
  return good > count * LAST_PART_OF_LINE ? good : count;
}

/** A word in parts that are no wider than a line: the word itself where it fits. Characters are measured one by one. */
function partsOfWord(word: string, width: number, measure: (text: string) => number): string[] {
  if (word.length < LONG_WORD && measure(word) <= width) {
    return [word];
  }
  const parts: string[] = [];
  let rest = charactersOf(word);
  while (rest.length > 0) {
    const count = countThatFits(rest, width, measure);
    parts.push(rest.slice(0, count).join(''));
    rest = rest.slice(count);
  }
  return parts;
}

function linesOfParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const pieces = piecesOf(paragraph).flatMap(({ space, text }) =>
    partsOfWord(text, width, measure).map((part, index) => ({ space: index === 0 ? space : '', text: part })),
  );
  for (const { space, text } of pieces) {
    // spaces indent a paragraph, but not the lines that it breaks into
    const kept = line === '' && lines.length > 0 ? '' : space;
    const added = measure(kept) + measure(text);
    if (line !== '' && used + added > width) {
      lines.push(line + (space === '' ? '' : ' '));
      line = text;
      used = measure(text);
    } else {
      line += kept + text;
      used += added;
    }
  }
  return [...lines, line];
}

/**
 * Breaks a readable text into lines of at most this width in points: at its own line breaks, at spaces, between
 * ideographs, and inside a word only where it alone is wider than a line. A line that was broken at a space ends with it,
 * beyond the width: whoever reads the lines as one text needs it.
 */
export function breakLines(text: string, width: number, format: TextFormat, setter: TextSetter): string[] {
  const measure = (part: string) => setter.widthOf(part, format);
  return text.split('\n').flatMap((paragraph) => linesOfParagraph(paragraph.trimEnd(), width, measure));
}
