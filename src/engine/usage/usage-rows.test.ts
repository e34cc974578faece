import { describe, expect, it } from 'vitest';
import { LOADS } from '../../domain/ids.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import { plain } from '../words/numbers.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { usageBars, usageRows, type UsageRow } from './usage-rows.ts';

/** The numbers that the table shows for a range, as they are written there. */
function tableNumbers({ parts, range, room }: UsageRow): ReadonlySet<string> {
  const free = LOADS.map((load) => (room ?? 0) - range.total[load]);
  const amounts = parts.flatMap((part) => LOADS.map((load) => part.amounts[load]));
  return new Set(
    [...amounts, ...LOADS.map((load) => range.total[load]), range.reserved, room ?? 0, ...free].map(plain),
  );
}

describe('usage chart', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    'of %s shows no number that the table lacks',
    async (_, load) => {
      const input = await load();
      const rows = usageRows(evaluatePlan(input), input, input.clusters[0]?.id ?? '');
      for (const bar of LOADS.flatMap((shown) => usageBars(rows, shown))) {
        const row = rows.find(({ key }) => key === bar.key);
        const numbers = row ? tableNumbers(row) : new Set();
        const shown = bar.lines.map((text) => / ?(-?[\d,]+)(?: node blocks)?$/u.exec(text)?.[1]);
        expect(shown.filter((text) => text !== undefined && !numbers.has(text))).toEqual([]);
      }
    },
  );
});
