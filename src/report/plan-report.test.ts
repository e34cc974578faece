import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { joinSentences } from '../engine/figures/sentence.ts';
import { clusterAnswer } from '../engine/migration/cluster-answer.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import type { ReportBlock, ReportSection } from './document.ts';
import { planReport } from './plan-report.ts';

const AS_OF = '2026-09-01';

function flat(sections: readonly ReportSection[]): ReportSection[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
}

function blocksOf(sections: readonly ReportSection[]): ReportBlock[] {
  return flat(sections).flatMap(({ blocks }) => blocks);
}

function depth(sections: readonly ReportSection[]): number {
  return sections.length === 0 ? 0 : 1 + Math.max(...sections.map((section) => depth(section.sections)));
}

describe.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('planReport of %s', (_, load) => {
  it('is whole: every table has a cell for each column, nothing is empty, three levels at most', async () => {
    const input = await load();
    const { sections } = planReport(evaluatePlan(input, AS_OF), null);
    const tables = blocksOf(sections).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(tables.filter(({ columns, rows }) => rows.some((row) => row.length !== columns.length))).toEqual([]);
    expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(flat(sections).filter((each) => each.blocks.length + each.sections.length === 0)).toEqual([]);
    expect(depth(sections)).toBeLessThanOrEqual(3);
  });

  it('says the answer of the page for each cluster, and is the same twice', async () => {
    const input = await load();
    const plan = evaluatePlan(input, AS_OF);
    const report = planReport(plan, null);
    const texts = blocksOf(report.sections).flatMap((block) => ('text' in block ? [block.text] : []));
    for (const { id } of input.clusters) {
      expect(texts).toContain(joinSentences(clusterAnswer(plan, id)).sentence);
    }
    expect(planReport(evaluatePlan(input, AS_OF), null)).toEqual(report);
  });
});
