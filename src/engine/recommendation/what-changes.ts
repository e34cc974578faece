import { type CandidateId, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { evaluateCluster } from '../evaluation/evaluate-cluster.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { candidateLabel } from '../models/registry.ts';
import { needsOf } from '../verdict/needs.ts';
import { NEED_NAMES } from '../words/names.ts';

/** A need that would change the answer, if it were asked for or dropped, and the candidate recommended then. */
export interface Change {
  readonly need: NeedId;
  /** True when the need is not asked for yet. */
  readonly isAdded: boolean;
  /** Null when nothing fits then. */
  readonly recommended: CandidateId | null;
}

/** What a need would change, in one sentence. */
export function changeSentence({ need, isAdded, recommended }: Change): string {
  const then = recommended === null ? 'no model fits' : candidateLabel(recommended);
  return `If you ${isAdded ? 'need' : 'drop'} ${NEED_NAMES[need].inSentence}: ${then}.`;
}

/** The candidate that is recommended for a cluster with other needs ticked; all else is the plan itself. */
function recommendedWith(plan: EvaluatedPlan, cluster: Cluster, needs: NeedId[]): CandidateId | null {
  const asked = { ...cluster, needs };
  const clusters = plan.input.clusters.map((other) => (other === cluster ? asked : other));
  return evaluateCluster(asked, plan.groundInstead({ ...plan.input, clusters })).recommended;
}

/**
 * Every single need that would change what is recommended for a cluster: those not asked for, as if they were, and those
 * ticked, as if they were not. What the plan implies cannot be dropped here. `recommended` is today's answer.
 */
export function whatChanges(plan: EvaluatedPlan, cluster: Cluster, recommended: CandidateId | null): readonly Change[] {
  const effective = new Set(needsOf(cluster, plan.input).map(({ need }) => need));
  const added = NEED_IDS.filter((need) => !effective.has(need)).map((need) => ({
    need,
    isAdded: true,
    recommended: recommendedWith(plan, cluster, [...cluster.needs, need]),
  }));
  const dropped = cluster.needs.map((need) => ({
    need,
    isAdded: false,
    recommended: recommendedWith(
      plan,
      cluster,
      cluster.needs.filter((other) => other !== need),
    ),
  }));
  return [...dropped, ...added].filter((change) => change.recommended !== recommended);
}
