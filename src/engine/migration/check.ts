import type { FieldRef } from '../../domain/plan-edit.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import type { Fix } from '../rules/finding.ts';
import type { MoveContext } from './move-context.ts';
import type { SolvingStepId } from './step-ids.ts';

/** `open`: the plan cannot say, so somebody looks at the cluster. */
export const CHECK_STATUSES = ['fails', 'open', 'passes'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** What a check found, before its own id, title and facts are put to it. Figures are of the plan meanwhile. */
export interface CheckDraft extends Sentence {
  readonly status: CheckStatus;
  readonly at: FieldRef | null;
  readonly fix: Fix | null;
  readonly solvedBy: SolvingStepId | null;
  readonly facts: readonly string[];
}

/** One thing that has to be true before a move, as data. */
export interface CheckRule {
  /** Kebab-case, never reused, never changed in meaning. */
  readonly id: string;
  readonly title: string;
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
  readonly applies: (context: MoveContext) => boolean;
  readonly check: (context: MoveContext) => readonly CheckDraft[];
}

type More = Partial<Omit<CheckDraft, 'status' | 'sentence' | 'figures'>>;

function draft(status: CheckStatus, said: string | Sentence, more: More): readonly CheckDraft[] {
  const sentence = typeof said === 'string' ? worded`${said}` : said;
  return [{ status, at: null, fix: null, solvedBy: null, facts: [], ...more, ...sentence }];
}

/** It is true in this plan. */
export function passes(said: string | Sentence, more: More = {}): readonly CheckDraft[] {
  return draft('passes', said, more);
}

/** It is not true in this plan. */
export function fails(said: string | Sentence, more: More = {}): readonly CheckDraft[] {
  return draft('fails', said, more);
}

/** The plan cannot say whether it is true. */
export function open(said: string | Sentence, more: More = {}): readonly CheckDraft[] {
  return draft('open', said, more);
}
