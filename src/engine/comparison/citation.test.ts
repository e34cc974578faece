import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { computePlan } from '../compute-plan.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { planMigration } from '../migration/plan-migration.ts';
import { citationOf } from './citation.ts';

const DAY = '2026-11-28';

describe('citationOf', () => {
  it('reads a fact', () => {
    expect(citationOf('azure-reserved-per-subnet', DAY)).toMatchObject({
      statement: expect.stringContaining('five') as string,
      standing: expect.stringMatching(/^\w+ 20\d\d/u) as string,
    });
  });

  it('reads a cell of the comparison', () => {
    const cited = citationOf('dual-stack/kubenet', DAY);
    expect(cited?.statement).toMatch(/^Dual stack.*, kubenet: /u);
    expect(cited?.sources.length).toBeGreaterThan(0);
  });

  it.each(['', 'no-such-fact', 'dual-stack/no-such-model', 'no-such-row/kubenet'])('knows nothing of "%s"', (id) => {
    expect(citationOf(id, DAY)).toBeNull();
  });

  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('knows all that is cited in %s', async (_, load) => {
    const input = await load();
    const plan = computePlan(input, '2026-11-25');
    const migrations = input.clusters.flatMap(({ id }) => planMigration(evaluatePlan(input, '2026-11-25'), id) ?? []);
    const ids = new Set([
      ...plan.findings.flatMap(({ facts }) => facts),
      ...plan.clusters.flatMap(({ candidates }) =>
        candidates.flatMap(({ reasons }) => reasons.flatMap(({ facts }) => facts)),
      ),
      ...migrations.flatMap(({ targets }) =>
        targets.flatMap(({ checks, steps }) => [...checks, ...steps].flatMap(({ facts }) => facts)),
      ),
    ]);
    expect([...ids].filter((id) => citationOf(id, DAY) === null)).toEqual([]);
  });
});
