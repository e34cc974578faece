import type { CandidateId, DataPlane, NetworkModelId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import type { PoolDemand } from '../demand/cluster-demand.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { indexNetworks } from '../demand/network-index.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import type { CandidateEvaluation, ClusterEvaluation, PerLoad } from '../plan.ts';
import type { PlacedRange, UnreadRange } from './placed-ranges.ts';
import { readRanges } from './placed-ranges.ts';

/** A cluster under its effective candidate. */
export interface ClusterContext {
  readonly cluster: Cluster;
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

/** What every rule can look at. */
export interface RuleContext {
  readonly input: PlanInput;
  readonly asOf: string;
  readonly index: NetworkIndex;
  readonly clusters: readonly ClusterContext[];
  readonly placed: readonly PlacedRange[];
  readonly unread: readonly UnreadRange[];
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

function sumNodes(pools: readonly PoolDemand[]): PerLoad {
  const sum = { today: 0, maximum: 0, withUpgrade: 0 };
  for (const { nodes } of pools) {
    sum.today += nodes.today;
    sum.maximum += nodes.maximum;
    sum.withUpgrade += nodes.withUpgrade;
  }
  return sum;
}

function contextOf(cluster: Cluster, evaluated: ClusterEvaluation, index: NetworkIndex): ClusterContext | null {
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
    candidate,
    model,
    dataPlane,
    evaluation,
    networks: networksOf(cluster, subnetIds, index),
    subnetIds,
    pools,
    nodes: sumNodes(pools),
    pods: pools.reduce((sum, { pool, nodes }) => sum + nodes.maximum * pool.expectedPodsPerNode, 0),
    usesPodCidr: podRange === 'pod-cidr' || podRange === 'declared-only',
  };
}

interface Remembered {
  readonly cluster: Cluster;
  readonly index: NetworkIndex;
  readonly context: ClusterContext | null;
}
const remembered = new WeakMap<ClusterEvaluation, Remembered>();

/** As `contextOf`; an evaluation that was reused gives the context made before. */
function contextOrReuse(cluster: Cluster, evaluated: ClusterEvaluation, index: NetworkIndex): ClusterContext | null {
  const known = remembered.get(evaluated);
  if (known?.cluster === cluster && known.index === index) {
    return known.context;
  }
  const context = contextOf(cluster, evaluated, index);
  remembered.set(evaluated, { cluster, index, context });
  return context;
}

/** Puts together what the rules look at; clusters without an evaluation are left out. */
export function ruleContextOf(input: PlanInput, evaluated: readonly ClusterEvaluation[], asOf: string): RuleContext {
  const index = indexNetworks(input.virtualNetworks);
  const byCluster = new Map(evaluated.map((entry) => [entry.cluster, entry]));
  const clusters = input.clusters.flatMap((cluster) => {
    const entry = byCluster.get(cluster.id);
    return (entry && contextOrReuse(cluster, entry, index)) ?? [];
  });
  return { input, asOf, index, clusters, ...readRanges(input) };
}

/** True for a VNet that the user brings, where AKS owns nothing. */
export function hasOwnNetwork({ networks }: ClusterContext): boolean {
  return networks.some(({ origin }) => origin === 'byo');
}

/** Remembers what `build` makes of a context, for rules that share it. */
export function oncePerContext<T>(build: (context: RuleContext) => T): (context: RuleContext) => T {
  const built = new WeakMap<RuleContext, { readonly value: T }>();
  return (context) => {
    const known = built.get(context) ?? { value: build(context) };
    built.set(context, known);
    return known.value;
  };
}
