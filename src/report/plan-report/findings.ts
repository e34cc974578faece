import { groupFindings, SEVERITY_TITLES } from '../../engine/rules/finding-groups.ts';
import { paragraph } from '../blocks.ts';
import { findingsTable } from '../tables/findings-table.ts';
import { withoutEmptyColumns } from './filled-table.ts';
import type { ReportPart, ReportSubject } from './subject.ts';
import { sourcesBehind } from './subject.ts';

const NONE = 'Nothing stands against the plan as it is.';

/** What stands against the plan, worst first, with its remedy and who accepted it for what reason. */
export function findingsPart({ plan }: ReportSubject): ReportPart {
  const groups = groupFindings(plan.findings).map(({ severity, findings }) => ({
    kind: 'table' as const,
    table: withoutEmptyColumns(findingsTable(SEVERITY_TITLES[severity], findings)),
  }));
  return {
    sections: [{ title: 'Findings', blocks: groups.length === 0 ? paragraph(NONE) : groups, sections: [] }],
    sources: sourcesBehind(plan.findings.flatMap(({ facts }) => facts)),
  };
}
