import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { plain } from '../../engine/words/numbers.ts';

/** The folded line of growth: headroom, horizon and, where asked for, growth per month. */
export function growthSummary({ headroomPercent, horizonMonths }: PlanInput, cluster: Cluster | undefined): string {
  const growth = cluster?.growth;
  const unit = growth?.unit === 'percent' ? ' %' : ' nodes';
  const monthly = growth && growth.perMonth > 0 ? `, ${plain(growth.perMonth)}${unit} a month` : '';
  return `${plain(headroomPercent)} % headroom, ${plain(horizonMonths)} months${monthly}`;
}
