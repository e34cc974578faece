import { uniqueLocalRange } from '../../domain/facts/range-constraints.ts';
import { firstFreeBlock } from '../../domain/ip/first-free-block.ts';
import { formatRange, type IpRange, parseIpv6Range, parseRange } from '../../domain/ip/range.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { Setting } from './setting.ts';

/** The size of a site's space (RFC 4193), of which a subnet takes a /64. */
const SPACE_PREFIX = 48;

function ipv6RangesOf(texts: readonly string[]): readonly IpRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
}

/** All ranges that a plan names outside its subnets. */
function knownRanges({ virtualNetworks, connectedRanges, clusters }: PlanInput): readonly IpRange[] {
  return ipv6RangesOf([
    ...virtualNetworks.flatMap(({ addressSpaces }) => addressSpaces),
    ...connectedRanges.map(({ range }) => range),
    ...clusters.flatMap(({ podCidrs, serviceCidrs }) => [...podCidrs, ...serviceCidrs]),
  ]);
}

/** The first free space of unique local addresses; null when there is none. */
function freeSpace(input: PlanInput): string | null {
  const [whole] = ipv6RangesOf([uniqueLocalRange.value]);
  const block = whole && firstFreeBlock(whole, knownRanges(input), SPACE_PREFIX);
  return block ? formatRange(block) : null;
}

/** An IPv6 address space of the VNet. Unique local addresses to begin with: whoever has others enters them. */
export const ipv6Space: Setting = {
  field: 'virtualNetwork',
  isMade: ({ network }) => {
    const ranges = ipv6RangesOf(network?.addressSpaces ?? []);
    return ranges.length === 0 || network?.addressSpaces.some((text) => parseIpv6Range(text).ok) === true;
  },
  missing: () => 'its VNet has no IPv6 address space',
  label: ({ input }) => `Add ${freeSpace(input) ?? 'an IPv6 address space'}`,
  edits: ({ network, input }) => {
    const value = freeSpace(input);
    return network === undefined || value === null
      ? []
      : [{ entity: network.id, field: `addressSpaces.${network.addressSpaces.length}`, value }];
  },
};
