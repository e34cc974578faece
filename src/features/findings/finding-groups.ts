import { SEVERITIES, type Severity } from '../../domain/ids.ts';
import type { Finding } from '../../engine/plan.ts';

export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Open findings by severity, worst first, without empty groups. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return SEVERITIES.flatMap((severity): FindingGroup[] => {
    const group = findings.filter((finding) => finding.accepted === null && finding.severity === severity);
    return group.length === 0 ? [] : [{ severity, findings: group }];
  });
}

/** Findings that somebody keeps, with a reason. */
export function acceptedFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ accepted }) => accepted !== null);
}

/** A key that is the same for the same finding from one edit to the next. */
export function findingKey({ rule, subjects, at }: Finding): string {
  return [rule, at.entity, at.field, ...subjects].join('|');
}
