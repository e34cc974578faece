import type { CandidateId, NetworkModelId } from '../domain/ids.ts';
import { CANDIDATES } from '../domain/ids.ts';
import type { Cluster, NodePool, PlanInput, Subnet } from '../domain/plan-input.ts';
import type { LimitId } from '../engine/capacity/limit-table.ts';

/**
 * A second reading of the documentation, for the properties only: limits written out plainly with their numbers, and
 * growth by adding one node at a time. It shares no code with the engine.
 */
export interface NaiveLimit {
  readonly limit: LimitId;
  readonly subject: string;
  readonly allowed: number;
  readonly use: (nodes: readonly number[]) => number;
}

const RESERVED = 5;

/** Nodes that exist besides `nodes` while a pool is upgraded. */
export function naiveSurge(pool: NodePool, nodes: number): number {
  const percent = (share: number): number => {
    let extra = 0;
    while (extra * 100 < nodes * share) {
      extra += 1;
    }
    return Math.min(extra, nodes);
  };
  if (pool.kind === 'auto-provisioned') {
    return percent(10);
  }
  if (pool.priority === 'spot') {
    return 0;
  }
  if (pool.upgrade.strategy === 'blue-green') {
    return nodes;
  }
  const { unit, value } = pool.upgrade.surge;
  return unit === 'percent' ? percent(value) : Math.min(value, nodes);
}

/** The most nodes of a pool outside an upgrade. */
export function naiveMaximum(pool: NodePool): number {
  if (pool.kind === 'auto-provisioned') {
    return pool.nodeCap ?? pool.nodes;
  }
  return pool.autoscaler.enabled && pool.autoscaler.maximumNodes > pool.nodes
    ? pool.autoscaler.maximumNodes
    : pool.nodes;
}

interface Share {
  readonly range: string;
  readonly each: number;
}

/** Pod addresses of one node in its pod subnet: batches with 8 kept free, or whole blocks with one address kept. */
function naivePodAddresses(pool: NodePool, model: NetworkModelId): number {
  const mode = pool.podAllocation === 'as-cluster' ? model.replace('pod-subnet-', '') : pool.podAllocation;
  const needed = mode === 'dynamic' ? pool.expectedPodsPerNode + 8 : pool.maxPodsPerNode + 1;
  let addresses = 16;
  while (addresses < needed) {
    addresses += 16;
  }
  return addresses;
}

/** What one node of a pool takes, and where. */
function naiveShares(pool: NodePool, cluster: Cluster, model: NetworkModelId): Share[] {
  const nodeRange = pool.nodeSubnet === null ? `new-node-subnet/${cluster.id}` : `subnet/${pool.nodeSubnet}`;
  const podRange = pool.podSubnet === null ? `new-pod-subnet/${cluster.id}` : `subnet/${pool.podSubnet}`;
  switch (model) {
    case 'azure-cni-node-subnet':
      return [{ range: nodeRange, each: 1 + pool.maxPodsPerNode }];
    case 'pod-subnet-dynamic':
    case 'pod-subnet-static-block':
      return [
        { range: nodeRange, each: 1 },
        { range: podRange, each: naivePodAddresses(pool, model) },
      ];
    case 'kubenet':
    case 'azure-cni-overlay':
      return [
        { range: nodeRange, each: 1 },
        { range: `pod-cidr/${cluster.id}`, each: 1 },
      ];
    case 'byo-cni':
      return [{ range: nodeRange, each: 1 }];
  }
}

function prefixIn(text: string): number {
  return Number(text.slice(text.indexOf('/') + 1));
}

function subnetRoom(subnet: Subnet): number | null {
  if (subnet.ipv4.kind === 'auto') {
    return null;
  }
  const prefix = subnet.ipv4.kind === 'size' ? subnet.ipv4.prefixLength : prefixIn(subnet.ipv4.range);
  return prefix > 29 ? 0 : 2 ** (32 - prefix) - RESERVED;
}

/** Addresses that do not depend on nodes, by range, apart from the API server's own subnet. */
function naiveFixed(cluster: Cluster): Map<string, number> {
  const fixed = new Map<string, number>();
  const first = cluster.nodePools[0]?.nodeSubnet ?? null;
  const own = first === null ? `new-node-subnet/${cluster.id}` : `subnet/${first}`;
  const add = (range: string, amount: number): unknown => fixed.set(range, (fixed.get(range) ?? 0) + amount);
  for (const { count, subnet } of cluster.internalLoadBalancers) {
    add(subnet === null ? own : `subnet/${subnet}`, count);
  }
  add(own, cluster.privateLinkServiceAddresses);
  if (cluster.apiServer.access === 'private-endpoint') {
    add(own, 1);
  }
  if (cluster.apiServer.access === 'vnet-integration') {
    const { subnet } = cluster.apiServer;
    add(subnet === null ? `new-api-server-subnet/${cluster.id}` : `subnet/${subnet}`, 9);
  }
  return fixed;
}

