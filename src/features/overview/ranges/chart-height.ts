import type { UsageBar } from '../../../engine/usage/usage-rows.ts';

const BAR_ROW_PIXELS = 52;

/** Height of the chart in pixels, known before it is loaded. */
export function chartHeight(bars: readonly UsageBar[]): number {
  return bars.length * BAR_ROW_PIXELS;
}
