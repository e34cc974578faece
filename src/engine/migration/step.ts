import { called, type Name } from '../../domain/name.ts';
import type { Move } from '../comparison/routes.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { MoveContext } from './move-context.ts';

export const STEP_PHASES = ['prepare', 'change', 'verify', 'finish'] as const;
export type StepPhase = (typeof STEP_PHASES)[number];

export const STEP_PHASE_NAMES: Readonly<Record<StepPhase, Name>> = {
  prepare: called('prepare'),
  change: called('change'),
  verify: called('verify'),
  finish: called('finish'),
};

/** What somebody must know before the step is made. */
export type StepMark =
  'reimages-pools' | 'no-way-back' | 'way-back-not-documented' | 'policies-not-enforced' | 'policies-hold-after';

export const STEP_MARK_NAMES: Readonly<Record<StepMark, string>> = {
  'reimages-pools': 'Reimages all node pools at once',
  'no-way-back': 'No rollback from here',
  'way-back-not-documented': 'Rollback not documented',
  'policies-not-enforced': 'Network policies are not enforced from here on',
  'policies-hold-after': 'Policies are enforced after all nodes are reimaged',
};

/** What a step says, before its own id, title and facts are put to it. Figures are of the plan meanwhile. */
export interface StepDraft {
  readonly said: string | Sentence;
  readonly commands?: readonly string[];
  readonly marks?: readonly StepMark[];
}

/** One thing to do in a move, as data. */
export interface StepRule {
  /** Kebab-case, never reused, never changed in meaning. */
  readonly id: string;
  readonly phase: StepPhase;
  /** The move that the step is part of: changes are made in the order of the moves. */
  readonly move?: Move;
  readonly title: string;
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
  readonly applies: (context: MoveContext) => boolean;
  readonly step: (context: MoveContext) => StepDraft;
}
