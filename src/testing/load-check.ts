import type { Load } from '../domain/ids.ts';
import type { FigureRef } from '../engine/figures/figure-ref.ts';
import type { Sentence } from '../engine/figures/sentence.ts';

const LOAD_WORDS: readonly (readonly [RegExp, Load])[] = [
  [/\b(?:now|today)\b/iu, 'today'],
  [/\bmaximum\b/iu, 'maximum'],
  [/\bupgrade\b/iu, 'withUpgrade'],
];

function loadsNamedIn(clause: string): readonly Load[] {
  return LOAD_WORDS.flatMap(([words, load]) => (words.test(clause) ? [load] : []));
}

/** The load that a number is of; null where it is of none. */
function loadOf(reference: FigureRef): Load | null {
  if ('load' in reference) {
    return reference.load;
  }
  return 'outbound' in reference && 'load' in reference.outbound ? reference.outbound.load : null;
}

/** Where clauses end: at punctuation that no number contains, and at brackets. */
const CLAUSE = /(?:[^.,;:()]|[.,](?=\d)|:(?= [\d,]+[;)]))+/gu;

/** The clauses of a sentence that name one load and carry the number of another. */
export function wrongLoads({ sentence, figures }: Sentence): readonly string[] {
  return [...sentence.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
    const [named, ...more] = loadsNamedIn(clause);
    const inClause = figures.filter(({ start }) => start >= index && start < index + clause.length);
    return named === undefined || more.length > 0
      ? []
      : inClause.flatMap(({ reference }) => {
          const load = loadOf(reference);
          return load === null || load === named ? [] : [`"${clause.trim()}" carries a number of ${load}: ${sentence}`];
        });
  });
}
