import { formatDay, hasEnded } from '../words/days.ts';
import type { EndDate } from './end-dates.ts';

/** What ends on which day, as of a day: one plain sentence. */
export function endSentence({ what, end, removed }: Pick<EndDate, 'what' | 'end' | 'removed'>, asOf: string): string {
  const tail =
    removed === undefined
      ? ''
      : ` Images ${hasEnded(removed.value, asOf) ? 'were' : 'are'} removed on ${formatDay(removed.value)}.`;
  return `Support of ${what} ${hasEnded(end.value, asOf) ? 'ended' : 'ends'} on ${formatDay(end.value)}.${tail}`;
}
