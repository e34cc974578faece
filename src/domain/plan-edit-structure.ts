import { findClusterOfPool, nextEntityId, nextEntityIds } from './entities.ts';
import { nameFrom } from './plain-name.ts';
import { BOUNDS, type Cluster, type NodePool, type PlanInput } from './plan-input.ts';
import {
  bothProposed,
  newCluster,
  newConnectedRange,
  newNodePool,
  newSubnet,
  newVirtualNetwork,
} from './start-values.ts';
import { startVersion } from './start-version.ts';

/**
 * Edits that add or copy whole entities. Each gives the very same plan when there is nothing to do: an id
 * that is not there, or a list that is full (BOUNDS). Entities that are not concerned stay the same objects.
 */

/** Longest name of a Linux node pool that AKS takes; a copy's name keeps to it if the original does. */
const POOL_NAME_LENGTH = 12;

function withCluster(input: PlanInput, id: string, change: (cluster: Cluster) => Cluster): PlanInput {
  return { ...input, clusters: input.clusters.map((cluster) => (cluster.id === id ? change(cluster) : cluster)) };
}

/** The first of "pool1", "pool2" … that is not taken, counted from `from`; cut so that it has at most `most` characters. */
function freeName(stem: string, from: number, { taken, most }: { taken: readonly string[]; most: number }): string {
  for (let number = from; ; number += 1) {
    const name = `${stem.slice(0, most - String(number).length)}${number}`;
    if (!taken.includes(name)) {
      return name;
    }
  }
}

/** The name as it is, or numbered from 2 where it is taken. */
export function nameBeside(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`${name}-`, 2, { taken, most: BOUNDS.nameLength }) : name;
}

/** The names of some entities. */
export function namesOf(entities: readonly { readonly name: string }[]): string[] {
  return entities.map(({ name }) => name);
}

/** The name of a copy: its trailing number counted on ("aks-1" gives "aks-2"), or a number put behind it. */
export function copyName(name: string, taken: readonly string[], separator: string): string {
  const [, stem = name, digits] = /^(.*?)(\d{1,6})?$/su.exec(name) ?? [];
  const most = separator === '' && name.length <= POOL_NAME_LENGTH ? POOL_NAME_LENGTH : BOUNDS.nameLength;
  const from = digits === undefined ? 2 : Number(digits) + 1;
  return freeName(digits === undefined ? stem + separator : stem, from, { taken, most });
}

/** A further pool at the end of the cluster: the first system pool if it has none yet, else a user pool. */
export function addNodePool(input: PlanInput, clusterId: string): PlanInput {
  const id = nextEntityId(input, 'node-pool');
  return withRoomForPool(input, clusterId, (cluster) => {
    const taken = namesOf(cluster.nodePools);
    const hasSystemPool = cluster.nodePools.some(({ mode }) => mode === 'system');
    const pool =
      hasSystemPool || taken.includes('system')
        ? newNodePool(
            id,
            freeName('pool', cluster.nodePools.length + 1, { taken, most: POOL_NAME_LENGTH }),
            hasSystemPool ? 'user' : 'system',
          )
        : newNodePool(id, 'system', 'system');
    return { ...cluster, nodePools: [...cluster.nodePools, pool] };
  });
}

function withRoomForPool(input: PlanInput, clusterId: string, change: (cluster: Cluster) => Cluster): PlanInput {
  const cluster = input.clusters.find(({ id }) => id === clusterId);
  return cluster === undefined || cluster.nodePools.length >= BOUNDS.pools
    ? input
    : withCluster(input, clusterId, change);
}

/** A copy of the pool right after it, with a new id and a name of its own, in the same subnets. */
export function copyNodePool(input: PlanInput, poolId: string): PlanInput {
  const owner = findClusterOfPool(input, poolId);
  const at = owner?.nodePools.findIndex(({ id }) => id === poolId) ?? -1;
  const pool = owner?.nodePools[at];
  if (owner === undefined || pool === undefined) {
    return input;
  }
  const copy: NodePool = {
    ...pool,
    id: nextEntityId(input, 'node-pool'),
    name: copyName(pool.name, namesOf(owner.nodePools), ''),
  };
  return withRoomForPool(input, owner.id, (cluster) => ({
    ...cluster,
    nodePools: cluster.nodePools.toSpliced(at + 1, 0, copy),
  }));
}

/** A further cluster at the end, with one system pool, of the Kubernetes version that clusters start with on the day. */
export function addCluster(input: PlanInput, asOf: string): PlanInput {
  if (input.clusters.length >= BOUNDS.clusters) {
    return input;
  }
  const taken = namesOf(input.clusters);
  const name = freeName('aks-', input.clusters.length + 1, { taken, most: BOUNDS.nameLength });
  const pool = newNodePool(nextEntityId(input, 'node-pool'), 'system', 'system');
  const cluster = {
    ...newCluster(nextEntityId(input, 'cluster'), name, [pool]),
    kubernetesVersion: startVersion(asOf),
  };
  return { ...input, clusters: [...input.clusters, cluster] };
}

