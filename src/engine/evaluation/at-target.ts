import type { NetworkModelId } from '../../domain/ids.ts';
import { overlaps, parseIpv4Range } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { modelOf, NETWORK_MODELS } from '../models/registry.ts';

/** Whether a range touches an address range of the VNet of a cluster. */
function isInNetwork(text: string, { virtualNetwork }: Cluster, index: NetworkIndex): boolean {
  const range = parseIpv4Range(text);
  const spaces = index.virtualNetworks.get(virtualNetwork ?? '')?.addressSpaces ?? [];
  return (
    range.ok &&
    spaces.some((space) => {
      const parsed = parseIpv4Range(space);
      return parsed.ok && overlaps(range.value, parsed.value);
    })
  );
}

/**
 * A running cluster as it is once it is moved to Overlay from another model: it keeps its pod CIDR (ruling 11), unless that
 * lies in the VNet, where the move is refused (ruling 31) and another one is to be asked for.
 */
export function atTarget(cluster: Cluster, model: NetworkModelId, index: NetworkIndex): Cluster {
  const running = runningStateOf(cluster);
  if (running === null || NETWORK_MODELS[model].routing !== 'overlay') {
    return cluster;
  }
  const { routing, podRange } = modelOf(running.candidate);
  const [kept = ''] = podRange === 'pod-cidr' ? running.podCidrs : [];
  const [asked = ''] = cluster.podCidrs;
  if (routing === 'overlay' || kept === '' || (asked !== '' && asked !== kept)) {
    return cluster;
  }
  return { ...cluster, podCidrs: isInNetwork(kept, cluster, index) ? [] : running.podCidrs };
}
