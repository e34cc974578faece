import type { EndFact } from '../../domain/facts/fact.ts';
import { kubernetesVersions } from '../../domain/facts/kubernetes-versions.ts';
import {
  availabilitySetsEnd,
  basicLoadBalancerEnd,
  defaultOutboundEnd,
  ingressNginxEnd,
  openServiceMeshEnd,
  ubuntu2004End,
  windowsAnnualEnd,
  windowsAnnualImagesRemoved,
} from '../../domain/facts/retirements.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import { clusterContextsOf } from '../evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { hasEnded } from '../words/days.ts';
import { endSentence } from '../words/ends.ts';
import { END_DATES, type EndDate } from './end-dates.ts';
import { enteredVersions, versionAction, versionEndOf, versionEndSentence } from './version-ends.ts';

/** Where something that ends is in the plan: in what is planned, or in what runs today and is moved. */
export interface RetirementUse {
  readonly cluster: string;
  readonly at: FieldRef;
  readonly when: 'planned' | 'today';
}

/** One end date on the timeline. */
export interface Retirement {
  readonly id: string;
  /** YYYY-MM-DD, the first day without support (ruling 24). */
  readonly day: string;
  /** The date that the notice names: a day, or a month (YYYY-MM). */
  readonly notice: string;
  readonly hasEnded: boolean;
  readonly sentence: string;
  readonly action: string;
  readonly facts: readonly string[];
  /** Empty for what a plan does not hold: somebody looks at the clusters. */
  readonly uses: readonly RetirementUse[];
}

/** What in a plan has an end date, and what has one that the plan does not hold; each in the order of the days. */
export interface RetirementWatch {
  readonly asOf: string;
  readonly inPlan: readonly Retirement[];
  readonly elsewhere: readonly Retirement[];
}

interface Elsewhere {
  readonly end: EndFact;
  readonly removed?: EndFact;
  readonly action: string;
}

/** What a cluster may use though no plan says so. */
const ELSEWHERE: readonly Elsewhere[] = [
  { end: basicLoadBalancerEnd, action: 'Look for clusters with a Basic load balancer and move them to Standard.' },
  {
    end: defaultOutboundEnd,
    action: 'VNets of your own are not concerned. Look for what relies on it in VNets that AKS manages.',
  },
  { end: ingressNginxEnd, action: 'Move to the Gateway API or to Application Gateway for Containers.' },
  {
    end: availabilitySetsEnd,
    action: 'Look for node pools on availability sets and move them to VirtualMachines pools, before the service does.',
  },
  {
    end: windowsAnnualEnd,
    removed: windowsAnnualImagesRemoved,
    action: 'Look for pools of the Annual Channel and move them to Windows Server 2022 or 2025.',
  },
  { end: ubuntu2004End, action: 'Look for pools on Ubuntu 20.04 and move them to a newer Ubuntu.' },
  { end: openServiceMeshEnd, action: 'Look for the add-on and move to another mesh.' },
];

function byDay(one: Retirement, other: Retirement): number {
  return one.day === other.day ? 0 : one.day < other.day ? -1 : 1;
}

/** A cluster whose choice is what runs uses today what it is planned with. */
function whenOf(cluster: Cluster): RetirementUse['when'] {
  return cluster.current === null && runningStateOf(cluster) !== null ? 'today' : 'planned';
}

function usesOf(
  { planned, today }: EndDate,
  input: PlanInput,
  contexts: ReturnType<typeof clusterContextsOf>,
): readonly RetirementUse[] {
  return [
    ...contexts.flatMap((context) =>
      planned(context).map((at): RetirementUse => ({ cluster: context.cluster.id, at, when: whenOf(context.cluster) })),
    ),
    ...input.clusters.flatMap((cluster) =>
      today(cluster).map((at): RetirementUse => ({ cluster: cluster.id, at, when: 'today' })),
    ),
  ];
}

/** The ends of the Kubernetes versions in a plan, each once for those with long-term support and for the others. */
function versionRetirements({ clusters }: PlanInput, asOf: string): readonly Retirement[] {
  const found = new Map<string, Retirement>();
  for (const cluster of clusters) {
    for (const { version, at } of enteredVersions(cluster)) {
      const end = versionEndOf(version, cluster.tier);
      const id = `kubernetes-${end?.minor ?? ''}-${cluster.tier === 'premium' ? 'long-term-end' : 'end'}`;
      if (end !== null) {
        const uses = found.get(id)?.uses ?? [];
        found.set(id, {
          id,
          day: end.value,
          notice: end.notice,
          hasEnded: hasEnded(end.value, asOf),
          sentence: versionEndSentence(end, cluster.tier, asOf),
          action: versionAction({ kubernetesVersion: version, tier: cluster.tier }, asOf),
          facts: [kubernetesVersions.id],
          uses: [...uses, { cluster: cluster.id, at, when: runningStateOf(cluster) === null ? 'planned' : 'today' }],
        });
      }
    }
  }
  return [...found.values()];
}

/** Every end date that concerns a plan on its day, clusters at their effective candidates and as they run today. */
export function retirementsOf(plan: EvaluatedPlan): RetirementWatch {
  const { input, asOf } = plan;
  const contexts = clusterContextsOf(plan);
  const inPlan = END_DATES.flatMap((entry): readonly Retirement[] => {
    const uses = usesOf(entry, input, contexts);
    const { id, end, removed, action } = entry;
    const common = { id, day: end.value, notice: end.notice, hasEnded: hasEnded(end.value, asOf), action };
    const facts = removed === undefined ? [end.id] : [end.id, removed.id];
    return uses.length === 0 ? [] : [{ ...common, sentence: endSentence(end, asOf, removed), facts, uses }];
  });
  const versions = versionRetirements(input, asOf);
  const elsewhere = ELSEWHERE.map(({ end, removed, action }): Retirement => ({
    id: end.id,
    day: end.value,
    notice: end.notice,
    hasEnded: hasEnded(end.value, asOf),
    sentence: endSentence(end, asOf, removed),
    action,
    facts: removed === undefined ? [end.id] : [end.id, removed.id],
    uses: [],
  }));
  return { asOf, inPlan: [...inPlan, ...versions].toSorted(byDay), elsewhere: elsewhere.toSorted(byDay) };
}
