import { defaultPodCidrV6, ipv6NodeBlockPrefixLength } from '../../domain/facts/first-numbers.ts';
import type { NetworkModelId } from '../../domain/ids.ts';
import type { IpRange } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type Arithmetic, NUMBERS } from '../figures/arithmetic.ts';
import { blocksInRange } from '../figures/formulas.ts';
import { freeAddresses } from '../figures/working-formulas.ts';
import { hasIpv6NodeBlocks, ipv6PodCidrOf } from './node-pod-ranges.ts';

/** The IPv6 pod CIDR of a dual-stack cluster in blocks of one node each. */
export interface Ipv6NodeBlocks {
  readonly range: IpRange;
  /** Its place in the list of pod CIDRs; null where none can be read there and the one that Azure takes stands in. */
  readonly given: number | null;
  readonly blocks: number;
}

/** What the derivations of IPv6 node blocks are written in. */
export type Ipv6Arithmetic<N, R> = Arithmetic<
  N,
  R,
  'given-prefix' | 'default-prefix' | 'blocks' | 'nodes',
  'blocks-of-given' | 'blocks-of-default' | 'free-blocks'
>;

/** How many nodes an IPv6 pod CIDR has blocks for: as given, or the one that Azure takes. */
export function deriveIpv6Blocks<N, R>(
  make: Ipv6Arithmetic<N, R>,
  { range: { prefixLength }, given }: Pick<Ipv6NodeBlocks, 'range' | 'given'>,
): R {
  return make.result(given === null ? 'blocks-of-default' : 'blocks-of-given', blocksInRange, {
    L: make.operand(given === null ? 'default-prefix' : 'given-prefix', prefixLength),
    B: make.fact(ipv6NodeBlockPrefixLength),
  });
}

/** Node blocks that stay free with so many nodes. */
export function deriveIpv6Free<N, R>(make: Ipv6Arithmetic<N, R>, { blocks }: Ipv6NodeBlocks, nodes: number): R {
  return make.result('free-blocks', freeAddresses, {
    A: make.operand('blocks', blocks),
    U: make.operand('nodes', nodes),
  });
}

/** The IPv6 node blocks of a cluster under a model; null unless it is dual stack on Overlay, the one model that has them. */
export function ipv6NodeBlocksOf(cluster: Cluster, model: NetworkModelId): Ipv6NodeBlocks | null {
  if (!hasIpv6NodeBlocks(cluster, model)) {
    return null;
  }
  const given = ipv6PodCidrOf(cluster);
  const podCidr = given ?? ipv6PodCidrOf({ podCidrs: [defaultPodCidrV6.value] });
  if (podCidr === null) {
    return null;
  }
  const blocks = { range: podCidr.range, given: given?.at ?? null };
  return { ...blocks, blocks: deriveIpv6Blocks(NUMBERS, blocks) };
}
