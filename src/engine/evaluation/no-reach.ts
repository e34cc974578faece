import type { CandidateEvaluation } from './evaluation.ts';

/** Why nothing can be said of how far a cluster grows; null where its reach is known. */
export type NoReach = 'size-unknown' | 'no-place';

/** Why an evaluation has no reach: a pool without a node cap, else ranges to ask for that find no place. */
export function noReachOf({ capacity, reasons }: CandidateEvaluation): NoReach | null {
  if (capacity !== null) {
    return null;
  }
  return reasons.some(({ kind }) => kind === 'unknown') ? 'size-unknown' : 'no-place';
}

/** The same in the words of a table. */
export function noReachText(evaluation: CandidateEvaluation): string {
  return noReachOf(evaluation) === 'no-place' ? 'none: its ranges find no place' : 'not known: a pool has no node cap';
}
