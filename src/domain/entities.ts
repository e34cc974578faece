import { oncePer } from './once-per.ts';
import type { Cluster, ConnectedRange, EntityKind, NodePool, PlanInput, Subnet, VirtualNetwork } from './plan-input.ts';

export interface EntityOfKind {
  'virtual-network': VirtualNetwork;
  subnet: Subnet;
  'connected-range': ConnectedRange;
  cluster: Cluster;
  'node-pool': NodePool;
}

/** First letter of a new entity's id. Links number entities of a kind with it (`s0`, `c0`). */
export const ENTITY_PREFIXES = {
  'virtual-network': 'v',
  subnet: 's',
  'connected-range': 'r',
  cluster: 'c',
  'node-pool': 'p',
} as const satisfies Record<EntityKind, string>;

/** The subject and the edit address that mean the plan itself. No entity may have it as its id. */
export const PLAN_SUBJECT = 'plan';

/** An entity, its kind, and the way to it from the plan: `['clusters', 0, 'nodePools', 2]`. */
export type IndexedEntity = {
  [K in EntityKind]: {
    readonly kind: K;
    readonly entity: EntityOfKind[K];
    readonly path: readonly (string | number)[];
  };
}[EntityKind];

/** Entities by id, in document order. */
export type EntityIndex = ReadonlyMap<string, IndexedEntity>;

/** Every entity in document order: networks with their subnets, connected ranges, clusters with their pools. */
export function listEntities(input: PlanInput): IndexedEntity[] {
  const entities: IndexedEntity[] = [];
  input.virtualNetworks.forEach((network, at) => {
    entities.push({ kind: 'virtual-network', entity: network, path: ['virtualNetworks', at] });
    network.subnets.forEach((subnet, index) => {
      entities.push({ kind: 'subnet', entity: subnet, path: ['virtualNetworks', at, 'subnets', index] });
    });
  });
  input.connectedRanges.forEach((range, at) => {
    entities.push({ kind: 'connected-range', entity: range, path: ['connectedRanges', at] });
  });
  input.clusters.forEach((cluster, at) => {
    entities.push({ kind: 'cluster', entity: cluster, path: ['clusters', at] });
    cluster.nodePools.forEach((pool, index) => {
      entities.push({ kind: 'node-pool', entity: pool, path: ['clusters', at, 'nodePools', index] });
    });
  });
  return entities;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** The ids of all entities in document order. */
export function entityIds({ virtualNetworks, connectedRanges, clusters }: PlanInput): string[] {
  return [
    ...virtualNetworks.flatMap(({ id, subnets }) => [id, ...subnets.map(idOf)]),
    ...connectedRanges.map(idOf),
    ...clusters.flatMap(({ id, nodePools }) => [id, ...nodePools.map(idOf)]),
  ];
}

/** Entities by id; the same plan object gives the same index. Should two share an id, the later one is found. */
export const indexEntities = oncePer(
  (input: PlanInput): EntityIndex => new Map(listEntities(input).map((found) => [found.entity.id, found])),
);

/** `count` ids of one kind that no entity of the plan has, e.g. `['p4', 'p5']`. */
export function nextEntityIds(input: PlanInput, kind: EntityKind, count: number): string[] {
  const index = indexEntities(input);
  const ids: string[] = [];
  const inUse = [...index.values()].filter((found) => found.kind === kind).length;
  for (let number = inUse + 1; ids.length < count; number += 1) {
    const id = `${ENTITY_PREFIXES[kind]}${number}`;
    if (!index.has(id)) {
      ids.push(id);
    }
  }
  return ids;
}

/** The id that the next new entity of this kind gets, e.g. `p4`: counted on from how many there are, never one in use. */
export function nextEntityId(input: PlanInput, kind: EntityKind): string {
  return nextEntityIds(input, kind, 1).join('');
}

/** All subnets of the plan in document order. */
export function subnetsOf(input: PlanInput): Subnet[] {
  return input.virtualNetworks.flatMap((network) => network.subnets);
}

/** The cluster with this id, if there is one. */
export function findCluster(input: PlanInput, id: string): Cluster | undefined {
  const found = indexEntities(input).get(id);
  return found?.kind === 'cluster' ? found.entity : undefined;
}

/** The node pool with this id, if there is one. */
export function findPool(input: PlanInput, id: string): NodePool | undefined {
  const found = indexEntities(input).get(id);
  return found?.kind === 'node-pool' ? found.entity : undefined;
}

/** The cluster that holds the node pool with this id, if there is one. */
export function findClusterOfPool(input: PlanInput, poolId: string): Cluster | undefined {
  return input.clusters.find((cluster) => cluster.nodePools.some(({ id }) => id === poolId));
}

/** The subnet with this id, if there is one. */
export function findSubnet(input: PlanInput, id: string): Subnet | undefined {
  const found = indexEntities(input).get(id);
  return found?.kind === 'subnet' ? found.entity : undefined;
}

/** The virtual network with this id, if there is one. */
export function findVirtualNetwork(input: PlanInput, id: string): VirtualNetwork | undefined {
  const found = indexEntities(input).get(id);
  return found?.kind === 'virtual-network' ? found.entity : undefined;
}

/** The virtual network that holds the subnet with this id, if there is one. */
export function findNetworkOfSubnet(input: PlanInput, subnetId: string): VirtualNetwork | undefined {
  return input.virtualNetworks.find((network) => network.subnets.some(({ id }) => id === subnetId));
}

/** The name of an entity as sentences use it: its id while it has none. */
export function named(entity: { readonly id: string; readonly name: string }): string {
  return entity.name === '' ? entity.id : entity.name;
}
