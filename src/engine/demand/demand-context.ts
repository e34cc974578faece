import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { ClusterDemand } from './cluster-demand.ts';
import type { NetworkIndex } from './network-index.ts';
import type { PoolDemand } from './pool-demand.ts';
import type { SizeRule } from './range-numbers.ts';

/** What the workings of the demand of one cluster under one candidate are read from. */
export interface DemandContext {
  readonly input: PlanInput;
  readonly cluster: Cluster;
  readonly candidate: CandidateId;
  readonly demand: ClusterDemand;
  /** What every size to ask for keeps to. */
  readonly sizes: SizeRule;
  readonly index: NetworkIndex;
}

/** The start of a reference to a figure of this cluster. */
export function atCluster<F extends string>({ cluster, candidate }: DemandContext, figure: F) {
  return { figure, cluster: cluster.id, candidate };
}

/** A reference to a figure of one pool of this cluster. */
export function atPool<F extends string>(context: DemandContext, figure: F, pool: string) {
  return { ...atCluster(context, figure), pool };
}

/** A pool of this cluster with its demand; null for one of another cluster, and for one that is gone. */
export function poolIn({ demand }: Pick<DemandContext, 'demand'>, pool: string): PoolDemand | null {
  return demand.pools.find((entry) => entry.pool.id === pool) ?? null;
}

/** The name of a pool of any cluster. */
export function poolName({ input }: Pick<DemandContext, 'input'>, pool: string): string {
  const found = input.clusters.flatMap(({ nodePools }) => nodePools).find(({ id }) => id === pool);
  return found?.name ?? pool;
}

/** The name of a cluster. */
export function clusterName({ input }: Pick<DemandContext, 'input'>, cluster: string): string {
  return input.clusters.find(({ id }) => id === cluster)?.name ?? cluster;
}
