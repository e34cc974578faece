import {
  nodesPerCluster,
  nodesPerClusterFree,
  nodesPerScaleSet,
  npmNodes,
  npmPods,
  overlayPodsPerCluster,
  routesPerRouteTable,
  snatPortsPerAddress,
  vnetAddressLimit,
} from '../../domain/facts/first-numbers.ts';
import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { ClusterDemand } from '../demand/cluster-demand.ts';
import { hasIpv6NodeBlocks, ipv6PodCidrOf, nodeBlockCount } from '../demand/node-pod-ranges.ts';
import { addLoads, constantLoad, type PerLoad } from '../demand/per-load.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { roomOfRange } from '../demand/range-use.ts';
import { outboundPorts } from '../figures/formulas.ts';
import { modelOf } from '../models/registry.ts';
import { type Constraint, NO_BASE } from './constraint.ts';

/** What the limits of one candidate are built from. */
export interface LimitInput {
  readonly candidate: CandidateId;
  readonly demand: ClusterDemand;
  readonly ranges: readonly RangeUse[];
  /** VNet addresses that other clusters and other tenants of the same VNet take. */
  readonly vnetAddressesOfOthers: PerLoad;
}

type Terms = Pick<Constraint, 'pools' | 'coefficients'>;

/** One term for each pool whose nodes use anything. */
function termsOf(demand: ClusterDemand, each: (pool: PoolDemand) => number): Terms {
  const pools: number[] = [];
  const coefficients: number[] = [];
  demand.pools.forEach((pool, index) => {
    const coefficient = each(pool);
    if (coefficient !== 0) {
      pools.push(index);
      coefficients.push(coefficient);
    }
  });
  return { pools, coefficients };
}

/** What is left of a total without the pools themselves: it is there whatever the number of nodes. */
function withoutPools({ today, maximum, withUpgrade }: PerLoad, demand: ClusterDemand, terms: Terms): PerLoad {
  const base = { today, maximum, withUpgrade };
  terms.pools.forEach((pool, term) => {
    const each = terms.coefficients[term] ?? 0;
    const nodes = demand.pools[pool]?.nodes ?? NO_BASE;
    base.today -= each * nodes.today;
    base.maximum -= each * nodes.maximum;
    base.withUpgrade -= each * nodes.withUpgrade;
  });
  return base;
}

/**
 * Ranges that nodes of this cluster take from, as given or as asked for: the part of its pools varies, the rest is the base. A
 * range that no node takes from stops none; where it is too small, the verdict says so.
 */
function rangeConstraints({ demand, ranges }: LimitInput): Constraint[] {
  return ranges.flatMap((range): Constraint[] => {
    const capacity = roomOfRange(range);
    if (capacity === null) {
      return [];
    }
    const terms = termsOf(demand, ({ footprint, nodeRange, podRange }) => {
      const asNodes = nodeRange === range.key ? 1 + footprint.podsInNodeSubnet : 0;
      const asPods = podRange === range.key ? footprint.podSubnetAddresses + footprint.podCidrBlocks : 0;
      return asNodes + asPods;
    });
    if (terms.pools.length === 0) {
      return [];
    }
    const limit = range.kind === 'pod-cidr' ? 'pod-cidr' : range.kind === 'pod-subnet' ? 'pod-subnet' : 'node-subnet';
    const base = withoutPools(range.total, demand, terms);
    return [{ limit, subject: range.key, capacity, base, ...terms, counts: 'with-surge' }];
  });
}

const byCluster = new WeakMap<Cluster, readonly Constraint[]>();

/** Limits on the nodes of a pool and of the cluster: the same under every model. */
function nodeConstraints({ demand }: LimitInput): readonly Constraint[] {
  const known = byCluster.get(demand.cluster) ?? limitsOnNodes(demand);
  byCluster.set(demand.cluster, known);
  return known;
}

function limitsOnNodes(demand: ClusterDemand): readonly Constraint[] {
  const { cluster, pools } = demand;
  const perPool = pools.flatMap(({ pool }, index): Constraint[] =>
    pool.kind === 'scale-set'
      ? [
          {
            limit: 'nodes-per-pool',
            subject: pool.id,
            capacity: nodesPerScaleSet.value,
            base: NO_BASE,
            pools: [index],
            coefficients: [1],
            counts: 'with-surge',
          },
        ]
      : [],
  );
  const perCluster: Constraint = {
    limit: 'nodes-per-cluster',
    subject: cluster.id,
    capacity: cluster.tier === 'free' ? nodesPerClusterFree.value : nodesPerCluster.value,
    base: NO_BASE,
    ...termsOf(demand, () => 1),
    counts: 'with-surge',
  };
  return [...perPool, perCluster];
}

