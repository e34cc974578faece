import { oncePer } from '../../domain/once-per.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { type ClusterContext, clusterContextsOf } from '../evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { readRanges } from '../evaluation/read-ranges.ts';
import type { PlacedRange, UnreadRange } from '../room/placed-ranges.ts';

/** What every rule can look at. */
export interface RuleContext {
  readonly plan: EvaluatedPlan;
  /** Of the plan, as are the rest. */
  readonly input: PlanInput;
  readonly asOf: string;
  readonly index: NetworkIndex;
  readonly clusters: readonly ClusterContext[];
  readonly placed: readonly PlacedRange[];
  readonly unread: readonly UnreadRange[];
}

/** What the rules look at in a plan; clusters without an evaluation are left out. */
export const ruleContextOf = oncePer((plan: EvaluatedPlan): RuleContext => {
  const { input, asOf, index } = plan;
  return { plan, input, asOf, index, clusters: clusterContextsOf(plan), ...readRanges(plan) };
});
