import type { NetworkModelId } from '../../domain/ids.ts';
import { hasApiServerSubnet, isNeedPurpose, needPurposesOf } from '../../domain/need-subnets.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { podCidrKey, type RangeKey, serviceCidrKey, subnetKey, subnetKeyFor } from '../../domain/range-key.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { podAllocationOf } from '../models/pod-subnet-footprints.ts';
import { MODEL_WITH_ALL_SUBNETS, NETWORK_MODELS } from '../models/registry.ts';
import { needSubnetOf, type NetworkIndex, privateLinkSubnetOf } from './network-index.ts';
import { deriveNodePart, derivePoolPart, FACT_OF_PART, type NodePart, type PoolPart } from './part-numbers.ts';
import { constantLoad, type PerLoad, sumParts, underEachLoad } from './per-load.ts';
import type { PoolDemand } from './pool-demand.ts';
import { deriveVnetAddresses } from './pool-numbers.ts';
import { type PoolSize, sizePool } from './pool-size.ts';
import type { DemandPart, PartKind, RangeKind, RangeUnit } from './range-types.ts';

/** What one cluster asks of one range under one model. */
export interface RangeDemand {
  readonly key: RangeKey;
  readonly kind: RangeKind;
  readonly unit: RangeUnit;
  readonly subnet: string | null;
  /** True where a pool takes static blocks in it. */
  readonly inBlocks: boolean;
  readonly parts: readonly DemandPart[];
  readonly total: PerLoad;
}

/** All ranges that one cluster draws on under one network model. The data plane changes nothing here. */
export interface ClusterDemand {
  readonly cluster: Cluster;
  readonly model: NetworkModelId;
  readonly pools: readonly PoolDemand[];
  readonly ranges: ReadonlyMap<string, RangeDemand>;
  /** Keys of the ranges that are subnets of the plan. */
  readonly subnetKeys: readonly RangeKey[];
  /** Addresses that count toward the VNet's limit (ruling 30). */
  readonly vnetAddresses: PerLoad;
}

class Collector {
  private readonly cluster: string;
  private readonly parts = new Map<
    RangeKey,
    { kind: RangeKind; unit: RangeUnit; subnet: string | null; inBlocks: boolean; parts: DemandPart[] }
  >();

  constructor(cluster: string) {
    this.cluster = cluster;
  }

  open(key: RangeKey, kind: RangeKind, unit: RangeUnit, subnet: string | null): void {
    if (!this.parts.has(key)) {
      this.parts.set(key, { kind, unit, subnet, inBlocks: false, parts: [] });
    }
  }

  takesBlocks(key: RangeKey): void {
    const range = this.parts.get(key);
    if (range) {
      range.inBlocks = true;
    }
  }

  add(key: RangeKey, kind: PartKind, pool: string | null, amounts: PerLoad): void {
    if (amounts.today > 0 || amounts.maximum > 0 || amounts.withUpgrade > 0) {
      this.parts.get(key)?.parts.push({ kind, cluster: this.cluster, pool, amounts });
    }
  }

  ranges(): Map<string, RangeDemand> {
    const ranges = new Map<string, RangeDemand>();
    for (const [key, range] of this.parts) {
      ranges.set(key, { key, ...range, total: sumParts(range.parts) });
    }
    return ranges;
  }
}

/** The size of a pool with what its nodes come to in any range: the same under every model. */
interface SizedPool {
  readonly size: PoolSize;
  readonly amounts: Readonly<Record<NodePart, PerLoad>>;
}

function sizedPool(pool: NodePool): SizedPool {
  const size = sizePool(pool);
  const amountOf = (kind: NodePart): PerLoad => underEachLoad((load) => deriveNodePart(NUMBERS, size, kind, load));
  return { size, amounts: { nodes: amountOf('nodes'), 'surge-nodes': amountOf('surge-nodes') } };
}

/** A pool where a model puts it, and what its nodes come to there. */
interface PlacedPool {
  readonly pool: PoolDemand;
  readonly amounts: SizedPool['amounts'];
}

