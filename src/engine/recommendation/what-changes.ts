import { type CandidateId, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { Wish } from '../configuration/exclusions.ts';
import { wishName } from '../configuration/wish-names.ts';
import { type FigureContext, figureContext } from '../evaluation/candidate-context.ts';
import { evaluateCluster } from '../evaluation/evaluate-cluster.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { withoutRoomOf } from '../evaluation/short-room.ts';
import { candidateLabel } from '../models/registry.ts';
import { smallestExtraBlock } from '../room/fit-blocks.ts';
import { answerNeeds, NEED_EFFECTS, needsOf } from '../verdict/needs.ts';
import { listed } from '../words/list.ts';
import { NEED_NAMES } from '../words/names.ts';
import { comesBackIf } from './comes-back.ts';
import { smallestConflict } from './what-conflicts.ts';

/** A need that would change the answer, if it were asked for or dropped, and the candidate recommended then. */
export interface Change {
  readonly need: NeedId;
  /** True when the need is not asked for yet. */
  readonly isAdded: boolean;
  /** Null when nothing fits then. */
  readonly recommended: CandidateId | null;
  /** The end of the sentence: the candidate, or what keeps every model away. */
  readonly then: string;
}

/** What a need would change, in one sentence. */
export function changeSentence({ need, isAdded, then }: Change): string {
  return `If you ${isAdded ? 'need' : 'drop'} ${NEED_NAMES[need].inSentence}: ${then}.`;
}

/** What the best candidate with the need lacks; a VNet that has no room for it is named. */
function shortOf(context: FigureContext): string | null {
  const label = candidateLabel(context.candidate);
  const room = withoutRoomOf(context);
  const extra = room && smallestExtraBlock(room.free, room.wants);
  if (room && extra !== null) {
    return `no model fits in ${room.label} (${label} would need a /${extra})`;
  }
  const conditions = comesBackIf(context).map(({ sentence }) => sentence);
  const listedOnce = listed(conditions.map((text, at) => (at === 0 ? text : text.replace(/^you /u, ''))));
  return conditions.length === 0 ? null : `no model fits; ${label} would if ${listedOnce}`;
}

/** Why nothing can be had, where one more need is the reason. */
function togetherWith(conflict: readonly Wish[], need: NeedId): string {
  const others = conflict.filter((wish) => wish !== need).map(wishName);
  return others.length === 0 ? 'no model offers that' : `no model offers that together with ${listed(others)}`;
}

/** Needs to try, and the one of them that is looked at. */
interface Tried {
  readonly needs: readonly NeedId[];
  readonly need: NeedId;
}

function hasNeed(candidate: CandidateId, need: NeedId): boolean {
  return answerNeeds([{ need, implied: false }], candidate).every(({ support }) => NEED_EFFECTS[support] !== 'removes');
}

/** What a cluster gets with other needs ticked; all else is the plan itself. */
function askedWith(
  plan: EvaluatedPlan,
  cluster: Cluster,
  { needs, need }: Tried,
): Pick<Change, 'recommended' | 'then'> {
  const changed = (asked: Cluster): PlanInput => ({
    ...plan.input,
    clusters: plan.input.clusters.map((other) => (other === cluster ? asked : other)),
  });
  const asked = { ...cluster, needs: [...needs] };
  const { recommended, order } = evaluateCluster(asked, plan.groundInstead(changed(asked)));
  if (recommended !== null) {
    return { recommended, then: candidateLabel(recommended) };
  }
  const candidate = order.find((each) => hasNeed(each, need)) ?? null;
  const chosen = { ...asked, choice: candidate };
  const tried = plan.instead(changed(chosen), [cluster.id]);
  const conflict = smallestConflict(tried, chosen);
  const context = candidate && figureContext(tried, { cluster: cluster.id, candidate });
  const why = conflict === null ? context && shortOf(context) : togetherWith(conflict, need);
  return { recommended, then: why ?? 'no model fits' };
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
    ...askedWith(plan, cluster, { needs: [...cluster.needs, need], need }),
  }));
  const dropped = cluster.needs.map((need) => ({
    need,
    isAdded: false,
    ...askedWith(plan, cluster, { needs: cluster.needs.filter((other) => other !== need), need }),
  }));
  return [...dropped, ...added].filter((change) => change.recommended !== recommended);
}
