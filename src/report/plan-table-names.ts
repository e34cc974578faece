/** The tables of a plan that a spreadsheet can take, in the order in which they are offered. */
export const PLAN_TABLE_IDS = [
  'models',
  'usage',
  'ranges',
  'addresses',
  'pools',
  'run-out',
  'growth',
  'findings',
  'comparison',
] as const;
export type PlanTableId = (typeof PLAN_TABLE_IDS)[number];

export const PLAN_TABLE_NAMES: Readonly<Record<PlanTableId, string>> = {
  models: 'Network models',
  usage: 'Subnet usage',
  ranges: 'Ranges to ask for',
  addresses: 'Addresses of each VNet',
  pools: 'Node pools',
  'run-out': 'When ranges run out',
  growth: 'Growth month by month',
  findings: 'Findings',
  comparison: 'Feature comparison',
};
