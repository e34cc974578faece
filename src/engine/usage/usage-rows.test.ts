import { describe, expect, it } from 'vitest';
import { LOADS } from '../../domain/ids.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { shownText } from '../figures/shown-number.ts';
import { usageBars, type UsageRow, usageRows } from './usage-rows.ts';

/** The numbers that the table shows for a range, as they are written there. */
function tableNumbers({ parts, total, reserved, room, free }: UsageRow): ReadonlySet<string> {
  const perLoad = [...parts.map(({ amounts }) => amounts), total, ...(free ? [free] : [])];
  const numbers = [...perLoad.flatMap((each) => LOADS.map((load) => each[load])), reserved, room];
  return new Set(numbers.flatMap((each) => (each ? [shownText(each)] : [])));
}

describe('usage chart', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    'of %s shows no number that the table lacks',
    async (_, load) => {
      const input = await load();
      const rows = usageRows(evaluated(input), input.clusters[0]?.id ?? '');
      for (const bar of LOADS.flatMap((shown) => usageBars(rows, shown))) {
        const row = rows.find(({ key }) => key === bar.key);
        const numbers = row ? tableNumbers(row) : new Set();
        const shown = bar.lines.map((text) => / ?(-?[\d,]+)(?: node blocks)?$/u.exec(text)?.[1]);
        expect(shown.filter((text) => text !== undefined && !numbers.has(text))).toEqual([]);
      }
    },
  );
});
