import type { PlanInput } from '../domain/plan-input.ts';
import { addressMap } from '../engine/address-map/map-rows.ts';
import { computePlan } from '../engine/compute-plan.ts';
import type { AmountFormat } from './blocks.ts';
import type { ReportTable } from './document.ts';
import type { ReportSubject } from './plan-report/subject.ts';
import type { PlanTableId } from './plan-table-names.ts';
import { addressTable } from './tables/address-table.ts';
import { candidateTable } from './tables/candidate-table.ts';
import { comparisonTable } from './tables/comparison-table.ts';
import { allFindingsTable } from './tables/findings-table.ts';
import { monthTable, planRunOutTable } from './tables/growth-table.ts';
import { poolTable } from './tables/pool-table.ts';
import { requestTable } from './tables/request-table.ts';
import { usageOfPlan, usageTable } from './tables/usage-table.ts';

/** Spreadsheets take numbers in bare digits. */
const bare: AmountFormat = String;

const TABLES: Readonly<Record<PlanTableId, (subject: ReportSubject) => ReportTable>> = {
  models: ({ input, plan }) => candidateTable(input, plan, bare),
  usage: ({ input, plan }) => usageTable(usageOfPlan(input, plan), bare),
  ranges: ({ input, plan }) => requestTable(input, plan, bare),
  addresses: ({ input, plan }) => addressTable(addressMap(input, plan.clusters).networks, bare),
  pools: ({ input }) => poolTable(input, input.clusters, bare),
  'run-out': ({ input, plan }) => planRunOutTable(input, plan.asOf, bare),
  growth: ({ input, plan }) => monthTable(input, plan.asOf, bare),
  findings: ({ input, plan }) => allFindingsTable(input, plan.findings),
  comparison: ({ input }) => comparisonTable(input),
};

/**
 * One table of a plan as a spreadsheet takes it: amounts in bare digits, every row of every cluster. Without rows where the
 * plan has nothing of the kind. `asOf` is YYYY-MM-DD.
 */
export function planTable(id: PlanTableId, input: PlanInput, asOf: string): ReportTable {
  return TABLES[id]({ input, plan: computePlan(input, asOf) });
}
