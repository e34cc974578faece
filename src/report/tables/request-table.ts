import { named } from '../../domain/entities.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { sentText } from '../../domain/range-state.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import { capacityOfRange } from '../../engine/demand/range-use.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planRanges } from '../../engine/evaluation/plan-ranges.ts';
import { unitOfRange } from '../../engine/growth/growth-names.ts';
import { ASK_LIST_TITLES } from '../../engine/layout/ask-words.ts';
import { type Ask, ASK_LISTS, asksOf } from '../../engine/layout/asks.ts';
import { NO_PLACE_REASONS } from '../../engine/layout/no-place-reasons.ts';
import { formatDay } from '../../engine/words/days.ts';
import { type AmountFormat, codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

const COLUMNS = [
  textColumn('Range'),
  textColumn('For'),
  codeColumn('Size'),
  codeColumn('Smallest that fits'),
  textColumn('Virtual network'),
  codeColumn('Place'),
  numberColumn('Needed with upgrade'),
  numberColumn('Its size offers'),
  textColumn('Unit'),
  textColumn('State'),
];

function placeOf({ list, range, network, unplaced }: Ask): string {
  if (unplaced !== null) {
    return `not placed: ${NO_PLACE_REASONS[unplaced]}`;
  }
  if (range !== null || list === 'address-space') {
    return range ?? '';
  }
  return list === 'reserved' ? 'outside every VNet' : network === '' ? 'in no VNet yet' : '';
}

/** Whose word what is asked for is. */
export function stateText({ sent, differs }: Ask): string {
  if (sent === null) {
    return 'proposed';
  }
  const date = formatDay(sent.date);
  return differs ? `differs from your request of ${sentText(sent)}, ${date}` : `requested ${date}`;
}

function clustersIn(input: PlanInput, use: RangeUse | undefined, key: string): string {
  const ids = new Set(use?.parts.flatMap(({ cluster }) => cluster ?? []));
  const drawn = input.clusters.filter(({ id }) => ids.has(id) || key.endsWith(`/${id}`));
  return drawn.map(named).join(', ');
}

function rowOf(plan: EvaluatedPlan, ask: Ask, amount: AmountFormat): string[] {
  const { key, label, network, prefixLength, smallestPrefixLength } = ask;
  const use = [...planRanges(plan).values()].find((range) => range.key === key);
  const room = use && prefixLength !== null ? amount(capacityOfRange(use.kind, prefixLength)) : '';
  return [
    label,
    clustersIn(plan.input, use, key),
    prefixLength === null ? 'not known' : `/${prefixLength}`,
    smallestPrefixLength === null ? '' : `/${smallestPrefixLength}`,
    network,
    placeOf(ask),
    use ? amount(use.total.withUpgrade) : '',
    room,
    use ? unitOfRange(use) : '',
    stateText(ask),
    ASK_LIST_TITLES[ask.list],
  ];
}

/** Every range of a plan that was not given, as one table; amounts as `amount` writes them. Empty when all were. */
export function requestTable(plan: EvaluatedPlan, amount: AmountFormat): ReportTable {
  const rows = asksOf(plan).map((ask) => rowOf(plan, ask, amount));
  return { caption: 'Ranges to ask for', columns: [...COLUMNS, textColumn('List')], rows };
}

/** The same as one table for each list that has rows. */
export function requestTables(plan: EvaluatedPlan, amount: AmountFormat): readonly ReportTable[] {
  const asks = asksOf(plan);
  return ASK_LISTS.flatMap((list) => {
    const rows = asks.filter((ask) => ask.list === list).map((ask) => rowOf(plan, ask, amount).slice(0, -1));
    return rows.length === 0 ? [] : [{ caption: ASK_LIST_TITLES[list], columns: COLUMNS, rows }];
  });
}
