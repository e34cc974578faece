import { CANDIDATE_IDS, type CandidateId, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type Wish, wishConflicts, wishesOf } from '../configuration/exclusions.ts';
import { wishName } from '../configuration/wish-names.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { modelOf } from '../models/registry.ts';
import { answerNeeds, NEED_EFFECTS, needsOf } from '../verdict/needs.ts';
import { listed } from '../words/list.ts';

/** The largest set that is looked for: more needs together than these are not told apart. */
const MOST_TOGETHER = 4;

/** A cluster of which only some wishes are asked for. */
interface Asked {
  readonly cluster: Cluster;
  readonly needs: readonly { readonly need: NeedId; readonly implied: false }[];
}

/** A cluster that asks for these wishes alone. */
function asking(cluster: Cluster, wishes: readonly Wish[]): Asked {
  const { policyEngine, advancedNetworking } = cluster;
  const isAsked = (option: string): boolean => wishes.some((wish) => wish === option);
  return {
    cluster: {
      ...cluster,
      policyEngine: isAsked(policyEngine) ? policyEngine : 'none',
      advancedNetworking: advancedNetworking.filter(isAsked),
    },
    needs: NEED_IDS.filter((need) => wishes.includes(need)).map((need) => ({ need, implied: false })),
  };
}

/** Sets of a size out of a list, in the order of the list. */
function setsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) {
    return [[]];
  }
  return items.flatMap((item, at) => setsOf(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

/**
 * The smallest set of what is asked for that no model which may be recommended meets together; null where one meets all of it.
 * The VNet counts as it is.
 */
export function smallestConflict(plan: EvaluatedPlan, cluster: Cluster): readonly Wish[] | null {
  const needs = needsOf(cluster, plan.input);
  const network = plan.index.virtualNetworks.get(cluster.virtualNetwork ?? '');
  const whole = wishesOf(cluster, needs, network);
  const engine = cluster.policyEngine === 'none' || cluster.policyEngine === 'cilium' ? [] : [cluster.policyEngine];
  const asked = [...(whole?.asked ?? []), ...engine].filter((wish) => wish !== 'managed-network');
  const advised = CANDIDATE_IDS.filter((candidate) => {
    const { advisedTo } = modelOf(candidate);
    return advisedTo === 'everybody' || (advisedTo === 'own-cni' && cluster.needs.includes('own-cni'));
  });
  const isLeftOut = (wishes: readonly Wish[]) => {
    const part = asking(cluster, wishes);
    const together = wishesOf(part.cluster, part.needs, network);
    return (candidate: CandidateId): boolean =>
      answerNeeds(part.needs, candidate).some(({ support }) => NEED_EFFECTS[support] === 'removes') ||
      wishConflicts(together, candidate).length > 0;
  };
  for (let size = 1; size <= Math.min(MOST_TOGETHER, asked.length); size += 1) {
    const found = setsOf(asked, size).find((wishes) => advised.every(isLeftOut(wishes)));
    if (found) {
      return found;
    }
  }
  return null;
}

/** What is said where no candidate may be recommended: what cannot be had together, if that is why. */
export function nothingRecommended(conflict: readonly Wish[] | null): Sentence {
  if (conflict === null) {
    return worded`No model fits yet. Below is what would bring each one back.`;
  }
  const names = conflict.map(wishName);
  return names.length === 1
    ? worded`No model fits: none offers ${names[0] ?? ''}.`
    : worded`No model fits: none offers ${listed(names)} together. Drop one of them.`;
}