/** Every range that a cluster draws on: what is taken there whatever its nodes, and each node's share by pool. */
export function naiveRanges(plan: PlanInput, model: NetworkModelId): Map<string, { fixed: number; each: number[] }> {
  const [cluster] = plan.clusters;
  const ranges = new Map<string, { fixed: number; each: number[] }>();
  if (!cluster) {
    return ranges;
  }
  const rangeOf = (key: string): { fixed: number; each: number[] } => {
    const range = ranges.get(key) ?? { fixed: 0, each: cluster.nodePools.map(() => 0) };
    ranges.set(key, range);
    return range;
  };
  cluster.nodePools.forEach((pool, index) => {
    for (const { range, each } of naiveShares(pool, cluster, model)) {
      const entry = rangeOf(range);
      entry.each[index] = (entry.each[index] ?? 0) + each;
    }
  });
  for (const [range, amount] of naiveFixed(cluster)) {
    rangeOf(range).fixed += amount;
  }
  for (const { id, otherAddressesInUse } of plan.virtualNetworks.flatMap(({ subnets }) => subnets)) {
    const range = ranges.get(`subnet/${id}`);
    if (range) {
      range.fixed += otherAddressesInUse;
    }
  }
  return ranges;
}

/** What a range given by the plan holds; null for one that is still to be asked for. */
function givenRoom(key: string, plan: PlanInput, cluster: Cluster): number | null {
  if (key === `pod-cidr/${cluster.id}`) {
    const [podCidr] = cluster.podCidrs;
    return podCidr === undefined ? null : Math.floor(2 ** (24 - prefixIn(podCidr)));
  }
  const subnet = plan.virtualNetworks.flatMap(({ subnets }) => subnets).find(({ id }) => `subnet/${id}` === key);
  return subnet ? subnetRoom(subnet) : null;
}

/** What the range to ask for holds: the first size, counted up, that leaves the headroom of the plan free. */
function askedRoom(key: string, need: number, headroomPercent: number): number {
  const [smallest, kept] = key.startsWith('pod-cidr') ? [1, 0] : [8, RESERVED];
  let size = smallest;
  while ((size - kept) * (100 - headroomPercent) < need * 100) {
    size *= 2;
  }
  return size - kept;
}

