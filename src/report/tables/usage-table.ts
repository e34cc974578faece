import { LOADS } from '../../domain/ids.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { Ipv6NodeBlocks } from '../../engine/demand/ipv6-node-blocks.ts';
import type { PerLoad } from '../../engine/demand/per-load.ts';
import { unitOfRange } from '../../engine/growth/growth-names.ts';
import type { Plan } from '../../engine/plan.ts';
import { ipv6Title, type UsageRow, usageRows } from '../../engine/usage/usage-rows.ts';
import { LOAD_NAMES } from '../../engine/words/names.ts';
import { type AmountFormat, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

const LOAD_COLUMNS = LOADS.map((load) => numberColumn(LOAD_NAMES[load]));

/** Of every range of the plan at the effective candidates, the first cluster first; a shared subnet once. */
export function usageOfPlan(input: PlanInput, plan: Plan): readonly UsageRow[] {
  return usageRows(plan, input, input.clusters[0]?.id ?? '');
}

/** The lines of one range: each part, the sum, what is offered and what stays free, under the three loads. */
function usageLines({ parts, range, room }: UsageRow, amount: AmountFormat): string[][] {
  const line = (label: string, of: PerLoad): string[] => [label, ...LOADS.map((load) => amount(of[load]))];
  const same = (label: string, value: number): string[] => [label, ...LOADS.map(() => amount(value))];
  const free = room === null ? null : LOADS.map((load) => amount(room - range.total[load]));
  return [
    ...parts.map(({ label, amounts }) => line(label, amounts)),
    line('In use', range.total),
    ...(range.reserved > 0 ? [same('Kept by Azure', range.reserved)] : []),
    ...(room === null ? [] : [same(range.reserved > 0 ? 'Usable, without what Azure keeps' : 'Room', room)]),
    ...(free === null ? [] : [['Free', ...free]]),
  ];
}

function ipv6Lines({ range }: UsageRow, { blocks }: Ipv6NodeBlocks, amount: AmountFormat): string[][] {
  return [
    ['In use', ...LOADS.map((load) => amount(range.total[load]))],
    ['Room', ...LOADS.map(() => amount(blocks))],
    ['Free', ...LOADS.map((load) => amount(blocks - range.total[load]))],
  ];
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
    : [own, { title: ipv6Title(row, row.ipv6), unit: 'node blocks', lines: ipv6Lines(row, row.ipv6, amount) }];
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
