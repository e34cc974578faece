import { type CandidateId, CANDIDATES, type DataPlane, type NetworkModelId } from '../../domain/ids.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { type PerLoad, sumNodes } from '../demand/per-load.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { derivePoolPods } from '../demand/pool-numbers.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { type EffectiveNeed, needsOf } from '../verdict/needs.ts';
import { Kept, shelf } from './edit-memory.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { CandidateEvaluation, ClusterEvaluation } from './evaluation.ts';

/** A cluster under its effective candidate, with all that the rules of one cluster may look at. */
export interface ClusterContext {
  readonly cluster: Cluster;
  readonly index: NetworkIndex;
  readonly asOf: string;
  readonly candidate: CandidateId;
  readonly model: NetworkModelId;
  readonly dataPlane: DataPlane;
  readonly evaluation: CandidateEvaluation;
  readonly needs: readonly EffectiveNeed[];
  /** Its VNet first, then any other VNet that one of its subnets lies in. */
  readonly networks: readonly VirtualNetwork[];
  /** Ids of the subnets that it names, each once. */
  readonly subnetIds: readonly string[];
  readonly pools: readonly PoolDemand[];
  /** Nodes of all pools. */
  readonly nodes: PerLoad;
  /** Expected pods of all pools at their maximum. */
  readonly pods: number;
  /** The model takes pod addresses from the cluster's pod CIDRs, or has them declared. */
  readonly usesPodCidr: boolean;
}

function namedSubnetIds(cluster: Cluster): readonly string[] {
  const ids = new Set<string>();
  const add = (id: string | null): void => {
    if (id !== null) {
      ids.add(id);
    }
  };
  for (const pool of cluster.nodePools) {
    add(pool.nodeSubnet);
    add(pool.podSubnet);
  }
  add(cluster.apiServer.subnet);
  cluster.internalLoadBalancers.forEach(({ subnet }) => add(subnet));
  return [...ids];
}

function networksOf(cluster: Cluster, subnetIds: readonly string[], index: NetworkIndex): readonly VirtualNetwork[] {
  const own = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
  const found = new Set(own ? [own] : []);
  for (const id of subnetIds) {
    const place = index.subnets.get(id);
    if (place) {
      found.add(place.virtualNetwork);
    }
  }
  return [...found];
}

function makeClusterContext(
  cluster: Cluster,
  evaluated: ClusterEvaluation,
  { input, index, asOf }: EvaluatedPlan,
): ClusterContext | null {
  const candidate = evaluated.effective;
  const evaluation = evaluated.candidates.find((entry) => entry.candidate === candidate);
  if (!evaluation) {
    return null;
  }
  const { model, dataPlane } = CANDIDATES[candidate];
  const { pools } = demandOf(cluster, model, index);
  const { podRange } = NETWORK_MODELS[model];
  const subnetIds = namedSubnetIds(cluster);
  return {
    cluster,
    index,
    asOf,
    candidate,
    model,
    dataPlane,
    evaluation,
    needs: needsOf(cluster, input),
    networks: networksOf(cluster, subnetIds, index),
    subnetIds,
    pools,
    nodes: sumNodes(pools),
    pods: pools.reduce((sum, demand) => sum + derivePoolPods(NUMBERS, demand, 'maximum'), 0),
    usesPodCidr: podRange === 'pod-cidr' || podRange === 'declared-only',
  };
}

const CONTEXTS = shelf(() => new Kept<ClusterEvaluation, ClusterContext | null>());

/** Every cluster of a plan under its effective candidate, in plan order; one that an edit left alone keeps its context. */
export const clusterContextsOf = oncePer((plan: EvaluatedPlan): readonly ClusterContext[] => {
  const { input, index, asOf } = plan;
  const kept = plan.kept(CONTEXTS);
  const byCluster = new Map(plan.clusters.map((entry) => [entry.cluster, entry]));
  return input.clusters.flatMap((cluster) => {
    const entry = byCluster.get(cluster.id);
    return (entry && kept.get(entry, [cluster, index, asOf], () => makeClusterContext(cluster, entry, plan))) ?? [];
  });
});

/** True for a VNet that the user brings, where AKS owns nothing. */
export function hasOwnNetwork({ networks }: Pick<ClusterContext, 'networks'>): boolean {
  return networks.some(({ origin }) => origin !== 'managed');
}
