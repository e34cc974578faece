import { findCluster, findNetworkOfSubnet, findSubnet, nextEntityId } from './entities.ts';
import { smallestSubnetPrefixLength } from './facts/addressing.ts';
import { addressCountOfPrefix, formatRange, halves, type Ipv4Range, parseIpv4Range } from './ip/range.ts';
import { nameFrom } from './plain-name.ts';
import { removeEntity } from './plan-edit-removal.ts';
import { addVirtualNetwork, inPoolSubnet, nameBeside, namesOf } from './plan-edit-structure.ts';
import { BOUNDS, type Cluster, type PlanInput, type Subnet, type SubnetPurpose } from './plan-input.ts';
import type { NewSubnetRole } from './range-key.ts';
import { err, ok, type Result } from './result.ts';
import { newSubnet } from './start-values.ts';

/** Edits of where subnets lie. Each gives one undoable step; what is refused says why in one sentence. */

function withSubnet(input: PlanInput, id: string, change: (subnet: Subnet) => Subnet | readonly Subnet[]): PlanInput {
  const network = findNetworkOfSubnet(input, id);
  return {
    ...input,
    virtualNetworks: input.virtualNetworks.map((each) =>
      each === network
        ? { ...each, subnets: each.subnets.flatMap((subnet) => (subnet.id === id ? change(subnet) : [subnet])) }
        : each,
    ),
  };
}

function pinnedAt(subnet: Subnet, range: string): Subnet {
  return { ...subnet, ipv4: { ...subnet.ipv4, kind: 'pinned', range } };
}

/** Pins a subnet to a range (canonical text). An id that is not there gives the very same plan. */
export function pinSubnet(input: PlanInput, id: string, range: string): PlanInput {
  return findSubnet(input, id) === undefined ? input : withSubnet(input, id, (subnet) => pinnedAt(subnet, range));
}

/** Leaves the place of subnets to the planner again; each keeps the size of its range. Ids that are not pinned are ignored. */
export function unpinSubnets(input: PlanInput, ids: readonly string[]): PlanInput {
  return ids.reduce((plan, id) => {
    const parsed = parseIpv4Range(findSubnet(plan, id)?.ipv4.range ?? '');
    return parsed.ok && findSubnet(plan, id)?.ipv4.kind === 'pinned'
      ? withSubnet(plan, id, (subnet) => ({
          ...subnet,
          ipv4: { ...subnet.ipv4, kind: 'size', prefixLength: parsed.value.prefixLength },
        }))
      : plan;
  }, input);
}

/** What a cluster requests anew, and where the planner would put it. */
export interface RequestedSubnet {
  readonly cluster: string;
  readonly role: NewSubnetRole;
  readonly range: string;
}

const ROLES: Readonly<Record<RequestedSubnet['role'], { readonly name: string; readonly purpose: SubnetPurpose }>> = {
  'node-subnet': { name: 'nodes', purpose: 'nodes' },
  'pod-subnet': { name: 'pods', purpose: 'pods' },
  'api-server-subnet': { name: 'api-server', purpose: 'api-server' },
  'application-gateway-subnet': { name: 'application-gateway', purpose: 'application-gateway' },
  'application-gateway-for-containers-subnet': {
    name: 'gateway-for-containers',
    purpose: 'application-gateway-for-containers',
  },
  'virtual-nodes-subnet': { name: 'virtual-nodes', purpose: 'virtual-nodes' },
};

function inSubnet(input: PlanInput, cluster: Cluster, role: RequestedSubnet['role'], subnet: string): PlanInput {
  if (role === 'node-subnet' || role === 'pod-subnet') {
    return inPoolSubnet(input, cluster, { role: role === 'node-subnet' ? 'nodeSubnet' : 'podSubnet', subnet });
  }
  if (role !== 'api-server-subnet') {
    // a need takes the subnet of the VNet that is marked for it
    return input;
  }
  const apiServer = { ...cluster.apiServer, subnet: cluster.apiServer.subnet ?? subnet };
  return { ...input, clusters: input.clusters.map((each) => (each === cluster ? { ...each, apiServer } : each)) };
}

/**
 * Makes a requested range a subnet of the cluster's VNet, pinned, and puts everything of the cluster in it that had no
 * subnet of that role yet. Refused when the cluster is in no VNet or the VNet holds no more subnets.
 */
export function pinRequested(
  input: PlanInput,
  { cluster: id, role, range }: RequestedSubnet,
): Result<PlanInput, string> {
  const cluster = input.clusters.find((each) => each.id === id);
  const network = input.virtualNetworks.find((each) => each.id === cluster?.virtualNetwork);
  if (cluster === undefined || network === undefined) {
    return err('The cluster is in no VNet. Choose its VNet first, for example under Address space.');
  }
  if (network.subnets.length >= BOUNDS.subnets) {
    return err(`The VNet has ${network.subnets.length} subnets; at most ${BOUNDS.subnets} are accepted.`);
  }
  const { name, purpose } = ROLES[role];
  const own = nameBeside(nameFrom('snet', cluster.name, name), namesOf(network.subnets));
  const subnet: Subnet = {
    ...pinnedAt(newSubnet(nextEntityId(input, 'subnet'), own), range),
    purposes: [purpose],
  };
  return ok({
    ...inSubnet(input, cluster, role, subnet.id),
    virtualNetworks: input.virtualNetworks.map((each) =>
      each === network ? { ...each, subnets: [...each.subnets, subnet] } : each,
    ),
  });
}