function limitOfRange(key: string, pools: readonly NodePool[]): LimitId {
  const isForPods = key.startsWith('new-pod-subnet') || pools.some(({ podSubnet }) => `subnet/${podSubnet}` === key);
  return key.startsWith('pod-cidr') ? 'pod-cidr' : isForPods ? 'pod-subnet' : 'node-subnet';
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** What a range needs during an upgrade with every pool at its maximum. */
function naivePeak(plan: PlanInput, model: NetworkModelId, key: string): number {
  const { fixed, each } = naiveRanges(plan, model).get(key) ?? { fixed: 0, each: [] };
  const pools = plan.clusters[0]?.nodePools ?? [];
  return (
    fixed +
    sum(pools.map((pool, index) => (naiveMaximum(pool) + naiveSurge(pool, naiveMaximum(pool))) * (each[index] ?? 0)))
  );
}

/**
 * All limits on the nodes of the only cluster, with the ids under which the engine names them. Ranges that are not given
 * have the size to ask for, which `sizedFor` makes: the plan itself, else one with the same ranges.
 */
export function naiveLimits(plan: PlanInput, candidate: CandidateId, sizedFor = plan): NaiveLimit[] {
  const [cluster] = plan.clusters;
  if (!cluster) {
    return [];
  }
  const { model, dataPlane } = CANDIDATES[candidate];
  const pools = cluster.nodePools;
  const withSurge = (nodes: readonly number[]): number[] =>
    nodes.map((count, index) => count + naiveSurge(pools[index]!, count));
  const peak = (nodes: readonly number[]): number => sum(withSurge(nodes));
  const pods = (nodes: readonly number[]): number =>
    sum(nodes.map((count, index) => count * pools[index]!.expectedPodsPerNode));
  const limits: NaiveLimit[] = [];
  const limit = (id: LimitId, subject: string, allowed: number, use: NaiveLimit['use']): unknown =>
    limits.push({ limit: id, subject, allowed, use });

  const ranges = naiveRanges(plan, model);
  for (const [key, { fixed, each }] of ranges) {
    // a range that no node takes from stops none
    if (each.some((count) => count > 0)) {
      const use = (nodes: readonly number[]): number =>
        fixed + sum(withSurge(nodes).map((count, index) => count * each[index]!));
      const asked = (): number => askedRoom(key, naivePeak(sizedFor, model, key), plan.headroomPercent);
      limit(limitOfRange(key, pools), key, givenRoom(key, plan, cluster) ?? asked(), use);
    }
  }
  if (model === 'kubenet') {
    limit('route-table', cluster.id, 400, (nodes) => peak(nodes) + cluster.customRouteCount);
  }
  if (model === 'azure-cni-overlay') {
    limit('pods-per-cluster', cluster.id, 200_000, pods);
  }
  if (cluster.policyEngine === 'azure-npm' && dataPlane === 'azure') {
    limit('policy-engine', cluster.id, 250, peak);
    limit('policy-engine', cluster.id, 20_000, pods);
  }
  pools.forEach((pool, index) => {
    if (pool.kind === 'scale-set') {
      limit('nodes-per-pool', pool.id, 1_000, (nodes) => withSurge(nodes)[index]!);
    }
  });
  limit('nodes-per-cluster', cluster.id, cluster.tier === 'free' ? 1_000 : 5_000, peak);
  const perNode = pools.map((pool) =>
    sum(naiveShares(pool, cluster, model).map(({ range, each }) => vnetCount(range, each, pool, model))),
  );
  const tenants = sum(
    plan.virtualNetworks.flatMap(({ subnets }) => subnets.map(({ otherAddressesInUse }) => otherAddressesInUse)),
  );
  const fixedHere = sum([...naiveFixed(cluster).values()]);
  limit(
    'vnet-addresses',
    cluster.virtualNetwork ?? cluster.id,
    65_536,
    (nodes) => fixedHere + tenants + sum(withSurge(nodes).map((count, index) => count * perNode[index]!)),
  );
  const { type, ipCount, portsPerNode } = cluster.outbound;
  if (type === 'loadBalancer' && portsPerNode > 0) {
    limit('outbound-ports', cluster.id, ipCount * 64_000, (nodes) => peak(nodes) * portsPerNode);
  }
  return limits;
}

/** How much of a node's share the VNet counts: nothing of a pod CIDR, one for each block of 16 under static block. */
function vnetCount(range: string, each: number, pool: NodePool, model: NetworkModelId): number {
  if (range.startsWith('pod-cidr')) {
    return 0;
  }
  const inPodSubnet = model.startsWith('pod-subnet') && each !== 1;
  const blocks =
    pool.podAllocation === 'as-cluster' ? model === 'pod-subnet-static-block' : pool.podAllocation === 'static-block';
  return inPodSubnet && blocks ? each / 16 : each;
}

/** Limits that a number of nodes per pool breaks, in order. */
export function naiveBroken(limits: readonly NaiveLimit[], nodes: readonly number[]): NaiveLimit[] {
  return limits.filter(({ use, allowed }) => use(nodes) > allowed);
}

export interface NaiveReach {
  readonly nodes: readonly number[];
  readonly stoppedBy: NaiveLimit | null;
  readonly next: readonly number[];
}

/** Adds one node at a time: round by round up to each maximum, then round by round the pools that may grow. */
export function naiveReach(pools: readonly NodePool[], limits: readonly NaiveLimit[]): NaiveReach {
  let nodes = pools.map(() => 0);
  const already = naiveBroken(limits, nodes)[0];
  if (already) {
    return { nodes, stoppedBy: already, next: nodes };
  }
  for (;;) {
    const full = pools.every((pool, index) => nodes[index]! >= naiveMaximum(pool));
    const takers = pools.flatMap((pool, index) =>
      (full ? pool.mode !== 'gateway' : nodes[index]! < naiveMaximum(pool)) ? [index] : [],
    );
    if (takers.length === 0) {
      return { nodes, stoppedBy: null, next: nodes };
    }
    for (const taker of takers) {
      const next = nodes.map((count, index) => (index === taker ? count + 1 : count));
      const stoppedBy = naiveBroken(limits, next)[0];
      if (stoppedBy) {
        return { nodes, stoppedBy, next };
      }
      nodes = next;
    }
  }
}
