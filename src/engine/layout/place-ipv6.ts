import { ipv6SubnetPrefixLength } from '../../domain/facts/range-constraints.ts';
import { firstFreeBlock } from '../../domain/ip/first-free-block.ts';
import { type Ipv6, ipv6 } from '../../domain/ip/ipv6.ts';
import { formatRange, type Ipv6Range, lastAddress, parseIpv6Range } from '../../domain/ip/range.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import type { Ipv6Subnet, NetworkLayout } from './network-layout.ts';
import type { WantedSubnet } from './wanted-subnets.ts';

function readAll(texts: readonly string[]): readonly Ipv6Range[] {
  return texts.flatMap((text) => {
    const parsed = parseIpv6Range(text);
    return parsed.ok ? [parsed.value] : [];
  });
}

function pinnedText({ subnet }: WantedSubnet): string | null {
  return subnet?.ipv6.kind === 'pinned' ? subnet.ipv6.range : null;
}

/** Hands out free /64 blocks of the spaces one after the other, past what is pinned. */
class Ipv6Blocks {
  private readonly pinned: readonly Ipv6Range[];
  private readonly spaces: Ipv6Range[];
  private from: Ipv6 | null = null;

  constructor(spaces: readonly Ipv6Range[], pinned: readonly Ipv6Range[]) {
    this.spaces = [...spaces];
    this.pinned = pinned;
  }

  next(): Ipv6Range | null {
    for (let space = this.spaces[0]; space; space = this.spaces[0]) {
      const block = firstFreeBlock(space, this.pinned, ipv6SubnetPrefixLength.value, this.from ?? space.first);
      if (block && lastAddress(block) < lastAddress(space)) {
        this.from = ipv6(lastAddress(block) + 1n);
        return block;
      }
      this.spaces.shift();
      this.from = null;
      if (block) {
        return block;
      }
    }
    return null;
  }
}

/**
 * The IPv6 ranges of a VNet's subnets: pinned ones as they are, and the next free /64 (ipv6-subnet-prefix-length) for each
 * subnet in which a dual-stack cluster has nodes.
 */
export function placeIpv6(
  { addressSpaces }: VirtualNetwork,
  wanted: readonly WantedSubnet[],
): Pick<NetworkLayout, 'ipv6' | 'withoutIpv6'> {
  const pinned = readAll(wanted.flatMap((each) => pinnedText(each) ?? []));
  const blocks = new Ipv6Blocks(readAll(addressSpaces), pinned);
  const placed: Ipv6Subnet[] = [];
  const withoutIpv6: string[] = [];
  for (const each of wanted) {
    const text = pinnedText(each);
    const block = text === null && each.needsIpv6 ? blocks.next() : null;
    const range = text ?? (block && formatRange(block));
    if (range !== null) {
      placed.push({ key: each.key, range, isPinned: text !== null });
    } else if (each.needsIpv6) {
      withoutIpv6.push(each.key);
    }
  }
  return { ipv6: placed, withoutIpv6 };
}
