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

type Kind = 'left' | 'right' | 'number' | 'neutral';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

function kindOf(character: string): Kind {
  if (/\p{Nd}/u.test(character)) {
    return 'number';
  }
  if (RIGHT_TO_LEFT.test(character)) {
    return 'right';
  }
  return /[\p{L}\p{So}]/u.test(character) ? 'left' : 'neutral';
}

/** Numbers after right-to-left text belong to it; what is neither takes the side on which both neighbours agree. */
function levelsOf(kinds: readonly Kind[]): LevelRun['level'][] {
  const levels: (LevelRun['level'] | null)[] = [];
  let strong: 'left' | 'right' = 'left';
  for (const kind of kinds) {
    if (kind === 'left' || kind === 'right') {
      strong = kind;
      levels.push(kind === 'left' ? 0 : 1);
    } else if (kind === 'number') {
      levels.push(strong === 'left' ? 0 : 2);
    } else {
      levels.push(null);
    }
  }
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
  const levels = levelsOf(characters.map(kindOf));
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
