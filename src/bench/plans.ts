import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';

const POOLS_PER_CLUSTER = 20;

function poolsOf(cluster: number, changed: number): Cluster['nodePools'] {
  return Array.from({ length: POOLS_PER_CLUSTER }, (_, index) => ({
    ...newNodePool(
      `p${String(cluster * POOLS_PER_CLUSTER + index + 1)}`,
      `pool${String(index)}`,
      index === 0 ? 'system' : 'user',
    ),
    nodes: 3 + ((cluster + index + changed) % 7),
    autoscaler: { enabled: true, minimumNodes: 1, maximumNodes: 10 + (index % 5) },
    nodeSubnet: `s${String(cluster + 1)}`,
  }));
}

/** Spokes with one cluster of 20 pools each; `changed` makes every number of nodes differ from the last plan. */
export function spokes(clusters: number, changed: number): PlanInput {
  const numbers = Array.from({ length: clusters }, (_, index) => index);
  return {
    ...newPlan(),
    virtualNetworks: numbers.map((index) => ({
      ...newVirtualNetwork(`v${String(index + 1)}`, `spoke-${String(index)}`),
      addressSpaces: [`10.${String(index)}.0.0/16`],
      subnets: [
        {
          ...newSubnet(`s${String(index + 1)}`, 'nodes'),
          ipv4: { kind: 'pinned' as const, range: `10.${String(index)}.0.0/18`, prefixLength: 18 },
        },
      ],
    })),
    clusters: numbers.map((index) => ({
      ...newCluster(`c${String(index + 1)}`, `cluster-${String(index)}`, poolsOf(index, changed)),
      virtualNetwork: `v${String(index + 1)}`,
      podCidrs: ['192.168.0.0/16'],
      serviceCidrs: ['172.16.0.0/16'],
      dnsServiceIp: '172.16.0.10',
    })),
  };
}

/** The same plan with the nodes of one pool changed, every other object kept. */
export function withOneChangedPool(plan: PlanInput, nodes: number): PlanInput {
  const [first, ...rest] = plan.clusters;
  const [pool, ...others] = first?.nodePools ?? [];
  return first && pool
    ? { ...plan, clusters: [{ ...first, nodePools: [{ ...pool, nodes }, ...others] }, ...rest] }
    : plan;
}
