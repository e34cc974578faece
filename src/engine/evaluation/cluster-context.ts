import { type CandidateId, CANDIDATES, type DataPlane, type NetworkModelId } from '../../domain/ids.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import { indexNetworks, type NetworkIndex } from '../demand/network-index.ts';
import { type PerLoad, sumNodes } from '../demand/per-load.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { derivePoolPods } from '../demand/pool-numbers.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
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

function subnetIdsOf(cluster: Cluster): readonly string[] {
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

/** What a context is made for: as long as these are the same objects on the same day, so is the context. */
interface ContextOrigin {
  readonly cluster: Cluster;
  readonly index: NetworkIndex;
  readonly asOf: string;
}

function contextOf({ cluster, index, asOf }: ContextOrigin, evaluated: ClusterEvaluation): ClusterContext | null {
  const candidate = evaluated.effective;
  const evaluation = evaluated.candidates.find((entry) => entry.candidate === candidate);
  if (!evaluation) {
    return null;
  }
  const { model, dataPlane } = CANDIDATES[candidate];
  const { pools } = demandOf(cluster, model, index);
  const { podRange } = NETWORK_MODELS[model];
  const subnetIds = subnetIdsOf(cluster);
  return {
    cluster,
    index,
    asOf,
    candidate,
    model,
    dataPlane,
    evaluation,
    networks: networksOf(cluster, subnetIds, index),
    subnetIds,
    pools,
    nodes: sumNodes(pools),
    pods: pools.reduce((sum, demand) => sum + derivePoolPods(NUMBERS, demand), 0),
    usesPodCidr: podRange === 'pod-cidr' || podRange === 'declared-only',
  };
}

interface Remembered extends ContextOrigin {
  readonly context: ClusterContext | null;
}

const remembered = new WeakMap<ClusterEvaluation, Remembered>();

/** As `contextOf`; an evaluation that was reused gives the context made before. */
function contextOrReuse(origin: ContextOrigin, evaluated: ClusterEvaluation): ClusterContext | null {
  const known = remembered.get(evaluated);
  if (known?.cluster === origin.cluster && known.index === origin.index && known.asOf === origin.asOf) {
    return known.context;
  }
  const context = contextOf(origin, evaluated);
  remembered.set(evaluated, { ...origin, context });
  return context;
}

/** Every cluster that has an evaluation, under its effective candidate, in plan order. */
export function clusterContextsOf(
  input: PlanInput,
  evaluated: readonly ClusterEvaluation[],
  asOf: string,
): readonly ClusterContext[] {
  const index = indexNetworks(input.virtualNetworks);
  const byCluster = new Map(evaluated.map((entry) => [entry.cluster, entry]));
  return input.clusters.flatMap((cluster) => {
    const entry = byCluster.get(cluster.id);
    return (entry && contextOrReuse({ cluster, index, asOf }, entry)) ?? [];
  });
}

/** True for a VNet that the user brings, where AKS owns nothing. */
export function hasOwnNetwork({ networks }: Pick<ClusterContext, 'networks'>): boolean {
  return networks.some(({ origin }) => origin === 'byo');
}
