import { indexEntities } from '../../domain/entities.ts';
import { SEVERITIES } from '../../domain/ids.ts';
import type { AcceptedFinding, PlanInput } from '../../domain/plan-input.ts';
import type { ClusterEvaluation, Finding } from '../plan.ts';
import { ruleContextOf } from './context.ts';
import { RULES } from './registry.ts';
import type { FindingDraft, Rule } from './rule.ts';

function acceptanceKey(rule: string, subjects: readonly string[]): string {
  return [rule, ...[...new Set(subjects)].sort()].join(' ');
}

function acceptancesOf(input: PlanInput): ReadonlyMap<string, AcceptedFinding> {
  return new Map(input.acceptedFindings.map((entry) => [acceptanceKey(entry.rule, entry.subjects), entry]));
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

/** Document order of entities; the plan itself comes first. */
function positionsOf(input: PlanInput): ReadonlyMap<string, number> {
  return new Map([...indexEntities(input).keys()].map((id, position) => [id, position]));
}

/**
 * Every finding of a plan on a given day: severest first, then in document order, then in the order of the rules. An
 * accepted finding stays in the list with the reason and the day that were given for it.
 */
export function findingsOf(input: PlanInput, clusters: readonly ClusterEvaluation[], asOf: string): readonly Finding[] {
  const context = ruleContextOf(input, clusters, asOf);
  const found = RULES.flatMap((rule) => rule.check(context).map((draft) => complete(rule, draft)));
  if (found.length === 0) {
    return [];
  }
  const acceptances = acceptancesOf(input);
  const positions = positionsOf(input);
  const positionOf = (entry: { readonly at: { readonly entity: string } }): number =>
    positions.get(entry.at.entity) ?? -1;
  return found
    .map((entry): Finding => {
      const accepted = acceptances.size === 0 ? undefined : acceptances.get(acceptanceKey(entry.rule, entry.subjects));
      return { ...entry, accepted: accepted ? { reason: accepted.reason, date: accepted.date } : null };
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || positionOf(a) - positionOf(b));
}
