import { kubenetEnd } from '../../domain/facts/retirements.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { modelOf } from '../models/registry.ts';
import { formatDay, hasEnded } from '../words/days.ts';
import { endSentence } from '../words/ends.ts';

/** What speaks against a model with an end date for a new cluster, as of a day (YYYY-MM-DD); nothing of others. */
export function endOfModel(candidate: CandidateId, asOf: string): readonly Sentence[] {
  if (modelOf(candidate).endDateFact !== kubenetEnd.id) {
    return [];
  }
  return [
    hasEnded(kubenetEnd.value, asOf)
      ? worded`${endSentence(kubenetEnd, asOf)}`
      : worded`Retires ${formatDay(kubenetEnd.notice)}. Not for new clusters.`,
  ];
}
