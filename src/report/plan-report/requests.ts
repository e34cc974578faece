import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { headroomSentence, SERVICE_RANGE_SENTENCE } from '../../engine/layout/ask-words.ts';
import { plain } from '../../engine/words/numbers.ts';
import { paragraph } from '../blocks.ts';
import type { ReportSection } from '../document.ts';
import { requestTables } from '../tables/request-table.ts';

/** Every range that nobody has given yet, with its size and where it would lie: one table for each list. */
export function requestsSection(plan: EvaluatedPlan): ReportSection {
  const tables = requestTables(plan, plain);
  return {
    title: 'Ranges to ask for',
    blocks:
      tables.length === 0
        ? paragraph('Every range of the plan is given: there is nothing to ask for.')
        : [
            ...paragraph(`${headroomSentence(plan.input.headroomPercent)} ${SERVICE_RANGE_SENTENCE}`),
            ...tables.map((table) => ({ kind: 'table' as const, table })),
          ],
    sections: [],
  };
}
