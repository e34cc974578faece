import { freeBlocks } from '../../domain/ip/free-space.ts';
import { contains, type Ipv4Range, parseIpv4Range, sameRange } from '../../domain/ip/range.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';

/** The IPv4 ranges of a VNet that parse; of ranges that overlap (a finding of its own) only the outermost. */
export function spacesOf({ addressSpaces }: VirtualNetwork): readonly Ipv4Range[] {
  const spaces = addressSpaces.flatMap((text) => {
    const parsed = parseIpv4Range(text);
    return parsed.ok ? [parsed.value] : [];
  });
  const isInside = (space: Ipv4Range, at: number): boolean =>
    spaces.some(
      (other, position) => position !== at && contains(other, space) && (position < at || !sameRange(other, space)),
    );
  return spaces.filter((space, index) => !isInside(space, index));
}

/**
 * The maximal aligned blocks of a VNet that no pinned subnet and none of these ranges touches; null for a VNet without an IPv4
 * range that can be read.
 */
export function freeBeside(network: VirtualNetwork, clear: readonly Ipv4Range[]): readonly Ipv4Range[] | null {
  const pinned = network.subnets.flatMap(({ ipv4 }) => {
    const parsed = ipv4.kind === 'pinned' ? parseIpv4Range(ipv4.range) : null;
    return parsed?.ok ? [parsed.value] : [];
  });
  const spaces = spacesOf(network);
  const taken = [...pinned, ...clear];
  return spaces.length === 0 ? null : spaces.flatMap((space) => freeBlocks(space, taken));
}

/** As `freeBeside`, with nothing to stay away from. The same VNet object gives the same list. */
export const freeBesidePinned = oncePer((network: VirtualNetwork) => freeBeside(network, []));