/**
 * A copy of the cluster right after it: new ids for it and its pools, in the same VNet. It is planned, and asks for subnets
 * of its own: that two clusters share a subnet is for a person to say.
 */
export function copyCluster(input: PlanInput, clusterId: string): PlanInput {
  const at = input.clusters.findIndex(({ id }) => id === clusterId);
  const cluster = input.clusters[at];
  if (cluster === undefined || input.clusters.length >= BOUNDS.clusters) {
    return input;
  }
  const poolIds = nextEntityIds(input, 'node-pool', cluster.nodePools.length);
  const copy: Cluster = {
    ...cluster,
    id: nextEntityId(input, 'cluster'),
    name: copyName(cluster.name, namesOf(input.clusters), '-'),
    lifecycle: 'planned',
    current: null,
    podCidrStates: bothProposed,
    serviceCidrStates: bothProposed,
    apiServer: { ...cluster.apiServer, subnet: null },
    internalLoadBalancers: cluster.internalLoadBalancers.map((each) => ({ ...each, subnet: null })),
    nodePools: cluster.nodePools.map((pool, index) => ({
      ...pool,
      id: poolIds[index] ?? pool.id,
      nodeSubnet: null,
      podSubnet: null,
    })),
  };
  return { ...input, clusters: input.clusters.toSpliced(at + 1, 0, copy) };
}

/** A further virtual network at the end, without address space. The first one is that of the only cluster. */
export function addVirtualNetwork(input: PlanInput): PlanInput {
  const { virtualNetworks, clusters } = input;
  if (virtualNetworks.length >= BOUNDS.virtualNetworks) {
    return input;
  }
  const taken = namesOf(virtualNetworks);
  const name = freeName('vnet-', virtualNetworks.length + 1, { taken, most: BOUNDS.nameLength });
  const network = newVirtualNetwork(nextEntityId(input, 'virtual-network'), name);
  const isFirst = virtualNetworks.length === 0 && clusters.length === 1;
  return {
    ...input,
    virtualNetworks: [...virtualNetworks, network],
    clusters: isFirst
      ? clusters.map((cluster) => ({ ...cluster, virtualNetwork: cluster.virtualNetwork ?? network.id }))
      : clusters,
  };
}

/** A subnet that a pool names: of its nodes or of its pods. */
type PoolSubnet = 'nodeSubnet' | 'podSubnet';

/** The only cluster of a VNet with pools that name no such subnet yet; undefined when there is none, or more than one. */
export function clusterWithout({ clusters }: PlanInput, networkId: string, role: PoolSubnet): Cluster | undefined {
  const [cluster, ...others] = clusters.filter(
    ({ virtualNetwork, nodePools }) => virtualNetwork === networkId && nodePools.some((pool) => pool[role] === null),
  );
  return others.length === 0 ? cluster : undefined;
}

/** The plan with this subnet for every pool of the cluster that names no such subnet yet; the same plan for no cluster. */
export function inPoolSubnet(
  input: PlanInput,
  cluster: Cluster | undefined,
  { role, subnet }: { readonly role: PoolSubnet; readonly subnet: string },
): PlanInput {
  return cluster === undefined
    ? input
    : withCluster(input, cluster.id, (each) => ({
        ...each,
        nodePools: each.nodePools.map((pool) => ({ ...pool, [role]: pool[role] ?? subnet })),
      }));
}

/**
 * A further subnet for nodes at the end of the network, to be placed by the planner. Where one cluster alone has pools there
 * without a node subnet, it is theirs.
 */
export function addSubnet(input: PlanInput, networkId: string): PlanInput {
  const network = input.virtualNetworks.find(({ id }) => id === networkId);
  if (network === undefined || network.subnets.length >= BOUNDS.subnets) {
    return input;
  }
  const owner = clusterWithout(input, networkId, 'nodeSubnet');
  const taken = namesOf(network.subnets);
  const name =
    owner === undefined
      ? freeName('snet-', network.subnets.length + 1, { taken, most: BOUNDS.nameLength })
      : nameBeside(nameFrom('snet', owner.name, 'nodes'), taken);
  const subnet = newSubnet(nextEntityId(input, 'subnet'), name);
  const changed = inPoolSubnet(input, owner, { role: 'nodeSubnet', subnet: subnet.id });
  return {
    ...changed,
    virtualNetworks: input.virtualNetworks.map((each) =>
      each === network ? { ...network, subnets: [...network.subnets, subnet] } : each,
    ),
  };
}

/** A further connected range at the end, without a range yet. */
export function addConnectedRange(input: PlanInput): PlanInput {
  const { connectedRanges } = input;
  if (connectedRanges.length >= BOUNDS.connectedRanges) {
    return input;
  }
  const taken = namesOf(connectedRanges);
  const name = freeName('range ', connectedRanges.length + 1, { taken, most: BOUNDS.nameLength });
  return {
    ...input,
    connectedRanges: [...connectedRanges, newConnectedRange(nextEntityId(input, 'connected-range'), name)],
  };
}
