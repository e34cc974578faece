import { ipv6NodeBlockPrefixLength, podCidrNodeBlockPrefixLength } from '../../domain/facts/first-numbers.ts';
import type { NetworkModelId } from '../../domain/ids.ts';
import type { IpRange } from '../../domain/ip/range.ts';
import { parseRange } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { blocksInRange } from '../figures/formulas.ts';
import { NETWORK_MODELS } from '../models/registry.ts';

const IPV4 = 4;

/** Prefix length of the block that each node takes of a pod CIDR: one for IPv4, another for IPv6. */
export function nodeBlockPrefixLength(family: IpRange['family']): number {
  return family === IPV4 ? podCidrNodeBlockPrefixLength.value : ipv6NodeBlockPrefixLength.value;
}

/** How many nodes a pod CIDR has blocks for. */
export function nodeBlockCount(podCidr: IpRange): number {
  return blocksInRange.compute({ L: podCidr.prefixLength, B: nodeBlockPrefixLength(podCidr.family) });
}

/** True where each node takes an IPv6 block beside the IPv4 one: on dual-stack clusters on Overlay. */
export function hasIpv6NodeBlocks({ ipFamilies }: Cluster, model: NetworkModelId): boolean {
  return ipFamilies === 'ipv4-ipv6' && NETWORK_MODELS[model].routing === 'overlay';
}

/** The first IPv6 pod CIDR of a cluster that can be read, and its place in the list; null where there is none. */
export function ipv6PodCidrOf({
  podCidrs,
}: Pick<Cluster, 'podCidrs'>): { readonly range: IpRange; readonly at: number } | null {
  for (const [at, text] of podCidrs.entries()) {
    const parsed = parseRange(text);
    if (parsed.ok && parsed.value.family !== IPV4) {
      return { range: parsed.value, at };
    }
  }
  return null;
}
