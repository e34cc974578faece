import { oncePer } from '../../domain/once-per.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import { setUpEdits } from '../configuration/set-up.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { ruleContextOf } from './context.ts';
import { clustersToSetUp } from './needs.ts';

/**
 * The edits that make every setting which a need wants and the plan lacks, for every cluster at its effective candidate: one
 * step of undo. Empty where nothing is lacking.
 */
export const setUpAll = oncePer((plan: EvaluatedPlan): readonly FieldEdit[] =>
  setUpEdits(plan.input, clustersToSetUp(ruleContextOf(plan))),
);
