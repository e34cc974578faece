import type { Cluster, PlanInput } from '../../domain/plan-input.ts';

/** A cluster as it runs today: where it is to be moved, before the move. */
function asItRuns(cluster: Cluster): Cluster {
  const { current } = cluster;
  if (current === null) {
    return cluster;
  }
  const { candidate, podCidrs, policyEngine, identity } = current;
  return { ...cluster, choice: candidate, podCidrs, policyEngine, identity, current: null };
}

function deployedSubnetIds({ nodePools, apiServer, internalLoadBalancers, current }: Cluster): string[] {
  const ids = [
    ...nodePools.flatMap(({ nodeSubnet, podSubnet }) => [nodeSubnet, podSubnet]),
    ...internalLoadBalancers.map(({ subnet }) => subnet),
    apiServer.subnet,
  ];
  return [...ids.flatMap((id) => id ?? []), ...(current?.subnets ?? [])];
}

/**
 * What of a plan runs today: no cluster that is only planned, each cluster that is to be moved before its move, and no
 * subnet that has neither a range nor a running cluster in it. A plan in which nothing runs keeps its networks alone.
 */
export function deployedPlan(input: PlanInput): PlanInput {
  const running = input.clusters.filter(({ lifecycle }) => lifecycle !== 'planned');
  const inUse = new Set(running.flatMap(deployedSubnetIds));
  const virtualNetworks = input.virtualNetworks.map((network) => ({
    ...network,
    subnets: network.subnets.filter(({ id, ipv4 }) => ipv4.kind === 'pinned' || inUse.has(id)),
  }));
  return { ...input, virtualNetworks, clusters: running.map(asItRuns) };
}
