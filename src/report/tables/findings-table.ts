import { indexEntities, named } from '../../domain/entities.ts';
import { fieldLabel } from '../../domain/fields/field-tables.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { groupFindings } from '../../engine/rules/finding-groups.ts';
import { findingsOf } from '../../engine/rules/findings.ts';
import { textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

const COLUMNS = [textColumn('Finding'), textColumn('Remedy'), textColumn('Accepted')];

function sentenceOf({ sentence, serviceCode }: Finding): string {
  return serviceCode === null ? sentence : `${sentence} The service answers ${serviceCode}.`;
}

function acceptedText({ accepted }: Finding): string {
  return accepted === null ? 'no' : `on ${accepted.date}: ${accepted.reason}`;
}

/** Findings of one severity, as people read them. */
export function findingsTable(caption: string, findings: readonly Finding[]): ReportTable {
  return {
    caption,
    columns: COLUMNS,
    rows: findings.map((finding) => [sentenceOf(finding), finding.fix?.label ?? '', acceptedText(finding)]),
  };
}

/** All findings with severity, rule and the field they are about, worst first, as a spreadsheet takes them. */
export function allFindingsTable(plan: EvaluatedPlan): ReportTable {
  const entities = indexEntities(plan.input);
  const nameOf = (id: string): string => {
    const indexed = entities.get(id);
    return indexed ? named(indexed.entity) : '';
  };
  const labelOf = ({ at: { entity, field } }: Finding): string =>
    fieldLabel(entities.get(entity)?.kind ?? 'plan', field);
  return {
    caption: 'Findings',
    columns: [
      textColumn('Severity'),
      textColumn('Finding'),
      textColumn('About'),
      textColumn('Field'),
      textColumn('Service error code'),
      textColumn('Remedy'),
      textColumn('Accepted'),
      textColumn('Rule'),
      textColumn('Facts'),
    ],
    rows: groupFindings(findingsOf(plan)).flatMap(({ severity, findings: group }) =>
      group.map((finding) => [
        severity,
        finding.sentence,
        nameOf(finding.at.entity),
        labelOf(finding),
        finding.serviceCode ?? '',
        finding.fix?.label ?? '',
        acceptedText(finding),
        finding.rule,
        finding.facts.join(' '),
      ]),
    ),
  };
}
