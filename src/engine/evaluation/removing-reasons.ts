import type { VerdictReason } from '../verdict/verdict-status.ts';
import type { CandidateEvaluation } from './evaluation.ts';

const REMOVING: readonly VerdictReason['kind'][] = ['need', 'limit', 'range', 'unknown'];

/** The reasons that remove a candidate, as its verdict gave them; none for one that fits or is only to be requested. */
export function removingReasons({ status, reasons }: CandidateEvaluation): readonly VerdictReason[] {
  const isOut = status === 'excluded' || status === 'does-not-fit' || status === 'unknown';
  return isOut ? reasons.filter(({ kind }) => REMOVING.includes(kind)) : [];
}
