import type { EndFact } from '../../domain/facts/fact.ts';
import { formatDay, hasEnded } from './days.ts';

/** What a sentence about an end needs. */
type End = Pick<EndFact, 'value' | 'subject' | 'notice'>;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** "ends on 31 March 2028" before it, "ended on 31 March 2028" from that day on; a month alone at its end (ruling 24). */
export function endVerb({ value, notice }: Omit<End, 'subject'>, asOf: string): string {
  const when = `${notice.length < DAY_LENGTH ? 'at the end of' : 'on'} ${formatDay(notice)}`;
  return `${hasEnded(value, asOf) ? 'ended' : 'ends'} ${when}`;
}

/** What ends on which day, as of a day: one plain sentence, with the day on which images go where there is one. */
export function endSentence(end: End, asOf: string, removed?: Omit<End, 'subject'>): string {
  const images =
    removed === undefined
      ? ''
      : ` Images ${hasEnded(removed.value, asOf) ? 'were' : 'are'} removed on ${formatDay(removed.notice)}.`;
  return `Support of ${end.subject} ${endVerb(end, asOf)}.${images}`;
}
