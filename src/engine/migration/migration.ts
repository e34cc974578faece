import type { CandidateId, NeedId } from '../../domain/ids.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import { type RangeKey } from '../../domain/range-key.ts';
import type { Route } from '../comparison/routes.ts';
import type { RangeKind, RangeUnit, RangeUse } from '../demand/range-types.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { Fix } from '../rules/finding.ts';
import type { VerdictStatus } from '../verdict/verdict-status.ts';
import type { CheckStatus } from './check.ts';
import type { PodCidrGrowth } from './pod-cidr-growth.ts';
import type { StepMark, StepPhase } from './step.ts';
import type { SolvingStepId } from './step-ids.ts';

/** One thing that has to be true before, looked at in this plan. */
export interface MigrationCheck extends Sentence {
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  /** The field it is about. */
  readonly at: FieldRef | null;
  /** A repair that is itself an edit of the plan. */
  readonly fix: Fix | null;
  /** Id of the step of this migration that puts it right on the cluster. */
  readonly solvedBy: SolvingStepId | null;
  readonly facts: readonly string[];
}

/** One thing to do, in order. */
export interface MigrationStep extends Sentence {
  readonly id: string;
  readonly phase: StepPhase;
  readonly title: string;
  /** Lines for a POSIX shell; names of the plan are quoted. */
  readonly commands: readonly string[];
  readonly marks: readonly StepMark[];
  readonly facts: readonly string[];
}

export type RangePlace = 'given' | 'placed' | 'no-room' | 'no-network' | 'to-request';

/** A range that the move needs, with what the plan has for it. */
export interface MeanwhileRange {
  readonly key: RangeKey;
  readonly kind: RangeKind;
  readonly unit: RangeUnit;
  readonly label: string;
  /** Needed with upgrade, all clusters in the range together. */
  readonly need: number;
  readonly needReference: FigureRef;
  /** What the given range offers, else what the size to ask for would; null when no IPv4 range is large enough. */
  readonly room: number | null;
  readonly roomReference: FigureRef | null;
  readonly prefixLength: number | null;
  readonly place: RangePlace;
  /** Where it lies: as given, or as the planner would place it. */
  readonly range: string | null;
  readonly status: RangeUse['status'];
}

/** The way from what runs today to one candidate, in this plan. */
export interface Migration {
  readonly cluster: string;
  readonly from: CandidateId;
  readonly to: CandidateId;
  readonly route: Route;
  /** How, and what it costs, in one or two sentences. */
  readonly summary: Sentence;
  readonly checks: readonly MigrationCheck[];
  readonly ranges: readonly MeanwhileRange[];
  readonly steps: readonly MigrationStep[];
  /** Nothing fails of what the service or the plan asks for: the first update could be made today. */
  readonly isAllowedNow: boolean;
  /** Failing checks that no step of the migration puts right. */
  readonly blockedBy: readonly MigrationCheck[];
  /** The verdict on the target in the plan. */
  readonly verdict: VerdictStatus;
  /** The target has an end date itself. */
  readonly isRetiring: boolean;
  /** What the target offers and today's model does not, and the other way round. */
  readonly gains: readonly NeedId[];
  readonly losses: readonly NeedId[];
}

/** Where one cluster can go from what runs today. */
export interface PlanMigration {
  readonly cluster: string;
  readonly from: CandidateId;
  readonly asOf: string;
  /** The other nine candidates, in the fixed order. */
  readonly targets: readonly Migration[];
  /** Growth of the pod CIDR of an Overlay cluster; null where the plan does not change it. */
  readonly podCidrGrowth: PodCidrGrowth | null;
}
