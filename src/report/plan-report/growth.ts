import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { type GrowthView, growthView, NO_GROWTH } from '../../engine/growth/growth-view.ts';
import { plain } from '../../engine/words/numbers.ts';
import { paragraph, sectionOf } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { growthDescription, growthDrawing } from '../drawings/growth-drawing.ts';
import { runOutTable } from '../tables/growth-table.ts';
import { withoutEmptyColumns } from './filled-table.ts';
import { perCluster } from './per-cluster.ts';

function figure(view: GrowthView): ReportBlock[] {
  const drawing = growthDrawing(view);
  const caption = 'Use during an upgrade, in percent of what each range offers';
  return drawing === null ? [] : [{ kind: 'figure', caption, description: growthDescription(view), drawing }];
}

/** When the ranges of each cluster run out under the growth that the plan asks for; said once where none grows. */
export function growthSection(plan: EvaluatedPlan): ReportSection[] {
  const { input } = plan;
  const views = new Map(input.clusters.map((cluster) => [cluster.id, growthView(plan, cluster)]));
  const [first, ...others] = new Set(views.values());
  if (typeof first === 'string' && others.length === 0) {
    return sectionOf('Growth', paragraph(NO_GROWTH[first]));
  }
  return perCluster('Growth', input, ({ id }): ReportBlock[] => {
    const view = views.get(id) ?? 'none-planned';
    return typeof view === 'string'
      ? paragraph(NO_GROWTH[view])
      : [
          ...paragraph(view.summary.sentence),
          ...figure(view),
          { kind: 'table', table: withoutEmptyColumns(runOutTable(view, plain)) },
        ];
  });
}
