import { worded } from '../figures/sentence.ts';
import { VERDICTS, type VerdictStatus } from '../verdict/verdict-status.ts';
import { listed } from '../words/list.ts';
import { counted, nounFor } from '../words/numbers.ts';
import { effectiveOf } from './effective.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import { type AnswerSentence, saying } from './short-answer.ts';

/** What so many clusters do, as the end of "3 …". */
const DOING: Readonly<Record<VerdictStatus, (count: number) => string>> = {
  fits: (count) => nounFor(count, 'fits', 'fit'),
  tight: (count) => `${nounFor(count, 'fits', 'fit')} with little room left`,
  open: (count) => nounFor(count, 'has ranges to ask for', 'have ranges to ask for'),
  unknown: (count) => `${nounFor(count, 'cannot', 'cannot')} be judged yet`,
  'does-not-fit': (count) => nounFor(count, 'does not fit', 'do not fit'),
  excluded: (count) => nounFor(count, 'lacks what is asked for', 'lack what is asked for'),
};

/** How many clusters of a plan fit, and how many do not, each at its effective candidate. */
export function fleetAnswer(plan: EvaluatedPlan): readonly AnswerSentence[] {
  const statuses = plan.clusters.flatMap((evaluation) => effectiveOf(evaluation)?.status ?? []);
  const parts = VERDICTS.flatMap((verdict) => {
    const count = statuses.filter((status) => status === verdict).length;
    return count === 0 ? [] : [`${count} ${DOING[verdict](count)}`];
  });
  const clusters = counted(plan.clusters.length, 'cluster');
  return saying('verdict', parts.length === 0 ? worded`${clusters}.` : worded`${clusters}: ${listed(parts)}.`);
}
