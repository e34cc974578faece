import type { Severity } from '../../domain/ids.ts';
import type { FieldEdit, FieldRef } from '../../domain/plan-edit.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import type { RuleContext } from './context.ts';
import type { Finding, Fix } from './finding.ts';

/** What a rule found, before the rule's own id, severity and facts are put to it. */
export interface FindingDraft extends Sentence {
  readonly at: FieldRef;
  readonly alsoAt: readonly FieldRef[];
  readonly subjects: readonly string[];
  readonly numbers: Finding['numbers'];
  readonly serviceCode: string | null;
  readonly fix: Fix | null;
  /** Only where the rule's own severity does not hold. */
  readonly severity: Severity | null;
  /** Facts and comparison cells besides those of the rule. */
  readonly facts: readonly string[];
}

export interface RuleHead {
  /** Kebab-case, never reused, never changed in meaning. */
  readonly id: string;
  /** The usual severity; `computed` = every finding says its own. */
  readonly severity: Severity | 'computed';
  /** A few words for lists of rules. */
  readonly title: string;
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
}

/** A rule that looks at the whole plan and returns one draft for each thing it finds. */
export interface PlanRule extends RuleHead {
  readonly check: (context: RuleContext) => readonly FindingDraft[];
}

/** A rule that looks at one cluster and nothing beyond its context: what it found holds as long as that context does. */
export interface ClusterRule extends RuleHead {
  readonly checkCluster: (cluster: ClusterContext) => readonly FindingDraft[];
}

export type Rule = PlanRule | ClusterRule;

type Found = FindingDraft | null | readonly FindingDraft[];

const NOTHING: readonly FindingDraft[] = [];

function listOf(found: Found): readonly FindingDraft[] {
  return found === null ? NOTHING : 'sentence' in found ? [found] : found;
}

/** A rule that looks at one cluster at a time, under its effective candidate. */
export function clusterRule({
  check,
  ...head
}: RuleHead & { readonly check: (cluster: ClusterContext) => Found }): ClusterRule {
  return { ...head, checkCluster: (cluster) => listOf(check(cluster)) };
}

/** A rule that looks at one node pool at a time, under the effective candidate of its cluster. */
export function poolRule(
  rule: RuleHead & { readonly check: (pool: PoolDemand, cluster: ClusterContext) => Found },
): ClusterRule {
  return clusterRule({
    ...rule,
    check: (cluster) => {
      const found: FindingDraft[] = [];
      for (const pool of cluster.pools) {
        found.push(...listOf(rule.check(pool, cluster)));
      }
      return found;
    },
  });
}

/** The field `field` of an entity. */
export function at(entity: string, field: string): FieldRef {
  return { entity, field };
}

/** A finding about one field; its entity is the only subject unless others are named. */
export function finding(place: FieldRef, said: string | Sentence, more: Partial<FindingDraft> = {}): FindingDraft {
  return {
    at: place,
    alsoAt: [],
    ...(typeof said === 'string' ? worded`${said}` : said),
    subjects: [place.entity],
    numbers: {},
    serviceCode: null,
    fix: null,
    severity: null,
    facts: [],
    ...more,
  };
}

/** A repair by edits of the plan. */
export function fix(label: string, ...edits: FieldEdit[]): Fix {
  return { label, edits };
}
