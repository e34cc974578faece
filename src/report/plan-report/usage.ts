import { named } from '../../domain/entities.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { rangeTitle } from '../../engine/demand/range-title.ts';
import { effectiveOf } from '../../engine/evaluation/effective.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { UsageRow } from '../../engine/usage/usage-rows.ts';
import { plain } from '../../engine/words/numbers.ts';
import { list, textColumn } from '../blocks.ts';
import type { ReportBlock, ReportSection, ReportTable } from '../document.ts';
import { usageDescription, usageDrawing } from '../drawings/usage-drawing.ts';
import { usageOfPlan, usageTables } from '../tables/usage-table.ts';
import { perCluster } from './per-cluster.ts';

/** So many bars fit a page. */
const BARS_PER_FIGURE = 16;

function figures(rows: readonly UsageRow[]): ReportBlock[] {
  const starts = Array.from(
    { length: Math.ceil(rows.length / BARS_PER_FIGURE) },
    (_, index) => index * BARS_PER_FIGURE,
  );
  return starts.map((start) => {
    const shown = rows.slice(start, start + BARS_PER_FIGURE);
    return {
      kind: 'figure',
      caption: 'Use of each range during an upgrade, to the scale of the range',
      description: usageDescription(shown, 'withUpgrade'),
      drawing: usageDrawing(shown, 'withUpgrade'),
    };
  });
}

/** The captions; one that was there before is numbered, so that two ranges of one name stay two. */
function numbered(captions: readonly string[]): string[] {
  return captions.map((caption, index) => {
    const before = captions.slice(0, index).filter((other) => other === caption).length;
    return before === 0 ? caption : `${caption} (${before + 1})`;
  });
}

/** The parts of these ranges in one table, a group for each range. */
function partsTable(rows: readonly UsageRow[]): ReportTable {
  const tables = usageTables(rows, plain);
  const names = numbered(tables.map(({ caption }) => caption));
  return {
    caption: 'What takes up each range',
    columns: [textColumn('Range'), ...(tables[0]?.columns ?? [])],
    rows: tables.flatMap(({ rows: lines }, index) => lines.map((line) => [names[index] ?? '', ...line])),
    isGrouped: true,
  };
}

/** The ranges that a cluster shares with one before it, whose section shows them. */
function sharedRanges(plan: EvaluatedPlan, cluster: Cluster, all: readonly UsageRow[]): string[] {
  const evaluation = plan.evaluationOf(cluster.id);
  const ranges = (evaluation && effectiveOf(evaluation))?.ranges ?? [];
  return ranges.flatMap(({ key, label }) => {
    const at = all.find(({ range }) => range.key === key)?.cluster;
    const owner = plan.input.clusters.find(({ id }) => id === at);
    return owner === undefined || owner.id === cluster.id ? [] : [`${label}: shared, see ${named(owner)}.`];
  });
}

/** How full every range is under the three loads: a bar for each, and its parts in a table; a shared subnet once. */
export function usageSection(plan: EvaluatedPlan): ReportSection[] {
  const all = usageOfPlan(plan);
  return perCluster('Subnet usage', plan.input, (cluster): ReportBlock[] => {
    const own = all.filter((row) => row.cluster === cluster.id);
    // the heading names the cluster
    const rows = own.map((row) => ({ ...row, title: rangeTitle(row.range) }));
    const table: ReportBlock[] = rows.length === 0 ? [] : [{ kind: 'table', table: partsTable(rows) }];
    return [...figures(rows), ...table, ...list(sharedRanges(plan, cluster, all))];
  });
}
