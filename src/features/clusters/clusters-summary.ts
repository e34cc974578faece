import type { Cluster } from '../../domain/plan-input.ts';
import { maximumNodesOf } from '../../engine/demand/pool-size.ts';
import { counted } from '../../engine/words/numbers.ts';

/** The folded line of the clusters: how many, with how many pools and nodes. */
export function clustersSummary(clusters: readonly Cluster[]): string {
  const pools = clusters.flatMap(({ nodePools }) => nodePools);
  const nodes = pools.reduce((sum, pool) => sum + maximumNodesOf(pool), 0);
  return `${counted(clusters.length, 'cluster')}, ${counted(pools.length, 'pool')}, at most ${counted(nodes, 'node')}`;
}
