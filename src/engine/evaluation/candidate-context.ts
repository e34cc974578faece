import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { type ClusterDemand, demandOf, type PoolDemand } from '../demand/cluster-demand.ts';
import { indexNetworks } from '../demand/network-index.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { CandidateEvaluation, PlanEvaluation } from './evaluation.ts';

/** What the workings of one cluster under one candidate are read from. */
export interface FigureContext {
  readonly input: PlanInput;
  readonly plan: PlanEvaluation;
  readonly cluster: Cluster;
  readonly candidate: CandidateId;
  readonly demand: ClusterDemand;
  readonly evaluation: CandidateEvaluation;
}

/** The context of a figure, or null when the plan has no such cluster (any more). */
export function figureContext(
  input: PlanInput,
  plan: PlanEvaluation,
  at: { readonly cluster: string; readonly candidate: CandidateId },
): FigureContext | null {
  const cluster = input.clusters.find(({ id }) => id === at.cluster);
  const evaluation = plan.clusters
    .find((entry) => entry.cluster === at.cluster)
    ?.candidates.find(({ candidate }) => candidate === at.candidate);
  if (!cluster || !evaluation) {
    return null;
  }
  const demand = demandOf(cluster, evaluation.model, indexNetworks(input.virtualNetworks));
  return { input, plan, cluster, candidate: at.candidate, demand, evaluation };
}

/** The start of a reference to a figure of this cluster. */
export function atCluster<F extends string>({ cluster, candidate }: FigureContext, figure: F) {
  return { figure, cluster: cluster.id, candidate };
}

export function rangeIn(context: FigureContext, key: string): RangeUse | null {
  return context.evaluation.ranges.find((range) => range.key === key) ?? null;
}

/** A pool with its demand: of this cluster, or of another cluster in a shared range. */
export function poolIn(context: FigureContext, pool: string): PoolDemand | null {
  return context.demand.pools.find((entry) => entry.pool.id === pool) ?? null;
}

export function poolName(context: FigureContext, pool: string): string {
  const found = context.input.clusters.flatMap(({ nodePools }) => nodePools).find(({ id }) => id === pool);
  return found?.name ?? pool;
}

export function clusterName(context: FigureContext, cluster: string): string {
  return context.input.clusters.find(({ id }) => id === cluster)?.name ?? cluster;
}
