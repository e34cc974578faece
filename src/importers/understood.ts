import { findSubnet, named } from '../domain/entities.ts';
import { labelled } from '../domain/labelled.ts';
import type { Cluster, NodePool, PlanInput, Subnet, SubnetPlacement, VirtualNetwork } from '../domain/plan-input.ts';
import { candidateLabel } from '../engine/models/registry.ts';
import { listed } from '../engine/words/list.ts';
import { counted, plain } from '../engine/words/numbers.ts';
import type { ImportNotes } from './import-notes.ts';

function placed({ kind, range }: SubnetPlacement): string | null {
  return kind === 'pinned' ? range : null;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function noteNetwork({ name, addressSpaces, subnets }: VirtualNetwork, notes: ImportNotes): void {
  const space = addressSpaces.length === 0 ? 'address space open' : listed(addressSpaces);
  notes.understood(`${labelled('VNet', name)}: ${joined([space, counted(subnets.length, 'subnet')])}.`);
}

function noteSubnet(subnet: Subnet, networkName: string, notes: ImportNotes): void {
  const { ipv4, ipv6, purposes, otherAddressesInUse, delegatedTo } = subnet;
  const details = joined([
    placed(ipv4),
    placed(ipv6),
    `for ${listed(purposes)}`,
    delegatedTo === null ? null : `delegated to ${delegatedTo}`,
    otherAddressesInUse === 0 ? null : `${plain(otherAddressesInUse)} other IPs in use`,
  ]);
  notes.understood(`${labelled('Subnet', named(subnet))} of ${networkName}: ${details}.`);
}

function noteCluster(cluster: Cluster, notes: ImportNotes): void {
  const { choice, podCidrs, serviceCidrs, kubernetesVersion, outbound, internalLoadBalancers } = cluster;
  const balancers = internalLoadBalancers.reduce((total, { count }) => total + count, 0);
  const details = joined([
    choice === null ? 'network model open' : candidateLabel(choice),
    `Kubernetes ${kubernetesVersion}`,
    podCidrs.length === 0 ? null : `pod CIDR ${listed(podCidrs)}`,
    `service CIDR ${listed(serviceCidrs)}`,
    `outbound ${outbound.type}`,
    balancers === 0 ? null : counted(balancers, 'internal load balancer'),
  ]);
  notes.understood(`${labelled('Cluster', named(cluster))}: ${details}.`);
}

function notePool(pool: NodePool, clusterName: string, plan: PlanInput, notes: ImportNotes): void {
  const subnetName = (id: string | null) => {
    const subnet = id === null ? undefined : findSubnet(plan, id);
    return subnet === undefined ? null : named(subnet);
  };
  const { autoscaler, nodes, maxPodsPerNode, nodeSubnet, podSubnet } = pool;
  const bounds = autoscaler.enabled
    ? `${plain(autoscaler.minimumNodes)} to ${counted(autoscaler.maximumNodes, 'node')}, now ${plain(nodes)}`
    : counted(nodes, 'node');
  const details = joined([
    bounds,
    `max pods ${plain(maxPodsPerNode)}`,
    subnetName(nodeSubnet) === null ? null : `nodes in ${subnetName(nodeSubnet) ?? ''}`,
    subnetName(podSubnet) === null ? null : `pods in ${subnetName(podSubnet) ?? ''}`,
  ]);
  notes.understood(`${labelled('Pool', named(pool))} of ${clusterName}: ${details}.`);
}

/** Notes that name every cluster, pool, VNet, subnet and connected range of the plan with the values that size it. */
export function noteUnderstood(plan: PlanInput, notes: ImportNotes): void {
  for (const cluster of plan.clusters) {
    noteCluster(cluster, notes);
    for (const pool of cluster.nodePools.filter(({ kind }) => kind !== 'auto-provisioned')) {
      notePool(pool, named(cluster), plan, notes);
    }
  }
  for (const network of plan.virtualNetworks.filter(({ origin }) => origin !== 'managed')) {
    noteNetwork(network, notes);
    for (const subnet of network.subnets) {
      noteSubnet(subnet, named(network), notes);
    }
  }
  for (const { name, range } of plan.connectedRanges) {
    notes.understood(`${labelled('Peered VNet', name)}: ${range}.`);
  }
}