/** Adds a part of a pool to a range: what it comes to under the three loads. */
function addPart(collector: Collector, range: RangeKey, { pool, amounts }: PlacedPool, kind: PoolPart): void {
  const isOfNodes = kind === 'nodes' || kind === 'surge-nodes';
  const amount = isOfNodes ? amounts[kind] : underEachLoad((load) => derivePoolPart(NUMBERS, pool, kind, load));
  collector.add(range, kind, pool.pool.id, amount);
}

function addPool(collector: Collector, placed: PlacedPool): void {
  const { footprint, nodeRange, podRange, surgeNodes } = placed.pool;
  const podsInside = footprint.podsInNodeSubnet > 0;
  addPart(collector, nodeRange, placed, 'nodes');
  if (podsInside) {
    addPart(collector, nodeRange, placed, 'pods');
  }
  if (surgeNodes > 0) {
    addPart(collector, nodeRange, placed, 'surge-nodes');
  }
  if (surgeNodes > 0 && podsInside) {
    addPart(collector, nodeRange, placed, 'surge-pods');
  }
  if (podRange === null) {
    return;
  }
  const inBlocks = footprint.podCidrBlocks > 0;
  addPart(collector, podRange, placed, inBlocks ? 'nodes' : 'pods');
  if (surgeNodes > 0) {
    addPart(collector, podRange, placed, inBlocks ? 'surge-nodes' : 'surge-pods');
  }
}

/** Opens the ranges that a pool draws on under a model. */
function placePool(size: PoolSize, cluster: Cluster, model: NetworkModelId, collector: Collector): PoolDemand {
  const { podRange, podAllocation, footprint } = NETWORK_MODELS[model];
  const { pool, nodes, surgeNodes, unknown } = size;
  const nodeRange = subnetKeyFor(pool.nodeSubnet, 'node-subnet', cluster.id);
  collector.open(nodeRange, 'node-subnet', 'addresses', pool.nodeSubnet);
  let podKey: RangeKey | null = null;
  if (podRange === 'pod-subnet') {
    podKey = subnetKeyFor(pool.podSubnet, 'pod-subnet', cluster.id);
    collector.open(podKey, 'pod-subnet', 'addresses', pool.podSubnet);
    if (podAllocationOf(pool, podAllocation) === 'static-block') {
      collector.takesBlocks(podKey);
    }
  } else if (podRange === 'pod-cidr') {
    podKey = podCidrKey(cluster.id);
    collector.open(podKey, 'pod-cidr', 'node-blocks', null);
  }
  return { pool, nodes, surgeNodes, unknown, footprint: footprint(pool), nodeRange, podRange: podKey };
}

/** Addresses that are there whatever the number of nodes: front ends, endpoints, the API server, services. */
function addFixedAddresses(cluster: Cluster, index: NetworkIndex, collector: Collector): void {
  const firstNodeSubnet = cluster.nodePools[0]?.nodeSubnet ?? null;
  const nodeKey = subnetKeyFor(firstNodeSubnet, 'node-subnet', cluster.id);
  collector.open(nodeKey, 'node-subnet', 'addresses', firstNodeSubnet);
  for (const { count, subnet } of cluster.internalLoadBalancers) {
    const key = subnet === null ? nodeKey : subnetKey(subnet);
    collector.open(key, 'other-subnet', 'addresses', subnet);
    collector.add(key, 'internal-load-balancers', null, constantLoad(count));
  }
  const privateLink = cluster.privateLinkServiceAddresses > 0 ? privateLinkSubnetOf(cluster, index) : null;
  const privateLinkKey = privateLink === null ? nodeKey : subnetKey(privateLink.id);
  collector.open(privateLinkKey, 'other-subnet', 'addresses', privateLink?.id ?? null);
  collector.add(privateLinkKey, 'private-link-service', null, constantLoad(cluster.privateLinkServiceAddresses));
  if (cluster.apiServer.access === 'private-endpoint') {
    collector.add(nodeKey, 'private-endpoint', null, constantLoad(FACT_OF_PART['private-endpoint'].value));
  }
  if (hasApiServerSubnet(cluster)) {
    const key = subnetKeyFor(cluster.apiServer.subnet, 'api-server-subnet', cluster.id);
    collector.open(key, 'api-server-subnet', 'addresses', cluster.apiServer.subnet);
    collector.add(key, 'api-server', null, constantLoad(FACT_OF_PART['api-server'].value));
  }
  for (const purpose of needPurposesOf(cluster)) {
    const subnet = needSubnetOf(cluster, purpose, index);
    const key = subnetKeyFor(subnet, `${purpose}-subnet`, cluster.id);
    collector.open(key, `${purpose}-subnet`, 'addresses', subnet);
    collector.add(key, purpose, null, constantLoad(FACT_OF_PART[purpose].value));
  }
  const serviceKey = serviceCidrKey(cluster.id);
  collector.open(serviceKey, 'service-cidr', 'addresses', null);
  collector.add(serviceKey, 'services', null, constantLoad(cluster.serviceCount));
  collector.add(serviceKey, 'service-range-own', null, constantLoad(FACT_OF_PART['service-range-own'].value));
}

