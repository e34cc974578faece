import { defaultPodCidrV6 } from '../../domain/facts/default-ranges.ts';
import type { NetworkModelId } from '../../domain/ids.ts';
import type { IpRange } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { hasIpv6NodeBlocks, ipv6PodCidrOf, nodeBlockCount } from './node-pod-ranges.ts';

/** The IPv6 pod CIDR of a dual-stack cluster in blocks of one node each. */
export interface Ipv6NodeBlocks {
  readonly range: IpRange;
  /** Its place in the list of pod CIDRs; null where none can be read there and the one that Azure takes stands in. */
  readonly given: number | null;
  readonly blocks: number;
}

/** The IPv6 node blocks of a cluster under a model; null unless it is dual stack on Overlay, the one model that has them. */
export function ipv6NodeBlocksOf(cluster: Cluster, model: NetworkModelId): Ipv6NodeBlocks | null {
  if (!hasIpv6NodeBlocks(cluster, model)) {
    return null;
  }
  const given = ipv6PodCidrOf(cluster);
  const found = given ?? ipv6PodCidrOf({ podCidrs: [defaultPodCidrV6.value] });
  return found && { range: found.range, given: given?.at ?? null, blocks: nodeBlockCount(found.range) };
}
