import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { counted, plain } from '../../engine/words/numbers.ts';

/** The folded line of growth: headroom, horizon and, where asked for, growth per month. */
export function growthSummary({ headroomPercent, horizonMonths }: PlanInput, cluster: Cluster | undefined): string {
  const growth = cluster?.growth;
  const monthly = growth && growth.perMonth > 0 ? `, ${growthText(growth)} a month` : '';
  return `${plain(headroomPercent)} % headroom, ${counted(horizonMonths, 'month')}${monthly}`;
}

function growthText({ perMonth, unit }: Cluster['growth']): string {
  return unit === 'percent' ? `${plain(perMonth)} %` : counted(perMonth, 'node');
}
