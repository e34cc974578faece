import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { MigrationHow } from '../../../engine/comparison/routes.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { CheckStatus } from '../../../engine/migration/check.ts';
import type { Migration, PlanMigration } from '../../../engine/migration/migration.ts';
import { SOLVING_STEP_NAMES } from '../../../engine/migration/step-ids.ts';
import type { LaterShape } from '../../../ui/later-shapes.ts';

export type Tone = 'good' | 'care' | 'bad';

export interface Mark {
  readonly word: string;
  readonly icon: LaterShape;
  readonly tone: Tone;
}

export const CHECK_MARKS: Readonly<Record<CheckStatus, Mark>> = {
  passes: { word: 'Passes', icon: 'check', tone: 'good' },
  fails: { word: 'Fails', icon: 'cross', tone: 'bad' },
  open: { word: 'Check on the cluster', icon: 'question', tone: 'care' },
};

/** The target that is shown first: the model of the plan, else the recommended one, else the first that needs no new cluster. */
export function firstTarget(plan: EvaluatedPlan, cluster: Cluster, { from, targets }: PlanMigration): CandidateId {
  const recommended = plan.evaluationOf(cluster.id)?.recommended ?? null;
  const wanted = [cluster.choice, recommended].find((candidate) => candidate !== null && candidate !== from);
  const inPlace = targets.find(({ route }) => route.isInPlace);
  return wanted ?? inPlace?.to ?? targets[0]?.to ?? from;
}

const HOWS: readonly MigrationHow[] = ['in-place', 'two-steps', 'new-pools', 'new-cluster', 'not-documented'];

/** The targets with what keeps the cluster first. */
export function byEffort(targets: readonly Migration[]): readonly Migration[] {
  return targets.toSorted((a, b) => HOWS.indexOf(a.route.how) - HOWS.indexOf(b.route.how));
}

/** What stands in the way of a target, in few words; the first thing that nothing in the checklist puts right. */
export function wayOf({ blockedBy, checks, steps }: Migration): Mark & { readonly blockers: Migration['blockedBy'] } {
  const before = steps.flatMap(
    ({ id }) => checks.find(({ status, solvedBy }) => status === 'fails' && solvedBy === id)?.solvedBy ?? [],
  );
  if (blockedBy.length > 0) {
    return { word: '', icon: 'cross', tone: 'bad', blockers: blockedBy };
  }
  return before.length > 0
    ? {
        word: `First: ${before.map((id) => SOLVING_STEP_NAMES[id].inSentence).join('; ')}`,
        icon: 'triangle',
        tone: 'care',
        blockers: [],
      }
    : { word: 'Nothing in this plan', icon: 'check', tone: 'good', blockers: [] };
}
