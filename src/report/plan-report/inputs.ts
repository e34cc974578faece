import { PLAN_FIELDS } from '../../domain/fields/plan-fields.ts';
import type { AcceptedFinding, PlanInput } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { headroomSentence } from '../../engine/layout/ask-words.ts';
import { RULES } from '../../engine/rules/registry.ts';
import { counted, plain } from '../../engine/words/numbers.ts';
import { fieldTable, paragraph, sectionOf, textColumn } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { enteredFields, enteredLines } from '../entered/entered-fields.ts';
import { entityName } from '../entered-names.ts';
import { clusterInputs } from './cluster-inputs.ts';
import { networkInputs } from './network-inputs.ts';

const PLAN_LINES = enteredFields<PlanInput>('plan', [
  // the title of the report, its paragraphs, and a table
  { tells: ['name', 'notes', 'horizonMonths', 'headroomPercent'], textOf: () => null },
  {
    tells: ['acceptedFindings.rule', 'acceptedFindings.subjects', 'acceptedFindings.reason', 'acceptedFindings.date'],
    textOf: () => null,
  },
]);

function acceptedRow({ rule, subjects, reason, date }: AcceptedFinding, input: PlanInput): string[] {
  const title = RULES.find(({ id }) => id === rule)?.title ?? rule;
  return [title, subjects.map((subject) => entityName(input, subject)).join(', '), reason, date];
}

function planTables(input: PlanInput): ReportBlock[] {
  const lines = enteredLines(PLAN_LINES, input, { input, amount: plain });
  const accepted = {
    caption: 'Accepted findings',
    columns: [
      textColumn(PLAN_FIELDS['acceptedFindings.rule'].label),
      textColumn(PLAN_FIELDS['acceptedFindings.subjects'].label),
      textColumn(PLAN_FIELDS['acceptedFindings.reason'].label),
      textColumn(PLAN_FIELDS['acceptedFindings.date'].label),
    ],
    rows: input.acceptedFindings.map((finding) => acceptedRow(finding, input)),
  };
  const tables = [fieldTable('Plan', lines), accepted].filter(({ rows }) => rows.length > 0);
  return tables.map((table) => ({ kind: 'table', table }));
}

/** Everything a person decided, as entered: clusters with their pools, then networks and connected ranges. */
export function inputsSection({ input }: EvaluatedPlan): ReportSection[] {
  const look = `Looking ${counted(input.horizonMonths, 'month')} ahead. ${headroomSentence(input.headroomPercent)}`;
  return sectionOf(
    'Inputs',
    [...paragraph(input.notes), ...paragraph(look), ...planTables(input)],
    [...input.clusters.flatMap((cluster) => clusterInputs(input, cluster)), ...networkInputs(input)],
  );
}