function podsConstraint(
  demand: ClusterDemand,
  limit: 'pods-per-cluster' | 'policy-engine',
  capacity: number,
): Constraint {
  return {
    limit,
    subject: demand.cluster.id,
    capacity,
    base: NO_BASE,
    ...termsOf(demand, ({ pool }) => pool.expectedPodsPerNode),
    counts: 'without-surge',
  };
}

function nodesConstraint(
  demand: ClusterDemand,
  limit: 'route-table' | 'policy-engine' | 'ipv6-pod-cidr',
  capacity: number,
  base = NO_BASE,
): Constraint {
  const terms = termsOf(demand, () => 1);
  return { limit, subject: demand.cluster.id, capacity, base, ...terms, counts: 'with-surge' };
}

/** True where the limits of Azure NPM apply: it runs on the Azure data plane only. Nothing else here tells data planes apart. */
export function hasNpmLimits({ policyEngine }: Cluster, candidate: CandidateId): boolean {
  return policyEngine === 'azure-npm' && CANDIDATES[candidate].dataPlane === 'azure';
}

/** Limits that come with a model or data plane: routes of kubenet, pods of Overlay, Azure NPM on the Azure data plane. */
function modelConstraints({ candidate, demand }: LimitInput): Constraint[] {
  const { cluster } = demand;
  const { routing } = modelOf(candidate);
  const constraints: Constraint[] = [];
  if (routing === 'route-table') {
    constraints.push(
      nodesConstraint(demand, 'route-table', routesPerRouteTable.value, constantLoad(cluster.customRouteCount)),
    );
  }
  if (routing === 'overlay') {
    constraints.push(podsConstraint(demand, 'pods-per-cluster', overlayPodsPerCluster.value));
  }
  if (hasNpmLimits(cluster, candidate)) {
    constraints.push(nodesConstraint(demand, 'policy-engine', npmNodes.value));
    constraints.push(podsConstraint(demand, 'policy-engine', npmPods.value));
  }
  return constraints;
}

function vnetConstraint({ demand, vnetAddressesOfOthers }: LimitInput): Constraint {
  const terms = termsOf(demand, ({ footprint }) => 1 + footprint.podVnetMappings);
  return {
    limit: 'vnet-addresses',
    subject: demand.cluster.virtualNetwork ?? demand.cluster.id,
    capacity: vnetAddressLimit.value,
    base: withoutPools(addLoads(demand.vnetAddresses, vnetAddressesOfOthers), demand, terms),
    ...terms,
    counts: 'with-surge',
  };
}

/** One node block of the IPv6 pod CIDR for each node, where a dual-stack cluster on Overlay has one given. */
function ipv6Constraint({ candidate, demand }: LimitInput): Constraint[] {
  const { cluster } = demand;
  const given = hasIpv6NodeBlocks(cluster, CANDIDATES[candidate].model) ? ipv6PodCidrOf(cluster) : null;
  return given ? [nodesConstraint(demand, 'ipv6-pod-cidr', nodeBlockCount(given.range))] : [];
}

function outboundConstraint({ demand }: LimitInput): Constraint[] {
  const { type, ipCount, portsPerNode } = demand.cluster.outbound;
  if (type !== 'loadBalancer' || portsPerNode === 0) {
    return [];
  }
  return [
    {
      limit: 'outbound-ports',
      subject: demand.cluster.id,
      capacity: outboundPorts.compute({ I: ipCount, Q: snatPortsPerAddress.value }),
      base: NO_BASE,
      ...termsOf(demand, () => portsPerNode),
      counts: 'with-surge',
    },
  ];
}

/** Every limit on the number of nodes of one candidate, ranges first: where several bind at once, the first is named. */
export function constraintsOf(input: LimitInput): readonly Constraint[] {
  return [
    ...rangeConstraints(input),
    ...modelConstraints(input),
    ...nodeConstraints(input),
    vnetConstraint(input),
    ...outboundConstraint(input),
    ...ipv6Constraint(input),
  ];
}
