import { findCluster, named, nextEntityIds } from '../../domain/entities.ts';
import { subnetsOf } from '../../domain/entities.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput, SubnetPurpose } from '../../domain/plan-input.ts';
import { type CurrentState, runningStateOf } from '../../domain/running.ts';
import { routeOf } from '../comparison/routes.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { modelOf } from '../models/registry.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { creatableOrNone, newClusterVersion } from './new-cluster-version.ts';

/** The plan while a cluster is moved: with the cluster at its target, or with what is new beside what runs today. */
export interface MeanwhilePlan {
  readonly input: PlanInput;
  /** The cluster that stands for the target: the moved one itself, or the one beside it. */
  readonly target: string;
  /** The clusters that hold ranges of the move: the one beside comes first. */
  readonly clusters: readonly string[];
}

function hasRange(podCidrs: readonly string[]): boolean {
  return (podCidrs[0] ?? '') !== '';
}

/** The pod CIDRs after the move: those of the plan, else those of today where the move keeps them (ruling 11). */
function podCidrsAfter(cluster: Cluster, current: CurrentState): string[] {
  const { podRange } = NETWORK_MODELS[CANDIDATES[current.candidate].model];
  return hasRange(cluster.podCidrs) || podRange !== 'pod-cidr' ? cluster.podCidrs : current.podCidrs;
}

/** The first subnet in use today that serves a purpose. */
function subnetToday(input: PlanInput, current: CurrentState, purpose: SubnetPurpose): string | null {
  const inUse = subnetsOf(input).find(({ id, purposes }) => current.subnets.includes(id) && purposes.includes(purpose));
  return inUse?.id ?? null;
}

function isToday(subnet: string | null, current: CurrentState): boolean {
  return subnet === null || current.subnets.length === 0 || current.subnets.includes(subnet);
}

/** The pools in the subnets that they use today. */
function poolsToday(input: PlanInput, cluster: Cluster, current: CurrentState): NodePool[] {
  const nodes = subnetToday(input, current, 'nodes');
  const pods = subnetToday(input, current, 'pods');
  return cluster.nodePools.map((pool) => ({
    ...pool,
    nodeSubnet: isToday(pool.nodeSubnet, current) ? (pool.nodeSubnet ?? nodes) : nodes,
    podSubnet: isToday(pool.podSubnet, current) ? (pool.podSubnet ?? pods) : pods,
  }));
}

function clusterToday(input: PlanInput, cluster: Cluster, current: CurrentState): Cluster {
  return {
    ...cluster,
    choice: current.candidate,
    podCidrs: hasRange(current.podCidrs) ? current.podCidrs : cluster.podCidrs,
    policyEngine: current.policyEngine,
    nodePools: poolsToday(input, cluster, current),
  };
}

/** The pools again, in subnets that the plan names beside those of today, else in subnets to be requested. */
function poolsBeside(input: PlanInput, cluster: Cluster, current: CurrentState): NodePool[] {
  const ids = nextEntityIds(input, 'node-pool', cluster.nodePools.length);
  const named = current.subnets.length > 0;
  return cluster.nodePools.map((pool, at) => ({
    ...pool,
    id: ids[at] ?? pool.id,
    nodeSubnet: named && !isToday(pool.nodeSubnet, current) ? pool.nodeSubnet : null,
    podSubnet: named && !isToday(pool.podSubnet, current) ? pool.podSubnet : null,
  }));
}

interface Beside {
  readonly id: string;
  readonly to: CandidateId;
  readonly current: CurrentState;
  readonly asOf: string;
}

function clusterBeside(input: PlanInput, cluster: Cluster, { id, to, current, asOf }: Beside): Cluster {
  return {
    ...cluster,
    id,
    name: `${named(cluster)}-new`,
    lifecycle: 'planned',
    kubernetesVersion: newClusterVersion(cluster, asOf),
    choice: to,
    current: null,
    nodePools: poolsBeside(input, cluster, current).map((pool) => ({
      ...pool,
      kubernetesVersion: creatableOrNone(pool.kubernetesVersion, cluster, asOf),
    })),
  };
}

/** The new pools alone, with no addresses but those of their nodes and pods. */
function poolsAlone(input: PlanInput, cluster: Cluster, beside: Beside): Cluster {
  const copy = clusterBeside(input, cluster, beside);
  const today = poolsToday(input, cluster, beside.current);
  const allocation = modelOf(beside.to).podAllocation ?? 'dynamic';
  return {
    ...copy,
    name: `${named(cluster)}, new pools`,
    internalLoadBalancers: [],
    privateLinkServiceAddresses: 0,
    serviceCidrs: [],
    dnsServiceIp: '',
    serviceCount: 0,
    apiServer: { access: 'public', subnet: null },
    nodePools: copy.nodePools.map((pool, at) => ({
      ...pool,
      podAllocation: allocation,
      nodeSubnet: pool.nodeSubnet ?? today[at]?.nodeSubnet ?? null,
    })),
  };
}

/**
 * The plan while a cluster is moved from what runs today to a candidate, for a look; null when the plan has no such cluster or
 * it is not said what runs today. A new cluster has a version that can be created on the day; it or new pools stand beside the old ones, all at their maximum with upgrade.
 */
export function meanwhilePlan(
  { input, asOf }: Pick<EvaluatedPlan, 'input' | 'asOf'>,
  clusterId: string,
  to: CandidateId,
): MeanwhilePlan | null {
  const cluster = findCluster(input, clusterId);
  const current = cluster ? runningStateOf(cluster) : null;
  if (cluster === undefined || current === null || current.candidate === to) {
    return null;
  }
  const { isInPlace, how } = routeOf(current.candidate, to);
  if (isInPlace) {
    const moved: Cluster = { ...cluster, choice: to, current, podCidrs: podCidrsAfter(cluster, current) };
    const clusters = input.clusters.map((each) => (each === cluster ? moved : each));
    return { input: { ...input, clusters }, target: clusterId, clusters: [clusterId] };
  }
  const [id = ''] = nextEntityIds(input, 'cluster', 1);
  const beside = (how === 'new-pools' ? poolsAlone : clusterBeside)(input, cluster, { id, to, current, asOf });
  const clusters = input.clusters.map((each) => (each === cluster ? clusterToday(input, cluster, current) : each));
  return { input: { ...input, clusters: [...clusters, beside] }, target: id, clusters: [id, clusterId] };
}
