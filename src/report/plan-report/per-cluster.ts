import { named } from '../../domain/entities.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { ReportBlock, ReportSection } from '../document.ts';

/**
 * A section about every cluster that has something to say: of one cluster its blocks and what is inside, of several a
 * section for each, named after it. None where no cluster has anything to say.
 */
export function perCluster(
  title: string,
  { clusters }: PlanInput,
  blocksOf: (cluster: Cluster) => readonly ReportBlock[],
  sectionsOf: (cluster: Cluster) => readonly ReportSection[] = () => [],
): ReportSection[] {
  const told = clusters.map((cluster) => ({
    title: named(cluster),
    blocks: blocksOf(cluster),
    sections: sectionsOf(cluster),
  }));
  const sections = told.filter(({ blocks }) => blocks.length > 0);
  const [only] = sections;
  if (only === undefined) {
    return [];
  }
  return clusters.length === 1 ? [{ ...only, title }] : [{ title, blocks: [], sections }];
}
