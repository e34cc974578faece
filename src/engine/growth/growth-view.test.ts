import { describe, expect, it } from 'vitest';
import { given25 } from '../../scenarios/given-25.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { plain } from '../words/numbers.ts';
import { chartData, MOST_LINES } from './growth-chart.ts';
import { growthView } from './growth-view.ts';

const AS_OF = '2026-11-24';

describe('growth chart', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('of %s shows what the table has', async (_, load) => {
    const input = await load();
    const clusters = input.clusters.map((cluster) => ({
      ...cluster,
      growth: { unit: 'percent' as const, perMonth: 4 },
    }));
    for (const cluster of clusters) {
      const view = growthView(evaluatePlan({ ...input, clusters }, AS_OF), cluster);
      if (typeof view === 'string') {
        expect(view).toBe('size-unknown');
        continue;
      }
      const drawn = view.rows.filter(({ isDrawn }) => isDrawn).slice(0, MOST_LINES);
      const { months, lines, mostPercent, ticks } = chartData(view);
      expect(lines.map(({ key }) => key)).toEqual(drawn.map(({ key }) => key));
      expect(months).toHaveLength(input.horizonMonths + 1);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(mostPercent).toBeLessThanOrEqual(200);
      for (const { month, texts, percents } of months) {
        drawn.forEach(({ use, room }, at) => {
          expect(texts[at]).toContain(`: ${plain(use[month]!.amount.value)} of ${plain(room!.value)} `);
          expect(percents[at]! > 100).toBe(use[month]!.amount.value > room!.value);
        });
      }
    }
  });
});

describe('growth view', () => {
  const input = given25();
  const [cluster] = input.clusters;

  it('says why there is nothing', () => {
    expect(growthView(evaluatePlan(input, AS_OF), cluster!)).toBe('none-planned');
    const empty = { ...cluster!, nodePools: [], growth: { unit: 'nodes' as const, perMonth: 1 } };
    expect(growthView(evaluatePlan({ ...input, clusters: [empty] }, AS_OF), empty)).toBe('no-pool-grows');
  });

  it('names what runs out first and when', () => {
    const grown = { ...cluster!, growth: { unit: 'nodes' as const, perMonth: 8 } };
    const view = growthView(evaluatePlan({ ...input, clusters: [grown] }, AS_OF), grown);
    expect(typeof view === 'string' ? view : view.summary.sentence).toBe(
      'snet-aks 10.80.4.0/25 runs out first, in December 2027, month 13 of 24.',
    );
  });
});
