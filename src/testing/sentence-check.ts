import { FACTS } from '../domain/facts/registry.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import { explain } from '../engine/explain/explain.ts';
import type { Sentence } from '../engine/figures/sentence.ts';
import { plain } from '../engine/words/numbers.ts';
import { evaluated } from './evaluated.ts';
import { evaluateExpression } from './expression.ts';
import { wrongLoads } from './load-check.ts';

function numbersIn(text: string): string[] {
  return (text.match(/(?<![\w.])\d[\d,]*(?!\w)/gu) ?? []).map((found) => found.replaceAll(',', ''));
}

const NUMBERS_OF_AZURE = new Set(FACTS.flatMap(({ value }) => numbersIn(JSON.stringify(value).replaceAll('"', ' '))));

/** Numbers that are no arithmetic: names, counts of listed things, calendar months, our own caps, and what to write for a text that is no range. */
const NO_ARITHMETIC =
  /RFC \d+|in [A-Z][a-z]+ \d{4,}, month|More than [\d,]+ pairs|Windows Server \d+|\d+ (?:pools;|clusters;|characters|combinations? of)|(?:.* )?Enter (?:an?|one) .*/gu;

/** What is wrong with the figures of a sentence: text that is not the number of the working, or no working at all. */
function wrongFigures({ sentence, figures }: Sentence, plan: EvaluatedPlan): string[] {
  return figures.flatMap(({ start, end, reference }) => {
    const text = sentence.slice(start, end);
    const working = explain(plan, reference);
    if (working === null) {
      return [`${JSON.stringify(text)} opens nothing: ${sentence}`];
    }
    const { value, expression, operands } = working;
    const expected = text.startsWith('/') ? `/${value}` : plain(value);
    const computed = evaluateExpression(expression, new Map(operands.map((entry) => [entry.symbol, entry.value])));
    return text === expected && Math.abs(computed - value) < 1e-9
      ? []
      : [`${JSON.stringify(text)} opens ${expected} (${expression} = ${computed}): ${sentence}`];
  });
}

/** Numbers that stand in the sentence as plain text though nobody entered them and no fact has them. */
function plainNumbers({ sentence, figures }: Sentence, given: unknown): string[] {
  const entered = new Set(numbersIn(JSON.stringify(given).replaceAll('"', ' ')));
  const ends = figures.map(({ end }) => end);
  const text = [0, ...ends].map((from, index) => sentence.slice(from, figures[index]?.start)).join(' ');
  return numbersIn(text.replaceAll(NO_ARITHMETIC, ''))
    .filter((found) => !entered.has(found) && !NUMBERS_OF_AZURE.has(found))
    .map((found) => `${found} is computed and has no working: ${sentence}`);
}

/**
 * Everything wrong with the figures of sentences that follow from a plan, or from something else that was given; empty when
 * each opens its working, under the load that its words name.
 */
export function complaintsAboutFigures(
  input: PlanInput,
  sentences: readonly Sentence[],
  given: unknown = input,
): readonly string[] {
  const plan = evaluated(input);
  return sentences.flatMap((entry) => [
    ...wrongFigures(entry, plan),
    ...plainNumbers(entry, given),
    ...wrongLoads(entry),
  ]);
}
