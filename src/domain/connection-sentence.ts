import { findSubnet, named } from './entities.ts';
import type { Cluster, PlanInput } from './plan-input.ts';

/** What became of a cluster that was there before; null when it is in the same VNet and subnets. */
function changeOf(before: Cluster, after: Cluster, input: PlanInput): string | null {
  const network = input.virtualNetworks.find(({ id }) => id === after.virtualNetwork);
  if (network && before.virtualNetwork !== after.virtualNetwork) {
    return `${named(network)} is the VNet of ${named(after)} now.`;
  }
  const taken = new Set(before.nodePools.flatMap(({ nodeSubnet, podSubnet }) => [nodeSubnet, podSubnet]));
  for (const role of ['nodeSubnet', 'podSubnet'] as const) {
    const id = after.nodePools.map((pool) => pool[role]).find((each) => each !== null && !taken.has(each));
    const subnet = findSubnet(input, id ?? '');
    if (subnet) {
      return `${named(subnet)} is the ${role === 'nodeSubnet' ? 'node' : 'pod'} subnet of ${named(after)} now.`;
    }
  }
  return null;
}

/** What adding or copying an entity connected by itself, in one sentence; null when it connected nothing. */
export function connectionSentence(before: PlanInput, after: PlanInput): string | null {
  const known = new Map(before.clusters.map((cluster) => [cluster.id, cluster]));
  for (const [at, cluster] of after.clusters.entries()) {
    const earlier = known.get(cluster.id);
    const original = after.clusters[at - 1];
    if (earlier && earlier !== cluster) {
      return changeOf(earlier, cluster, after);
    }
    if (!earlier && original && cluster.virtualNetwork !== null) {
      return `${named(cluster)} is in the VNet of ${named(original)} and asks for subnets of its own.`;
    }
  }
  return null;
}
