import type { Name } from '../../domain/name.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { rangeRequest } from '../demand/range-figures.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { limitCapacity } from '../verdict/limit-figures.ts';
import { counted } from '../words/numbers.ts';
import type { DatedGrowth, LimitGrowth, RangeGrowth } from './growth.ts';
import { lastingSize, roomOfRange, runOutIn, useOfLimit, useOfRange } from './growth-figures.ts';
import { unitOfLimit, unitOfRange } from './growth-names.ts';
import { formatMonth } from './months.ts';

/** The growth of one cluster, and what its lines are called in sentences. */
export interface ToldGrowth {
  readonly growth: DatedGrowth;
  readonly input: PlanInput;
  readonly evaluation: CandidateEvaluation;
}

/** "May 2027, month 6 of 24"; or that it is so today. */
function whenText({ growth, input }: ToldGrowth, key: string, month: number): Sentence {
  const date = formatMonth(growth.runOutDates[key] ?? '');
  return worded`in ${date}, month ${runOutIn(growth, key, month)} of ${input.horizonMonths}`;
}

function rangeName(use: RangeUse, at: OfCluster): Sentence {
  const { label, range, prefixLength } = use;
  const requested = rangeRequest(at, use);
  if (range !== null) {
    return worded`${label} (${range})`;
  }
  if (prefixLength !== null) {
    return worded`${label} (/${prefixLength})`;
  }
  return requested === null ? worded`${label} to ask for` : worded`${label} to ask for (${requested})`;
}

function lastingSentence({ growth }: ToldGrowth, range: RangeGrowth): Sentence {
  const size = lastingSize(growth, range);
  if (size === null) {
    return worded`No IPv4 range would last.`;
  }
  return range.isGiven ? worded`A ${size} would last.` : worded`Ask for a ${size} to last.`;
}

/** When a range runs out, what is needed then, and the size that would last; null for one that lasts or is full today. */
export function rangeRunOut(told: ToldGrowth, range: RangeGrowth): Sentence | null {
  const { growth, evaluation } = told;
  const { key, runOutMonth } = range;
  const use = evaluation.ranges.find((entry) => entry.key === key);
  const room = roomOfRange(growth, range);
  if (!use || runOutMonth === null || runOutMonth === 0 || room === null) {
    return null;
  }
  const name = rangeName(use, growth);
  const need = useOfRange(growth, range, runOutMonth);
  const when = whenText(told, key, runOutMonth);
  return worded`${name} runs out ${when}: ${need} ${unitOfRange(range)} needed, ${room} are there. ${lastingSentence(told, range)}`;
}

/** When growth passes a limit that is no range; null where it does not, or does so today. */
export function limitRunOut(told: ToldGrowth, limit: LimitGrowth, name: string): Sentence | null {
  const { growth } = told;
  const { key, runOutMonth } = limit;
  if (runOutMonth === null || runOutMonth === 0) {
    return null;
  }
  const need = useOfLimit(growth, limit, 'run-out');
  const when = whenText(told, key, runOutMonth);
  return worded`${name}: growth passes the limit ${when}, ${need} ${unitOfLimit(limit)} needed, ${limitCapacity(limit, growth)} at most.`;
}

/** In one sentence what runs out first, or that nothing does. */
export function firstRunOut(told: ToldGrowth, nameOf: (key: string) => Name): Sentence {
  const { growth, input } = told;
  const { first } = growth;
  if (first === null) {
    return worded`Nothing runs out within ${counted(input.horizonMonths, 'month')}.`;
  }
  const name = nameOf(first.key);
  return first.month === 0
    ? worded`Already full during an upgrade now: ${name.inSentence}.`
    : worded`${name.label} runs out first, ${whenText(told, first.key, first.month)}.`;
}
