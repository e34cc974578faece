import { subnetsOf } from '../domain/entities.ts';
import type { Cluster, NodePool, PlanInput, VirtualNetwork } from '../domain/plan-input.ts';

function poolText({ name, nodes, maxPodsPerNode, autoscaler, os, nodeSubnet }: NodePool, plan: PlanInput): string {
  const subnet = subnetsOf(plan).find(({ id }) => id === nodeSubnet);
  return [
    `pool ${name}: ${nodes} x ${maxPodsPerNode}`,
    ...(autoscaler.enabled ? [`${autoscaler.minimumNodes} to ${autoscaler.maximumNodes}`] : []),
    ...(os === 'windows' ? ['windows'] : []),
    ...(subnet === undefined ? [] : [`in ${subnet.name}`]),
  ].join(', ');
}

function clusterTexts(cluster: Cluster, plan: PlanInput): string[] {
  const { name, choice, podCidrs, serviceCidrs, outbound, policyEngine, nodePools } = cluster;
  const pods = podCidrs.length === 0 ? 'no pods' : podCidrs.join(' + ');
  const parts = [choice ?? 'open', pods, serviceCidrs.join(' + '), outbound.type, policyEngine];
  return [`cluster ${name}: ${parts.join(', ')}`, ...nodePools.map((pool) => poolText(pool, plan))];
}

function networkTexts({ name, origin, addressSpaces, subnets }: VirtualNetwork): string[] {
  if (origin === 'managed') {
    return ['managed vnet'];
  }
  const space = addressSpaces.length === 0 ? 'open' : addressSpaces.join(' + ');
  const ranges = subnets.map(
    ({ ipv4, ...subnet }) => `subnet ${subnet.name}: ${ipv4.kind === 'pinned' ? ipv4.range : 'open'}`,
  );
  return [`vnet ${name}: ${space}`, ...ranges];
}

/** What a plan holds, a line for each cluster, pool, VNet and subnet: for the tables of documents that tests import. */
export function contentsOf(plan: PlanInput): string[] {
  return [
    ...plan.clusters.flatMap((cluster) => clusterTexts(cluster, plan)),
    ...plan.virtualNetworks.flatMap(networkTexts),
  ];
}
