import type { UsageRow } from '../../../engine/usage/usage-rows.ts';

/** Rows that one list shows before it folds them by cluster. */
export const MOST_UNFOLDED = 12;

/** The ranges of one cluster, or those that the plan has beside clusters. */
export interface RangeGroup {
  readonly cluster: string;
  readonly owner: string;
  readonly rows: readonly UsageRow[];
}

/** The rows by the cluster that they stand under, in their order. */
export function groupsOf(rows: readonly UsageRow[]): readonly RangeGroup[] {
  const clusters = [...new Set(rows.map(({ cluster }) => cluster))];
  return clusters.map((cluster) => {
    const own = rows.filter((row) => row.cluster === cluster);
    return { cluster, owner: own[0]?.owner ?? '', rows: own };
  });
}
