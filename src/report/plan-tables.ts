import { addressMap } from '../engine/address-map/map-rows.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import type { AmountFormat } from './blocks.ts';
import type { ReportTable } from './document.ts';
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

const TABLES: Readonly<Record<PlanTableId, (plan: EvaluatedPlan) => ReportTable>> = {
  models: (plan) => candidateTable(plan, bare),
  usage: (plan) => usageTable(usageOfPlan(plan), bare),
  ranges: (plan) => requestTable(plan, bare),
  addresses: (plan) => addressTable(addressMap(plan).networks, bare),
  pools: ({ input }) => poolTable(input, input.clusters, bare),
  'run-out': (plan) => planRunOutTable(plan, bare),
  growth: (plan) => monthTable(plan, bare),
  findings: allFindingsTable,
  comparison: comparisonTable,
};

/**
 * One table of a plan as a spreadsheet takes it: amounts in bare digits, every row of every cluster. Without rows where the
 * plan has nothing of the kind.
 */
export function planTable(id: PlanTableId, plan: EvaluatedPlan): ReportTable {
  return TABLES[id](plan);
}
