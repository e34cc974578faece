import type { Cluster } from '../../domain/plan-input.ts';
import { type GrowthView, growthView, NO_GROWTH } from '../../engine/growth/growth-view.ts';
import { plain } from '../../engine/numbers.ts';
import { paragraph } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { growthDescription, growthDrawing } from '../drawings/growth-drawing.ts';
import { runOutTable } from '../tables/growth-table.ts';
import { perCluster } from './per-cluster.ts';
import type { ReportSubject } from './subject.ts';

function figure(view: GrowthView): ReportBlock[] {
  const drawing = growthDrawing(view);
  const caption = 'Use with upgrade, in percent of what each range offers';
  return drawing === null ? [] : [{ kind: 'figure', caption, description: growthDescription(view), drawing }];
}

/** When the ranges of each cluster run out under the growth that the plan asks for. */
export function growthSection({ input, plan }: ReportSubject): ReportSection[] {
  return perCluster('Growth', input, (cluster: Cluster): ReportBlock[] => {
    const view = growthView(input, cluster, plan.asOf);
    return typeof view === 'string'
      ? paragraph(NO_GROWTH[view])
      : [...paragraph(view.summary.sentence), ...figure(view), { kind: 'table', table: runOutTable(view, plain) }];
  });
}
