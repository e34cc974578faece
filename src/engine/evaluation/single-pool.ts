import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import { ipv4 } from '../../domain/ip/ipv4.ts';
import { formatRange } from '../../domain/ip/range.ts';
import type { Cluster, NodePool, NodeShare, PlanInput, Subnet, SubnetPurpose } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { LIMIT_IDS, type LimitId } from '../capacity/limit-table.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import type { RangeKind, RangeUse } from '../demand/range-types.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { evaluateCluster } from './evaluate-cluster.ts';
import type { CandidateEvaluation } from './evaluation.ts';
import { groundOf } from './surroundings.ts';

/** One pool in one Standard cluster, upgraded rolling: the smallest question that sizing answers. */
export interface SinglePool {
  readonly candidate: CandidateId;
  readonly kind: NodePool['kind'];
  readonly nodes: number;
  readonly maxPodsPerNode: number;
  readonly expectedPodsPerNode: number;
  readonly surge: NodeShare;
  readonly internalLoadBalancers: number;
}

/** Prefix lengths of the ranges given to the pool; null where none is given. */
export interface SinglePoolRanges {
  readonly nodeSubnet: number | null;
  readonly podSubnet: number | null;
  readonly podCidr: number | null;
}

/** The answer on a cluster of one pool: its nodes, the evaluation of one candidate, and its ranges by kind. */
export interface SinglePoolAnswer {
  readonly pool: PoolDemand;
  readonly evaluation: CandidateEvaluation;
  readonly nodeSubnet: RangeUse;
  readonly podSubnet: RangeUse | null;
  readonly podCidr: RangeUse | null;
  /** Each broken limit once, in the fixed order of limit ids. */
  readonly limitsBroken: readonly LimitId[];
}

export const NO_RANGES: SinglePoolRanges = { nodeSubnet: null, podSubnet: null, podCidr: null };

const CLUSTER = 'c1';
const POOL = 'p1';
const NETWORK = 'v1';
const NODE_SUBNET = 's1';
const POD_SUBNET = 's2';

/** Which range besides the node subnet a candidate draws on, if any. */
export function podRangeKindOf(candidate: CandidateId): 'podSubnet' | 'podCidr' | null {
  switch (NETWORK_MODELS[CANDIDATES[candidate].model].podRange) {
    case 'pod-subnet':
      return 'podSubnet';
    case 'pod-cidr':
      return 'podCidr';
    default:
      return null;
  }
}

function sizedSubnet(id: string, purpose: SubnetPurpose, prefixLength: number | null): Subnet[] {
  return prefixLength === null
    ? []
    : [{ ...newSubnet(id, purpose), ipv4: { kind: 'size', range: '', prefixLength }, purposes: [purpose] }];
}

function singlePoolCluster(single: SinglePool, ranges: SinglePoolRanges): Cluster {
  const { candidate, kind, nodes, maxPodsPerNode, expectedPodsPerNode, surge, internalLoadBalancers } = single;
  const start = newNodePool(POOL, 'pool', 'system');
  const pool = {
    ...start,
    kind,
    nodes,
    maxPodsPerNode,
    expectedPodsPerNode,
    upgrade: { ...start.upgrade, surge },
    nodeSubnet: ranges.nodeSubnet === null ? null : NODE_SUBNET,
    podSubnet: ranges.podSubnet === null ? null : POD_SUBNET,
  };
  const podCidr =
    ranges.podCidr === null ? [] : [formatRange({ family: 4, first: ipv4(0), prefixLength: ranges.podCidr })];
  return {
    ...newCluster(CLUSTER, 'cluster', [pool]),
    virtualNetwork: NETWORK,
    choice: candidate,
    podCidrs: podCidr,
    internalLoadBalancers: [{ count: internalLoadBalancers, subnet: null }],
  };
}

/** The plan of one pool: a cluster of its own, in subnets of the given sizes. Only sizes count, nothing is placed. */
export function singlePoolPlan(single: SinglePool, ranges: SinglePoolRanges): PlanInput {
  const subnets = [
    ...sizedSubnet(NODE_SUBNET, 'nodes', ranges.nodeSubnet),
    ...sizedSubnet(POD_SUBNET, 'pods', ranges.podSubnet),
  ];
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork(NETWORK, 'network'), subnets }],
    clusters: [singlePoolCluster(single, ranges)],
  };
}

/** Sizes the first cluster of a plan, which has one pool, and says how far it grows. Throws when there is no pool. */
export function answerSinglePool(plan: PlanInput, candidate: CandidateId): SinglePoolAnswer {
  const ground = groundOf(plan);
  const [cluster] = plan.clusters;
  const [pool] = cluster ? demandOf(cluster, CANDIDATES[candidate].model, ground.index).pools : [];
  const evaluation = cluster
    ? evaluateCluster(cluster, ground).candidates.find((evaluated) => evaluated.candidate === candidate)
    : undefined;
  const rangeOf = (kind: RangeKind): RangeUse | null => evaluation?.ranges.find((range) => range.kind === kind) ?? null;
  const nodeSubnet = rangeOf('node-subnet');
  if (!pool || !evaluation || !nodeSubnet) {
    throw new Error(`no pool to evaluate under ${candidate}`);
  }
  return {
    pool,
    evaluation,
    nodeSubnet,
    podSubnet: rangeOf('pod-subnet'),
    podCidr: rangeOf('pod-cidr'),
    limitsBroken: LIMIT_IDS.filter((id) => evaluation.limitsBroken.some(({ limit }) => limit === id)),
  };
}

/** Sizes one pool in ranges of the given sizes and says how far it grows there. */
export function evaluateSinglePool(single: SinglePool, ranges: SinglePoolRanges): SinglePoolAnswer {
  return answerSinglePool(singlePoolPlan(single, ranges), single.candidate);
}
