import { describe, expect, it } from 'vitest';
import { named } from '../domain/entities.ts';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import { CRITERIA } from '../engine/comparison/criteria/registry.ts';
import { CRITERION_IDS } from '../engine/comparison/support-table.ts';
import { resultOf } from '../engine/compute-plan.ts';
import { effectiveOf } from '../engine/evaluation/effective.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { candidateLabel } from '../engine/models/registry.ts';
import { needsOf } from '../engine/verdict/needs.ts';
import { productionWindows } from '../scenarios/production-windows.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import type { ReportTable } from './document.ts';
import { PLAN_TABLE_IDS } from './plan-table-names.ts';
import { planTable } from './plan-tables.ts';

const AS_OF = '2026-09-01';
const PLANS = await Promise.all(SCENARIOS.map(async ({ id, load }) => [id, await load()] as const));

/** The cells of one column, by its title. */
function column({ columns, rows }: ReportTable, title: string): string[] {
  const at = columns.findIndex((each) => each.title === title);
  expect(at, title).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at] ?? '');
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + Number(text), 0);
}

describe.each(PLANS)('%s', (_, input) => {
  const evaluated = evaluatePlan(input, AS_OF);
  const plan = resultOf(evaluated);

  it.each(PLAN_TABLE_IDS)('%s has a cell for every column and numbers in bare digits', (id) => {
    const table = planTable(id, evaluated);
    expect(new Set(table.columns.map(({ title }) => title)).size).toBe(table.columns.length);
    for (const row of table.rows) {
      expect(row.length).toBe(table.columns.length);
    }
    const numbers = table.columns.filter(({ align }) => align === 'right').flatMap(({ title }) => column(table, title));
    expect(numbers.filter((text) => !/^(?:-?\d+(?:\.\d+)?|too large for IPv4|)$/u.test(text))).toEqual([]);
  });

  it('has every model of every cluster, best first, with what the plan says of it', () => {
    const table = planTable('models', evaluated);
    expect(table.rows.length).toBe(input.clusters.length * CANDIDATE_IDS.length);
    expect(column(table, 'Network model')).toEqual(
      plan.clusters.flatMap(({ order }) => order.map((candidate) => candidateLabel(candidate))),
    );
    const shown = column(table, 'Standing').flatMap((standing, at) => (standing.includes('planned with') ? [at] : []));
    const effective = plan.clusters.map((cluster) => effectiveOf(cluster));
    expect(shown.map((at) => column(table, 'Grows to nodes')[at])).toEqual(
      effective.map((each) => String(each?.capacity?.together.nodes ?? '')),
    );
  });

  it('has parts that add up to what is in use', () => {
    const table = planTable('usage', evaluated);
    const [ranges, parts, today] = ['Range', 'Part', 'Today'].map((title) => column(table, title));
    const lines = (ranges ?? []).map((range, at) => ({ range, part: parts?.[at] ?? '', today: today?.[at] ?? '' }));
    const sums = lines.filter(({ part }) => part === 'In use');
    for (const { range, today: inUse } of sums) {
      const own = lines.filter((line) => line.range === range);
      const before = own.slice(
        0,
        own.findIndex(({ part }) => part === 'In use'),
      );
      expect(before.length === 0 || sum(before.map((line) => line.today)) === Number(inUse), range).toBe(true);
    }
    expect(sums.length).toBeGreaterThan(0);
  });

  it('has every address of every VNet once', () => {
    const addresses = plan.layout.networks.flatMap(({ spaces }) => spaces.map((space) => space.addresses));
    expect(sum(column(planTable('addresses', evaluated), 'Addresses'))).toBe(
      addresses.reduce((total, each) => total + each, 0),
    );
  });

  it('has a row for every pool and every finding', () => {
    expect(planTable('pools', evaluated).rows.length).toBe(
      input.clusters.reduce((total, { nodePools }) => total + nodePools.length, 0),
    );
    expect(column(planTable('findings', evaluated), 'Rule').toSorted()).toEqual(
      plan.findings.map(({ rule }) => rule).toSorted(),
    );
  });

  it('names with each feature the clusters that need it, asked for or implied', () => {
    const table = planTable('comparison', evaluated);
    const expected = new Map<string, string[]>();
    for (const cluster of input.clusters) {
      for (const { need } of needsOf(cluster, input)) {
        const { label } = CRITERIA[need];
        expected.set(label, [...(expected.get(label) ?? []), named(cluster)]);
      }
    }
    expect(column(table, 'Needed by')).toEqual(
      column(table, 'Feature').map((feature) => (expected.get(feature) ?? []).join(', ')),
    );
  });

  it('has every month of the horizon for every cluster that grows, and the month in which a range runs out', () => {
    const months = column(planTable('growth', evaluated), 'Month');
    const growing = plan.growth.filter(({ cluster }) => {
      const view = input.clusters.find(({ id }) => id === cluster);
      return view !== undefined && view.growth.perMonth > 0;
    });
    expect(months.filter((month) => month === String(input.horizonMonths)).length > 0).toBe(plan.growth.length > 0);
    const runOut = planTable('run-out', evaluated);
    for (const { ranges } of growing) {
      for (const { runOutMonth } of ranges) {
        expect(runOutMonth === null || column(runOut, 'Month').includes(String(runOutMonth))).toBe(true);
      }
    }
  });
});

it('has a row for every criterion and a column for every model', () => {
  const table = planTable('comparison', evaluatePlan(productionWindows(), AS_OF));
  expect(table.rows.length).toBe(CRITERION_IDS.length);
  expect(table.columns.map(({ title }) => title)).toEqual(
    expect.arrayContaining(CANDIDATE_IDS.map((candidate) => candidateLabel(candidate))),
  );
});
