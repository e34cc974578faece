import type { NeedId } from '../../domain/ids.ts';
import type { LimitId } from '../capacity/limit-table.ts';
import type { Sentence } from '../figures/sentence.ts';
export const VERDICTS = ['fits', 'tight', 'open', 'unknown', 'does-not-fit', 'excluded'] as const;

export type VerdictStatus = (typeof VERDICTS)[number];

/** `range`: a range that is too small or has no place; `request`: one that is still to be asked for. */
export type ReasonKind = 'need' | 'limit' | 'range' | 'request' | 'unknown' | 'note';

/** One reason behind a verdict: a plain sentence with its numbers, and what it rests on. */
export interface VerdictReason extends Sentence {
  readonly kind: ReasonKind;
  readonly need: NeedId | null;
  readonly limit: LimitId | null;
  /** Comparison cells (`criterion/candidate`) or fact ids behind the reason. */
  readonly facts: readonly string[];
}

export const VERDICT_NAMES: Readonly<Record<VerdictStatus, string>> = {
  fits: 'Fits',
  tight: 'Tight',
  open: 'To ask for',
  unknown: 'Not known',
  'does-not-fit': 'Does not fit',
  excluded: 'Ruled out',
};
