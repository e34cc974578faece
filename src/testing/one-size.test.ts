import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import type { RangeUse } from '../engine/demand/range-types.ts';
import { effectiveOf } from '../engine/evaluation/effective.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import { type Ask, asksOf } from '../engine/layout/asks.ts';
import { suggestClusterRanges } from '../engine/layout/suggest-range.ts';
import { candidateLabel } from '../engine/models/registry.ts';
import { requestLines } from '../report/network-request/network-request.ts';
import { candidateTable } from '../report/tables/candidate-table.ts';
import { requestTables } from '../report/tables/request-table.ts';
import { onePlan } from './arbitrary-one-cluster-plan.ts';
import { evaluated } from './evaluated.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The prefix length at the end of a text that says a range or a size. */
function lengthIn(text: string): number | null {
  const found = /\/(\d+)/u.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** The size of a range in each place that says one: columns and table of the models, ask, table of asks, request. */
function sizesOf(plan: EvaluatedPlan, range: RangeUse, ask: Ask): readonly (number | null)[] {
  const model = candidateLabel(plan.clusters[0]!.effective);
  const row = candidateTable(plan, String).rows.find((cells) => cells[2] === model);
  const inModels = row?.[8]?.split('; ').find((cell) => cell.startsWith(`${range.label} /`)) ?? '';
  const asks = requestTables(plan, String).flatMap(({ rows }) => rows);
  const inAsks = asks.find(([label]) => label === ask.label)?.[2] ?? '';
  const lines = requestLines(plan).filter(({ item }) => item === 'Range');
  const inRequest =
    lines.find(({ subject }) => subject === (ask.network === '' ? ask.label : `${ask.network} / ${ask.label}`))
      ?.value ?? '';
  return [range.requestPrefixLength, ask.prefixLength, lengthIn(inModels), lengthIn(inAsks), lengthIn(inRequest)];
}

it('says one size of each range to ask for: in models, asks, report, request and what is suggested', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      onePlan,
      fc.constantFrom(...CANDIDATE_IDS),
      fc.constantFrom(0, 10, 25, 50),
      (drawn, choice, headroomPercent) => {
        const clusters = drawn.clusters.map((cluster) => ({ ...cluster, choice, lifecycle: 'planned' as const }));
        const input: PlanInput = { ...drawn, headroomPercent, clusters };
        const plan = evaluated(input);
        const open = effectiveOf(plan.clusters[0]!)?.ranges.filter(({ capacity }) => capacity === null) ?? [];
        const byKey = new Map<string, Ask>(asksOf(plan).map((ask) => [ask.key, ask]));
        for (const range of open) {
          const ask = byKey.get(range.key);
          if (ask && range.requestPrefixLength !== null) {
            compared += 1;
            expect(new Set(sizesOf(plan, range, ask))).toEqual(new Set([range.requestPrefixLength]));
          }
        }
        const pods = open.find(({ kind }) => kind === 'pod-cidr');
        const suggested = suggestClusterRanges(plan, clusters[0]!)?.podCidrs[0];
        expect(lengthIn(suggested ?? '') ?? pods?.requestPrefixLength).toBe(
          pods ? pods.requestPrefixLength : lengthIn(suggested ?? ''),
        );
      },
    ),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(200);
});
