import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { plain } from '../../engine/words/numbers.ts';
import { paragraph } from '../blocks.ts';
import type { ReportSection } from '../document.ts';
import { requestTable } from '../tables/request-table.ts';

/** Every range that is still to be asked for, with its size and where it would lie. */
export function requestsSection(plan: EvaluatedPlan): ReportSection {
  const table = requestTable(plan, plain);
  return {
    title: 'Ranges to ask for',
    blocks:
      table.rows.length === 0
        ? paragraph('Every range of the plan is given: nothing is to be requested.')
        : [{ kind: 'table', table }],
    sections: [],
  };
}