function readPlace(range: string): Result<Ipv4Range, string> {
  const parsed = parseIpv4Range(range);
  return parsed.ok ? parsed : err(parsed.error.sentence);
}

/**
 * Splits a subnet that lies at `range` into its two halves, both pinned: the subnet keeps the lower one, a new subnet with
 * the same purposes gets the upper one. Refused below the smallest subnet Azure creates.
 */
export function splitSubnet(input: PlanInput, id: string, range: string): Result<PlanInput, string> {
  const subnet = findSubnet(input, id);
  const place = readPlace(range);
  if (subnet === undefined || !place.ok) {
    return place.ok ? err('The subnet is not in the plan any more.') : place;
  }
  if (place.value.prefixLength >= smallestSubnetPrefixLength.value) {
    return err(
      `${range} cannot be split: the smallest subnet Azure creates is a /${smallestSubnetPrefixLength.value}.`,
    );
  }
  const [lower, upper] = halves(place.value).map(formatRange);
  const added: Subnet = {
    ...pinnedAt(subnet, upper ?? range),
    id: nextEntityId(input, 'subnet'),
    name: nameBeside(subnet.name, namesOf(findNetworkOfSubnet(input, id)?.subnets ?? [])),
    otherAddressesInUse: 0,
  };
  return ok(withSubnet(input, id, (each) => [pinnedAt(each, lower ?? range), added]));
}

/** A subnet and where it lies, for joining. */
export interface SubnetAt {
  readonly id: string;
  readonly range: string;
}

/** True when the two ranges are the lower and the upper half of one range, in either order. */
export function areHalves(one: Ipv4Range, other: Ipv4Range): boolean {
  return isLowerOf(one, other) || isLowerOf(other, one);
}

function isLowerOf(lower: Ipv4Range, upper: Ipv4Range): boolean {
  const size = addressCountOfPrefix(lower.prefixLength);
  return (
    lower.prefixLength === upper.prefixLength && lower.first % (2 * size) === 0 && upper.first === lower.first + size
  );
}

function referTo(cluster: Cluster, from: string, to: string): Cluster {
  const moved = (id: string | null): string | null => (id === from ? to : id);
  return {
    ...cluster,
    internalLoadBalancers: cluster.internalLoadBalancers.map((each) => ({ ...each, subnet: moved(each.subnet) })),
    apiServer: { ...cluster.apiServer, subnet: moved(cluster.apiServer.subnet) },
    nodePools: cluster.nodePools.map((pool) => ({
      ...pool,
      nodeSubnet: moved(pool.nodeSubnet),
      podSubnet: moved(pool.podSubnet),
    })),
    current: cluster.current && {
      ...cluster.current,
      subnets: [...new Set(cluster.current.subnets.map((id) => (id === from ? to : id)))],
    },
  };
}

/**
 * Joins two subnets that are the halves of one range, in either order: the first keeps its name and takes the whole range,
 * pinned; what was in the second moves into it. Refused when they are not the two halves of one aligned range.
 */
export function joinSubnets(input: PlanInput, keep: SubnetAt, other: SubnetAt): Result<PlanInput, string> {
  const [kept, gone] = [findSubnet(input, keep.id), findSubnet(input, other.id)];
  const [a, b] = [readPlace(keep.range), readPlace(other.range)];
  if (kept === undefined || gone === undefined || !a.ok || !b.ok) {
    return err('Both subnets need a range in the plan.');
  }
  const lower = isLowerOf(a.value, b.value) ? a.value : isLowerOf(b.value, a.value) ? b.value : null;
  if (lower === null || findNetworkOfSubnet(input, keep.id) !== findNetworkOfSubnet(input, other.id)) {
    return err(`${keep.range} and ${other.range} are not the two halves of one range, so they cannot be joined.`);
  }
  const range = formatRange({ ...lower, prefixLength: lower.prefixLength - 1 });
  const joined = withSubnet(input, keep.id, (subnet) => ({
    ...pinnedAt(subnet, range),
    purposes: [...new Set([...kept.purposes, ...gone.purposes])],
    otherAddressesInUse: Math.min(BOUNDS.addresses, kept.otherAddressesInUse + gone.otherAddressesInUse),
  }));
  const moved = { ...joined, clusters: joined.clusters.map((cluster) => referTo(cluster, other.id, keep.id)) };
  return ok(removeEntity(moved, other.id));
}

/** Adds a VNet of one address range and puts the cluster into it. An id that is not there gives the very same plan. */
export function addNetworkFor(input: PlanInput, clusterId: string, range: string): PlanInput {
  const cluster = findCluster(input, clusterId);
  const added = addVirtualNetwork(input);
  const network = added.virtualNetworks.at(-1);
  if (cluster === undefined || added === input || network === undefined) {
    return input;
  }
  const named = {
    ...network,
    name: nameBeside(nameFrom('vnet', cluster.name, ''), namesOf(input.virtualNetworks)),
    addressSpaces: [range],
  };
  return {
    ...added,
    virtualNetworks: added.virtualNetworks.with(-1, named),
    clusters: added.clusters.map((each) => (each === cluster ? { ...each, virtualNetwork: network.id } : each)),
  };
}
