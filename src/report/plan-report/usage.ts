import { plain } from '../../engine/numbers.ts';
import type { UsageRow } from '../../engine/usage/usage-rows.ts';
import { sectionOf } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { usageDescription, usageDrawing } from '../drawings/usage-drawing.ts';
import { usageOfPlan, usageTables } from '../tables/usage-table.ts';
import type { ReportSubject } from './subject.ts';

/** So many bars fit a page. */
const BARS_PER_FIGURE = 16;

function figures(rows: readonly UsageRow[]): ReportBlock[] {
  const starts = Array.from({ length: Math.ceil(rows.length / BARS_PER_FIGURE) }, (_, at) => at * BARS_PER_FIGURE);
  return starts.map((start) => {
    const shown = rows.slice(start, start + BARS_PER_FIGURE);
    return {
      kind: 'figure',
      caption: 'Use of each range with upgrade, to the scale of the range',
      description: usageDescription(shown, 'withUpgrade'),
      drawing: usageDrawing(shown, 'withUpgrade'),
    };
  });
}

/** How full every range is under the three loads: a bar for each, and its parts as tables. */
export function usageSection({ input, plan }: ReportSubject): ReportSection[] {
  const rows = usageOfPlan(input, plan);
  const blocks = [
    ...figures(rows),
    ...usageTables(rows, plain).map((table): ReportBlock => ({ kind: 'table', table })),
  ];
  return sectionOf('Subnet usage', blocks);
}
