import { plain } from '../../engine/numbers.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { usageOfPlan, usageTables } from '../tables/usage-table.ts';
import type { ReportSubject } from './subject.ts';

/** How full every range is under the three loads: a bar for each, and its parts as tables. */
export function usageSection({ input, plan }: ReportSubject): ReportSection[] {
  const rows = usageOfPlan(input, plan);
  const tables = usageTables(rows, plain).map((table): ReportBlock => ({ kind: 'table', table }));
  return tables.length === 0 ? [] : [{ title: 'Subnet usage', blocks: tables, sections: [] }];
}
