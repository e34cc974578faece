import { entityIds } from '../../domain/entities.ts';
import { SEVERITIES } from '../../domain/ids.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { AcceptedFinding, PlanInput } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { type RuleContext, ruleContextOf } from './context.ts';
import type { Finding } from './finding.ts';
import { RULES } from './registry.ts';
import type { FindingDraft, Rule } from './rule.ts';

function acceptanceKey(rule: string, subjects: readonly string[]): string {
  return [rule, ...[...new Set(subjects)].sort()].join(' ');
}

function acceptancesOf(input: PlanInput): ReadonlyMap<string, AcceptedFinding> {
  return new Map(input.acceptedFindings.map((entry) => [acceptanceKey(entry.rule, entry.subjects), entry]));
}

/** The acceptance of a rule's finding about these subjects, in any order; undefined when there is none. */
export function acceptanceOf(input: PlanInput, rule: string, subjects: readonly string[]): AcceptedFinding | undefined {
  return acceptancesOf(input).get(acceptanceKey(rule, subjects));
}

function complete(rule: Rule, draft: FindingDraft): Omit<Finding, 'accepted'> {
  const { severity, facts, ...rest } = draft;
  return {
    rule: rule.id,
    ...rest,
    severity: severity ?? (rule.severity === 'computed' ? 'warning' : rule.severity),
    facts: [...rule.facts, ...facts],
  };
}

/** A finding and the position of its rule in the registry. */
interface Found {
  readonly order: number;
  readonly entry: Omit<Finding, 'accepted'>;
}

/** What each rule finds, in the order of the registry. */
function foundBy(check: (rule: Rule) => readonly FindingDraft[]): readonly Found[] {
  const found: Found[] = [];
  RULES.forEach((rule, order) => {
    for (const draft of check(rule)) {
      found.push({ order, entry: complete(rule, draft) });
    }
  });
  return found;
}

const NOTHING: readonly FindingDraft[] = [];

/** What the rules of one cluster find in it: an unchanged cluster is not looked at again. */
const foundInCluster = oncePer((cluster: ClusterContext): readonly Found[] =>
  foundBy((rule) => ('checkCluster' in rule ? rule.checkCluster(cluster) : NOTHING)),
);

function foundInPlan(context: RuleContext): readonly Found[] {
  return foundBy((rule) => ('check' in rule ? rule.check(context) : NOTHING));
}

/** Document order of the entities that have findings; the plan itself comes first. */
function positionsOf(found: readonly Found[], input: PlanInput): ReadonlyMap<string, number> {
  const wanted = new Set(found.map(({ entry }) => entry.at.entity));
  const positions = new Map<string, number>();
  entityIds(input).forEach((id, position) => {
    if (wanted.has(id)) {
      positions.set(id, position);
    }
  });
  return positions;
}

/**
 * Every finding of a plan on its day: severest first, then in document order, then in the order of the rules. An
 * accepted finding stays in the list with the reason and the day that were given for it.
 */
export const findingsOf = oncePer((plan: EvaluatedPlan): readonly Finding[] => {
  const { input } = plan;
  const context = ruleContextOf(plan);
  const found = [...foundInPlan(context), ...context.clusters.flatMap(foundInCluster)];
  if (found.length === 0) {
    return [];
  }
  const acceptances = acceptancesOf(input);
  const positions = positionsOf(found, input);
  const positionOf = ({ entry }: Found): number => positions.get(entry.at.entity) ?? -1;
  const rankOf = ({ entry }: Found): number => SEVERITIES.indexOf(entry.severity);
  return found
    .sort((a, b) => rankOf(a) - rankOf(b) || positionOf(a) - positionOf(b) || a.order - b.order)
    .map(({ entry }): Finding => {
      const accepted = acceptances.size === 0 ? undefined : acceptances.get(acceptanceKey(entry.rule, entry.subjects));
      return { ...entry, accepted: accepted ? { reason: accepted.reason, date: accepted.date } : null };
    });
});
