import type { Cluster, NodePool, Subnet, SubnetPurpose, VirtualNetwork } from '../domain/plan-input.ts';
import { newNodePool, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';

/** A subnet with a given range and one purpose. */
export function pinnedSubnet(id: string, name: string, range: string, purpose: SubnetPurpose): Subnet {
  return { ...newSubnet(id, name), ipv4: { kind: 'pinned', range, prefixLength: 24 }, purposes: [purpose] };
}

/** A VNet of your own with one address space. */
export function network(
  id: string,
  name: string,
  details: Pick<VirtualNetwork, 'region' | 'resourceGroup' | 'addressSpaces' | 'subnets'>,
): VirtualNetwork {
  return { ...newVirtualNetwork(id, name), ...details };
}

/** Max pods of a pool, all of them expected to run. */
export function podsPerNode(pods: number): Pick<NodePool, 'maxPodsPerNode' | 'expectedPodsPerNode'> {
  return { maxPodsPerNode: pods, expectedPodsPerNode: pods };
}

/** Nodes of a pool without autoscaler. */
export function fixedNodes(nodes: number): Pick<NodePool, 'nodes' | 'autoscaler'> {
  return { nodes, autoscaler: { enabled: false, minimumNodes: nodes, maximumNodes: nodes } };
}

/** Nodes of a pool between two bounds, now at the lower one. */
export function autoscaled(minimumNodes: number, maximumNodes: number): Pick<NodePool, 'nodes' | 'autoscaler'> {
  return { nodes: minimumNodes, autoscaler: { enabled: true, minimumNodes, maximumNodes } };
}

/** Rolling upgrade with a share of the pool as surge. */
export function surgePercent(value: number): Pick<NodePool, 'upgrade'> {
  const { upgrade } = newNodePool('p1', '', 'user');
  return { upgrade: { ...upgrade, surge: { unit: 'percent', value } } };
}

/** Rolling upgrade with a number of surge nodes. */
export function surgeNodes(value: number): Pick<NodePool, 'upgrade'> {
  const { upgrade } = newNodePool('p1', '', 'user');
  return { upgrade: { ...upgrade, surge: { unit: 'nodes', value } } };
}

/** The usual service range, which lies outside every VNet here, with its DNS address. */
export function services(range: string, dnsServiceIp: string): Pick<Cluster, 'serviceCidrs' | 'dnsServiceIp'> {
  return { serviceCidrs: [range], dnsServiceIp };
}
