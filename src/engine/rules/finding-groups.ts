import { SEVERITIES, type Severity } from '../../domain/ids.ts';
import type { Finding } from './finding.ts';

export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** What a severity means. */
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: 'Errors: refused by Azure, unsupported, or cannot work (an upgrade that cannot run included)',
  warning: 'Warnings',
  info: 'Notes',
};

/** Findings by severity, worst first, without empty groups; those that somebody accepted stay in their group, at its end. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return SEVERITIES.flatMap((severity): FindingGroup[] => {
    const group = findings.filter((finding) => finding.severity === severity);
    const open = group.filter(({ accepted }) => accepted === null);
    const kept = group.filter(({ accepted }) => accepted !== null);
    return group.length === 0 ? [] : [{ severity, findings: [...open, ...kept] }];
  });
}

/** How many findings nobody has accepted. */
export function countOpen(findings: readonly Finding[]): number {
  return findings.filter(({ accepted }) => accepted === null).length;
}

/** A key that is the same for the same finding from one edit to the next. */
export function findingKey({ rule, subjects, at }: Finding): string {
  return [rule, at.entity, at.field, ...subjects].join('|');
}
