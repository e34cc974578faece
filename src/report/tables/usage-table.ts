import { LOADS } from '../../domain/ids.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { ShownNumber, ShownPerLoad } from '../../engine/figures/shown-number.ts';
import { unitOfRange } from '../../engine/growth/growth-names.ts';
import { ipv6Title, type Ipv6Usage, type UsageRow, usageRows } from '../../engine/usage/usage-rows.ts';
import { type AmountFormat, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';
import { LOAD_HEADINGS } from './load-headings.ts';

const LOAD_COLUMNS = LOADS.map((load) => numberColumn(LOAD_HEADINGS[load].label));

/** Of every range of the plan at the effective candidates, the first cluster first; a shared subnet once. */
export function usageOfPlan(plan: EvaluatedPlan): readonly UsageRow[] {
  return usageRows(plan, plan.input.clusters[0]?.id ?? '');
}

function line(label: string, of: ShownPerLoad, amount: AmountFormat): string[] {
  return [label, ...LOADS.map((load) => amount(of[load].value))];
}

function same(label: string, { value }: ShownNumber, amount: AmountFormat): string[] {
  return [label, ...LOADS.map(() => amount(value))];
}

/** The lines of one range: each part, the sum, what is offered and what stays free, under the three loads. */
function usageLines({ parts, total, reserved, room, free }: UsageRow, amount: AmountFormat): string[][] {
  const roomLabel = reserved === null ? 'Room' : 'Usable, without the addresses reserved by Azure';
  return [
    ...parts.map(({ label, amounts }) => line(label, amounts, amount)),
    line('In use', total, amount),
    ...(reserved === null ? [] : [same('Reserved by Azure', reserved, amount)]),
    ...(room === null ? [] : [same(roomLabel, room, amount)]),
    ...(free === null ? [] : [line('Free', free, amount)]),
  ];
}

function ipv6Lines({ used, blocks, free }: Ipv6Usage, amount: AmountFormat): string[][] {
  return [line('In use', used, amount), same('Room', blocks, amount), line('Free', free, amount)];
}

interface Group {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly string[][];
}

function groupsOf(row: UsageRow, amount: AmountFormat): Group[] {
  const own = { title: row.title, unit: unitOfRange(row.range), lines: usageLines(row, amount) };
  return row.ipv6 === null
    ? [own]
    : [own, { title: ipv6Title(row, row.ipv6), unit: 'node blocks', lines: ipv6Lines(row.ipv6, amount) }];
}

/** One table for each range, as people read it; the unit is in the caption. */
export function usageTables(rows: readonly UsageRow[], amount: AmountFormat): ReportTable[] {
  return rows
    .flatMap((row) => groupsOf(row, amount))
    .map(({ title, unit, lines }) => ({
      caption: `${title}, in ${unit}`,
      columns: [textColumn('Part'), ...LOAD_COLUMNS],
      rows: lines,
    }));
}

/** Every range and part in one table, as a spreadsheet takes it. */
export function usageTable(rows: readonly UsageRow[], amount: AmountFormat): ReportTable {
  return {
    caption: 'Subnet usage',
    columns: [textColumn('Range'), textColumn('Part'), ...LOAD_COLUMNS, textColumn('Unit')],
    rows: rows
      .flatMap((row) => groupsOf(row, amount))
      .flatMap(({ title, unit, lines }) => lines.map((line) => [title, ...line, unit])),
  };
}
