import { findCluster, findVirtualNetwork } from '../domain/entities.ts';
import type { CandidateId } from '../domain/ids.ts';
import type { Cluster, NodePool, PlanInput, Subnet, SubnetPurpose, VirtualNetwork } from '../domain/plan-input.ts';
import { isList, isRecord } from '../domain/plan-schema-shape.ts';
import { type NewSubnetRole, subnetKeyFor } from '../domain/range-key.ts';
import { newSubnet } from '../domain/start-values.ts';
import { layoutOf } from '../engine/layout/layout.ts';
import { evaluated } from './evaluated.ts';

/** Every field of a cluster and of the VNet that it lies in, as JSON by its path; subnets and references to them by range. */
export type NetworkFields = ReadonlyMap<string, string>;

/** The IPv4 range of a subnet, by what a pool or the API server names; null for none. */
type RangeOf = (subnet: string | null, kind: NewSubnetRole) => string | null;

function leaves(value: unknown, path: string): [string, string][] {
  if (isList(value) && value.some(isRecord)) {
    return value.flatMap((entry, index) => leaves(entry, `${path}.${index}`));
  }
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === '' ? key : `${path}.${key}`))
    : [[path, JSON.stringify(value)]];
}

/** System pools on Linux first, as a cluster is created. */
function inOrder(pools: readonly NodePool[]): NodePool[] {
  const isFirst = ({ mode, os, priority, kind }: NodePool) =>
    mode === 'system' && os === 'linux' && priority === 'regular' && kind !== 'auto-provisioned';
  const isLast = ({ kind }: NodePool) => kind === 'auto-provisioned';
  return [
    ...pools.filter(isFirst),
    ...pools.filter((pool) => !isFirst(pool) && !isLast(pool)),
    ...pools.filter(isLast),
  ];
}

function clusterFields(cluster: Cluster, rangeOf: RangeOf): [string, string][] {
  const { nodePools, ...rest } = cluster;
  const isIntegrated = cluster.apiServer.access === 'vnet-integration';
  const apiServer = {
    access: cluster.apiServer.access,
    subnet: isIntegrated ? rangeOf(cluster.apiServer.subnet, 'api-server-subnet') : null,
  };
  const pools = inOrder(nodePools).map((pool) => ({
    ...pool,
    nodeSubnet: rangeOf(pool.nodeSubnet, 'node-subnet'),
    podSubnet: rangeOf(pool.podSubnet, 'pod-subnet'),
  }));
  const isMade = ({ kind }: NodePool) => kind === 'auto-provisioned';
  // of these, the order says nothing
  const advancedNetworking = cluster.advancedNetworking.toSorted();
  return [
    ...leaves({ ...rest, advancedNetworking, apiServer }, 'cluster'),
    ...pools.flatMap((pool, index) => leaves(pool, `${isMade(pool) ? 'auto-provisioned' : 'pool'}.${index}`)),
  ];
}

function networkFields(network: VirtualNetwork | undefined, subnets: readonly Subnet[]): [string, string][] {
  if (!network || network.origin === 'managed') {
    return [['network.origin', '"managed"']];
  }
  const placed = subnets.filter(({ ipv4 }) => ipv4.range !== '');
  return [
    ...leaves({ ...network, subnets: null }, 'network'),
    ...placed.flatMap(({ ipv4, ipv6, ...subnet }) => leaves({ ...subnet, ipv6: ipv6.range }, `subnet.${ipv4.range}`)),
  ];
}

/** The first cluster of an imported plan with its VNet, whose subnets are all pinned. */
export function importedFields(plan: PlanInput): NetworkFields {
  const [cluster] = plan.clusters;
  const network = findVirtualNetwork(plan, cluster?.virtualNetwork ?? '');
  const rangeOf: RangeOf = (id) => network?.subnets.find((subnet) => subnet.id === id)?.ipv4.range ?? null;
  return new Map(
    cluster === undefined
      ? []
      : [...networkFields(network, network?.subnets ?? []), ...clusterFields(cluster, rangeOf)],
  );
}

const REQUESTED: readonly (readonly [string, SubnetPurpose])[] = [
  ['new-pod-subnet', 'pods'],
  ['new-api-server-subnet', 'api-server'],
];

/** A subnet that a cluster asks for anew. */
function requested(key: string): Subnet {
  const [, purpose = 'nodes'] = REQUESTED.find(([start]) => key.startsWith(start)) ?? [];
  return { ...newSubnet('s', key), purposes: [purpose] };
}

/** What a plan says of one cluster at one candidate and of its VNet, with subnets at the places that the planner gives them. */
export function plannedFields(input: PlanInput, clusterId: string, candidate: CandidateId): NetworkFields {
  const clusters = input.clusters.map((each) => (each.id === clusterId ? { ...each, choice: candidate } : each));
  const chosen = { ...input, clusters };
  const cluster = findCluster(chosen, clusterId);
  const network = findVirtualNetwork(chosen, cluster?.virtualNetwork ?? '');
  const layout = layoutOf(evaluated(chosen)).networks.find(({ virtualNetwork }) => virtualNetwork === network?.id);
  const isOwn = network !== undefined && network.origin !== 'managed';
  const placed = new Map(layout?.subnets.map(({ key, range }) => [key, range]));
  const placedIpv6 = new Map(layout?.ipv6.map(({ key, range }) => [key, range]));
  const rangeOf: RangeOf = (id, kind) => (isOwn ? (placed.get(subnetKeyFor(id, kind, clusterId)) ?? null) : null);
  const subnets = (layout?.subnets ?? []).map(({ key, subnet: id, range }): Subnet => {
    const subnet = network?.subnets.find((each) => each.id === id) ?? requested(key);
    const ipv6 = { ...subnet.ipv6, range: placedIpv6.get(key) ?? '' };
    return { ...subnet, ipv4: { ...subnet.ipv4, range }, ipv6 };
  });
  return new Map(cluster === undefined ? [] : [...networkFields(network, subnets), ...clusterFields(cluster, rangeOf)]);
}

/** Ids are given anew by every import. */
const IDS = /\.id$|^cluster\.virtualNetwork$/u;

/** A field that two readings of one network do not agree on; `path` without names and numbers. */
export interface Difference {
  readonly path: string;
  readonly planned: string;
  readonly imported: string;
}

/** The fields that differ, or that only one side has. */
export function differences(planned: NetworkFields, imported: NetworkFields): Difference[] {
  return [...new Set([...planned.keys(), ...imported.keys()])].flatMap((key) => {
    const [before = 'nothing', after = 'nothing'] = [planned.get(key), imported.get(key)];
    const path = key.replace(/^(subnet|pool)\.[^a-z]+\./u, '$1.').replace(/\.\d+\./gu, '.');
    return before === after || IDS.test(path) ? [] : [{ path, planned: before, imported: after }];
  });
}
