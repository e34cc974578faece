import { findSubnet, named, subnetsOf } from '../../domain/entities.ts';
import { labelled } from '../../domain/labelled.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import { withoutCase } from '../../domain/without-case.ts';
import { listed } from '../words/list.ts';
import { counted, plain } from '../words/numbers.ts';
import type { Shortage } from './shortage.ts';

function poolText({ name, id, nodes, autoscaler, maxPodsPerNode }: NodePool): string {
  const size = autoscaler.enabled ? `up to ${counted(autoscaler.maximumNodes, 'node')}` : counted(nodes, 'node');
  return `${named({ id, name })} (${size}, max pods ${plain(maxPodsPerNode)})`;
}

function concernedSentence(cluster: Cluster, pools: readonly NodePool[], place: string): string {
  return `In this plan ${labelled('cluster', named(cluster))} uses ${place}: ${listed(pools.map(poolText))}.`;
}

/** The ids of subnets of the plan that the refusal means: of its range, or of its name where it names no range. */
function subnetIds(plan: PlanInput, { range, subnet }: Shortage): ReadonlySet<string> {
  const meant = subnetsOf(plan).filter(({ ipv4, name }) =>
    range === null ? subnet !== null && withoutCase(name) === withoutCase(subnet) : ipv4.range === range,
  );
  return new Set(meant.map(({ id }) => id));
}

/** The clusters and pools of a plan that use the range of a refusal, one sentence for each cluster; empty when none does. */
export function concernedBy(plan: PlanInput, shortage: Shortage): readonly string[] {
  const ids = subnetIds(plan, shortage);
  const isMeant = (id: string | null) => id !== null && ids.has(id);
  const { kind, range } = shortage;
  return plan.clusters.flatMap((cluster) => {
    if (kind === 'pod-cidr') {
      const isUsed = range !== null && cluster.podCidrs.includes(range);
      return isUsed ? [concernedSentence(cluster, cluster.nodePools, `pod CIDR ${range}`)] : [];
    }
    const pools = cluster.nodePools.filter(({ nodeSubnet, podSubnet }) => isMeant(nodeSubnet) || isMeant(podSubnet));
    const used = pools.flatMap(({ nodeSubnet, podSubnet }) => [nodeSubnet, podSubnet]).find(isMeant);
    const subnet = findSubnet(plan, used ?? '');
    return subnet === undefined
      ? []
      : [concernedSentence(cluster, pools, `${labelled('subnet', named(subnet))} (${subnet.ipv4.range})`)];
  });
}
