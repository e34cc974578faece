import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { groupFindings, SEVERITY_TITLES } from '../../engine/rules/finding-groups.ts';
import { findingsOf } from '../../engine/rules/findings.ts';
import { paragraph } from '../blocks.ts';
import { findingsTable } from '../tables/findings-table.ts';
import { withoutEmptyColumns } from './filled-table.ts';
import type { ReportPart } from './report-part.ts';
import { sourcesBehind } from './report-part.ts';

const NONE = 'No problems found.';

/** What stands against the plan, worst first, with its remedy and who accepted it for what reason. */
export function findingsPart(plan: EvaluatedPlan): ReportPart {
  const all = findingsOf(plan);
  const groups = groupFindings(all).map(({ severity, findings }) => ({
    kind: 'table' as const,
    table: withoutEmptyColumns(findingsTable(SEVERITY_TITLES[severity], findings)),
  }));
  return {
    sections: [{ title: 'Findings', blocks: groups.length === 0 ? paragraph(NONE) : groups, sections: [] }],
    sources: sourcesBehind(all.flatMap(({ facts }) => facts)),
  };
}
