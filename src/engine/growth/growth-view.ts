import { called, type Name } from '../../domain/name.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { rangeOrSize, rangeTitle, rangeTitles } from '../demand/range-title.ts';
import { effectiveOf } from '../evaluation/effective.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { noReachOf } from '../evaluation/no-reach.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { ShownNumber } from '../figures/shown-number.ts';
import { limitCapacity } from '../verdict/limit-figures.ts';
import type { LimitGrowth, RangeGrowth } from './growth.ts';
import { lastingSize, nodesIn, roomOfRange, runOutOf, useOfLimit, useOfRange } from './growth-figures.ts';
import { limitGrowthName, unitOfLimit, unitOfRange } from './growth-names.ts';
import { growthOfPlan } from './growth-of-plan.ts';
import { firstRunOut, type ToldGrowth } from './growth-sentences.ts';
import { formatMonth, formatShortMonth, monthAfter } from './months.ts';

/** One range or limit, ready for chart and tables. */
export interface GrowthRow {
  readonly key: string;
  /** Label and place in one. */
  readonly name: string;
  readonly label: string;
  /** Range, size, or what to ask for; empty for a limit. */
  readonly place: string;
  readonly unit: string;
  readonly today: ShownNumber;
  readonly atEnd: ShownNumber;
  /** What is offered; null when no IPv4 range is large enough. */
  readonly room: ShownNumber | null;
  readonly isGiven: boolean;
  /** The month in which it runs out; null for a row that lasts. */
  readonly runOut: ShownNumber | null;
  /** "May 2027"; empty for a row that lasts. */
  readonly runOutDate: string;
  /** The size that would last; null for a limit, and when no IPv4 range would. */
  readonly lasting: ShownNumber | null;
  /** True for a range that grows, so for a line of the chart. */
  readonly isDrawn: boolean;
  /** By month, for ranges. */
  readonly use: readonly MonthUse[];
}

/** What is used of a range in a month. */
export interface MonthUse {
  readonly amount: ShownNumber;
  /** True where it is more than there is. */
  readonly isOver: boolean;
}

export interface GrowthView {
  readonly at: OfCluster;
  readonly summary: Sentence;
  readonly rows: readonly GrowthRow[];
  /** Calendar months of the horizon, "May 2027", today's first. */
  readonly months: readonly string[];
  /** The same, as short as an axis has them: "Dec 2027". */
  readonly shortMonths: readonly string[];
  readonly nodes: readonly ShownNumber[];
  readonly headroomPercent: number;
}

/** Why there is nothing to show. */
export type NoGrowth = 'none-planned' | 'size-unknown' | 'no-place' | 'no-pool-grows';

export const NO_GROWTH: Readonly<Record<NoGrowth, string>> = {
  'none-planned': 'No growth is planned.',
  'size-unknown': 'Growth cannot be followed: a pool has no node cap, so its size is not known.',
  'no-place': 'Growth cannot be followed: the ranges that the cluster asks for find no place in its VNet.',
  'no-pool-grows': 'No node pool can grow: there is none, or all are gateways.',
};

function rangeRow({ growth, evaluation }: ToldGrowth, line: RangeGrowth): GrowthRow {
  const { key, use, capacity, isGiven } = line;
  const range = evaluation.ranges.find((entry) => entry.key === key);
  const amounts = use.map((_, month) => useOfRange(growth, line, month));
  const today = useOfRange(growth, line, 0);
  const atEnd = useOfRange(growth, line, use.length - 1);
  return {
    key,
    name: range ? rangeTitle(range) : line.label,
    label: line.label,
    place: range ? rangeOrSize(range) : '',
    unit: unitOfRange(line),
    today,
    atEnd,
    room: roomOfRange(growth, line),
    isGiven,
    runOut: runOutOf(growth, line),
    runOutDate: formatMonthOf(growth.runOutDates[key]),
    lasting: lastingSize(growth, line),
    isDrawn: today.value !== atEnd.value && capacity !== null && capacity > 0,
    use: amounts.map((amount) => ({ amount, isOver: capacity !== null && amount.value > capacity })),
  };
}

function formatMonthOf(month: string | undefined): string {
  return month === undefined ? '' : formatMonth(month);
}

function limitRow({ growth }: ToldGrowth, line: LimitGrowth, name: string): GrowthRow {
  return {
    key: line.key,
    name,
    label: name,
    place: '',
    unit: unitOfLimit(line),
    today: useOfLimit(growth, line, 'now'),
    atEnd: useOfLimit(growth, line, 'end'),
    room: limitCapacity(line, growth),
    isGiven: true,
    runOut: runOutOf(growth, line),
    runOutDate: formatMonthOf(growth.runOutDates[line.key]),
    lasting: null,
    isDrawn: false,
    use: [],
  };
}

/** The growth of the selected cluster at its effective candidate: every range, and the limits that it passes. */
export function growthView(plan: EvaluatedPlan, cluster: Cluster): GrowthView | NoGrowth {
  const { input, asOf } = plan;
  const own = plan.evaluationOf(cluster.id);
  const evaluation = own && effectiveOf(own);
  const growth = growthOfPlan(plan).find((entry) => entry.cluster === cluster.id);
  if (!growth || !evaluation) {
    const noReach = evaluation === undefined || cluster.nodePools.length === 0 ? null : noReachOf(evaluation);
    return cluster.growth.perMonth === 0 ? 'none-planned' : (noReach ?? 'no-pool-grows');
  }
  const told: ToldGrowth = { growth, input, evaluation };
  const poolName = (pool: string): string => cluster.nodePools.find(({ id }) => id === pool)?.name ?? pool;
  const passed = growth.limits.filter(({ runOutMonth }) => runOutMonth !== null);
  const months = growth.nodes.map((_, month) => monthAfter(asOf, month));
  const titles = new Map<string, Name>([
    ...evaluation.ranges.map((range) => [range.key, rangeTitles(range, input)] as const),
    ...passed.map((line) => [line.key, limitGrowthName(line, poolName)] as const),
  ]);
  const rows = [
    ...growth.ranges.map((line) => rangeRow(told, line)),
    ...passed.map((line) => limitRow(told, line, titles.get(line.key)?.label ?? line.key)),
  ];
  return {
    at: { cluster: cluster.id, candidate: growth.candidate },
    summary: firstRunOut(told, (key) => titles.get(key) ?? called(key)),
    rows,
    months: months.map(formatMonth),
    shortMonths: months.map(formatShortMonth),
    nodes: growth.nodes.map((_, month) => nodesIn(growth, month)),
    headroomPercent: input.headroomPercent,
  };
}