/** VNet addresses that are there whatever the number of nodes: front ends, endpoints, the API server; gateways are not the cluster's. */
export function fixedVnetAddresses(ranges: ReadonlyMap<string, RangeDemand>): number {
  let total = 0;
  for (const { kind, parts } of ranges.values()) {
    if (kind !== 'service-cidr') {
      for (const { pool, amounts, kind: what } of parts) {
        total += pool === null && !isNeedPurpose(what) ? amounts.today : 0;
      }
    }
  }
  return total;
}

/** VNet addresses of the cluster: every address of its subnets, with pods counted as ruling 30 says. */
function countVnetAddresses(pools: readonly PoolDemand[], ranges: ReadonlyMap<string, RangeDemand>): PerLoad {
  const counted = { today: 0, maximum: 0, withUpgrade: 0 };
  for (const pool of pools) {
    counted.today += deriveVnetAddresses(NUMBERS, pool, 'today');
    counted.maximum += deriveVnetAddresses(NUMBERS, pool, 'maximum');
    counted.withUpgrade += deriveVnetAddresses(NUMBERS, pool, 'withUpgrade');
  }
  const fixedTotal = fixedVnetAddresses(ranges);
  return {
    today: counted.today + fixedTotal,
    maximum: counted.maximum + fixedTotal,
    withUpgrade: counted.withUpgrade + fixedTotal,
  };
}

function sizeCluster(
  cluster: Cluster,
  sizes: readonly SizedPool[],
  model: NetworkModelId,
  index: NetworkIndex,
): ClusterDemand {
  const collector = new Collector(cluster.id);
  const pools = sizes.map(({ size, amounts }) => {
    const pool = placePool(size, cluster, model, collector);
    addPool(collector, { pool, amounts });
    return pool;
  });
  addFixedAddresses(cluster, index, collector);
  const ranges = collector.ranges();
  const subnetKeys = [...ranges.values()].flatMap(({ key, subnet }) => (subnet === null ? [] : [key]));
  return { cluster, model, pools, ranges, subnetKeys, vnetAddresses: countVnetAddresses(pools, ranges) };
}

interface CachedDemand {
  readonly index: NetworkIndex;
  readonly sizes: readonly SizedPool[];
  readonly byModel: Map<NetworkModelId, ClusterDemand>;
}
const demands = new WeakMap<Cluster, CachedDemand>();

/**
 * The demand of one cluster under one model: every range it draws on, as sums of named parts for three loads. Computed once
 * for a cluster object and an index of networks: an unchanged cluster costs nothing.
 */
export function demandOf(cluster: Cluster, model: NetworkModelId, index: NetworkIndex): ClusterDemand {
  let cached = demands.get(cluster);
  if (cached?.index !== index) {
    cached = { index, sizes: cluster.nodePools.map(sizedPool), byModel: new Map() };
    demands.set(cluster, cached);
  }
  let demand = cached.byModel.get(model);
  if (!demand) {
    demand = sizeCluster(cluster, cached.sizes, model, index);
    cached.byModel.set(model, demand);
  }
  return demand;
}

/** Every subnet of the plan that a cluster draws on under one model or another. */
export function subnetKeysOf(cluster: Cluster, index: NetworkIndex): readonly string[] {
  return demandOf(cluster, MODEL_WITH_ALL_SUBNETS, index).subnetKeys;
}
