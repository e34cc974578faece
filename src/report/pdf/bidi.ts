import { charactersOf } from './visible-text.ts';

/**
 * The order in which the characters of one line stand on paper: the part of the Unicode bidirectional algorithm (UAX 9)
 * that lines of a left-to-right document need. Marks that would steer the order are shown as codes, never obeyed.
 */

/** A stretch of one level: 0 and 2 read to the right, 1 reads to the left. */
export interface LevelRun {
  readonly text: string;
  readonly level: 0 | 1 | 2;
}

type Kind = 'left' | 'right' | 'number' | 'mark' | 'neutral';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function kindOf(character: string): Kind {
  if (/[\p{M}\u200C\u200D]/u.test(character)) {
    return 'mark';
  }
  if (/\p{Nd}/u.test(character)) {
    return 'number';
  }
  if (RIGHT_TO_LEFT.test(character)) {
    return 'right';
  }
  return /\p{L}/u.test(character) ? 'left' : 'neutral';
}

/** Numbers after right-to-left text belong to it (rules W2 and W7); marks belong to the character before them (W1). */
function strongLevels(kinds: readonly Kind[]): (LevelRun['level'] | null)[] {
  const levels: (LevelRun['level'] | null)[] = [];
  let strong: 'left' | 'right' = 'left';
  for (const kind of kinds) {
    if (kind === 'left' || kind === 'right') {
      strong = kind;
      levels.push(kind === 'left' ? 0 : 1);
    } else if (kind === 'number') {
      levels.push(strong === 'left' ? 0 : 2);
    } else {
      levels.push(kind === 'mark' ? (levels.at(-1) ?? null) : null);
    }
  }
  return levels;
}

/** Brackets around nothing but right-to-left text, after such text, belong to it (rule N0). */
function withBrackets(characters: readonly string[], levels: (LevelRun['level'] | null)[]): typeof levels {
  const open: { readonly index: number; readonly close: string }[] = [];
  const result = [...levels];
  characters.forEach((character, index) => {
    const close = BRACKETS[character];
    if (close !== undefined) {
      open.push({ index, close });
    } else if (open.at(-1)?.close === character) {
      const start = open.pop()?.index ?? 0;
      const inside = levels.slice(start + 1, index);
      const before = levels.slice(0, start).findLast((level) => level !== null) ?? 0;
      if (before > 0 && inside.includes(1) && !inside.includes(0)) {
        result[start] = 1;
        result[index] = 1;
      }
    }
  });
  return result;
}

/** What is neither takes the side on which both neighbours agree, and that of the document where they do not (N1, N2). */
function levelsOf(characters: readonly string[]): LevelRun['level'][] {
  const levels = withBrackets(characters, strongLevels(characters.map(kindOf)));
  return levels.map((level, index) => {
    if (level !== null) {
      return level;
    }
    const before = levels.slice(0, index).findLast((other) => other !== null) ?? 0;
    const after = levels.slice(index).find((other) => other !== null) ?? 0;
    return before > 0 && after > 0 ? 1 : 0;
  });
}

function reversedWhere(runs: readonly LevelRun[], least: number): LevelRun[] {
  const result: LevelRun[] = [];
  let turned: LevelRun[] = [];
  for (const run of runs) {
    if (run.level >= least) {
      turned = [run, ...turned];
    } else {
      result.push(...turned, run);
      turned = [];
    }
  }
  return [...result, ...turned];
}

/** The runs of a line from left to right as they are drawn; the text inside a run stays in reading order. */
export function visualRuns(line: string): LevelRun[] {
  if (!RIGHT_TO_LEFT.test(line)) {
    return line === '' ? [] : [{ text: line, level: 0 }];
  }
  const characters = charactersOf(line);
  const levels = levelsOf(characters);
  const runs: { text: string; level: LevelRun['level'] }[] = [];
  characters.forEach((character, index) => {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) {
      last.text += character;
    } else {
      runs.push({ text: character, level });
    }
  });
  return reversedWhere(reversedWhere(runs, 2), 1);
}
