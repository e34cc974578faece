import { findCluster, findNetworkOfSubnet, findVirtualNetwork, subnetsOf } from '../entities.ts';
import { BOUNDS, type Cluster, type PlanInput, type Subnet, type VirtualNetwork } from '../plan-input.ts';
import { findReferences, shapeAt } from '../plan-schema-shape.ts';
import { changedName, type NameChange } from './copy-names.ts';

/** What is copied: one cluster, one VNet with the clusters in it, or every VNet and cluster of the plan. */
export type StampSubject =
  | { readonly kind: 'cluster'; readonly id: string }
  | { readonly kind: 'virtual-network'; readonly id: string }
  | { readonly kind: 'plan' };

export interface StampRequest {
  readonly what: StampSubject;
  readonly name: NameChange;
  /** Region of the copied VNets, or null to keep theirs. A cluster that is copied alone stays in its VNet and its region. */
  readonly region: string | null;
}

/** Why nothing is copied: one sentence for the part of the request that it is about. */
export interface StampFault {
  readonly at: 'what' | 'name' | 'region';
  readonly sentence: string;
}

/** The entities that a request copies. */
export interface StampParts {
  readonly networks: readonly VirtualNetwork[];
  readonly clusters: readonly Cluster[];
  /** Subnets that a cluster copied alone gets anew in the VNets they lie in; empty otherwise. */
  readonly ownSubnets: readonly Subnet[];
}

const clusterShape = shapeAt(['clusters', 0]);

/** Ids of the subnets that a cluster names, each once; those it is moved from do not count. */
function stampedSubnetIds(cluster: Cluster): string[] {
  const references = clusterShape ? findReferences(clusterShape, { ...cluster, current: null }, []) : [];
  return [...new Set(references.flatMap(({ to, id }) => (to === 'subnet' ? [id] : [])))];
}

/** True for a cluster that names the VNet, or names none and has a subnet in it. */
function liesIn(input: PlanInput, cluster: Cluster, network: string): boolean {
  return cluster.virtualNetwork === null
    ? stampedSubnetIds(cluster).some((id) => findNetworkOfSubnet(input, id)?.id === network)
    : cluster.virtualNetwork === network;
}

/** The parts that a request copies; null when what it names is not in the plan. */
export function stampParts(input: PlanInput, what: StampSubject): StampParts | null {
  if (what.kind === 'plan') {
    return { networks: input.virtualNetworks, clusters: input.clusters, ownSubnets: [] };
  }
  if (what.kind === 'virtual-network') {
    const network = findVirtualNetwork(input, what.id);
    const clusters = input.clusters.filter((cluster) => liesIn(input, cluster, what.id));
    return network ? { networks: [network], clusters, ownSubnets: [] } : null;
  }
  const cluster = findCluster(input, what.id);
  const ids = cluster ? stampedSubnetIds(cluster) : [];
  return cluster
    ? { networks: [], clusters: [cluster], ownSubnets: subnetsOf(input).filter(({ id }) => ids.includes(id)) }
    : null;
}

/** The names that a copy changes: not those of pools, and those of a VNet's subnets only where a text is replaced. */
function namesToChange({ networks, clusters, ownSubnets }: StampParts, { kind }: NameChange): string[] {
  const resources = networks.flatMap(({ subnets }) =>
    subnets.flatMap(({ networkSecurityGroup, routeTable, natGateway }) => [
      networkSecurityGroup,
      routeTable,
      natGateway,
    ]),
  );
  return [
    ...clusters.map(({ name }) => name),
    ...networks.flatMap(({ name, resourceGroup }) => [name, resourceGroup]),
    ...ownSubnets.map(({ name }) => name),
    ...(kind === 'replace' ? networks.flatMap(({ subnets }) => subnets.map(({ name }) => name)) : []),
    ...resources.flatMap((name) => name ?? []),
  ];
}

function nameFault(parts: StampParts, change: NameChange): string | null {
  if (change.kind === 'suffix' && change.suffix === '') {
    return 'Enter the suffix for each name.';
  }
  if (change.kind === 'replace' && change.from === '') {
    return 'Enter the text to replace in the names.';
  }
  const names = namesToChange(parts, change);
  if (change.kind === 'replace' && !names.some((name) => name.includes(change.from))) {
    return `No name of what is copied has "${change.from}" in it.`;
  }
  return names.some((name) => changedName(name, change).length > BOUNDS.nameLength)
    ? `A name would be longer than ${BOUNDS.nameLength} characters.`
    : null;
}

function boundFault(input: PlanInput, { networks, clusters, ownSubnets }: StampParts): string | null {
  const clusterCount = input.clusters.length + clusters.length;
  if (clusterCount > BOUNDS.clusters) {
    return `A plan holds at most ${BOUNDS.clusters} clusters; this would make ${clusterCount}.`;
  }
  const networkCount = input.virtualNetworks.length + networks.length;
  if (networkCount > BOUNDS.virtualNetworks) {
    return `A plan holds at most ${BOUNDS.virtualNetworks} virtual networks; this would make ${networkCount}.`;
  }
  const full = input.virtualNetworks.some(
    ({ subnets }) => subnets.filter((subnet) => ownSubnets.includes(subnet)).length + subnets.length > BOUNDS.subnets,
  );
  return full ? `A virtual network holds at most ${BOUNDS.subnets} subnets.` : null;
}

/** Why this request cannot be carried out, or null. Room for the ranges is not looked at here. */
export function stampFault(input: PlanInput, request: StampRequest, parts: StampParts): StampFault | null {
  if (parts.networks.length + parts.clusters.length === 0) {
    return { at: 'what', sentence: 'There is no cluster and no virtual network to copy yet.' };
  }
  const bound = boundFault(input, parts);
  if (bound !== null) {
    return { at: 'what', sentence: bound };
  }
  if ((request.region ?? '').length > BOUNDS.nameLength) {
    return { at: 'region', sentence: `A region has at most ${BOUNDS.nameLength} characters.` };
  }
  const name = nameFault(parts, request.name);
  return name === null ? null : { at: 'name', sentence: name };
}
