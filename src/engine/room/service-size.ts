import { aksReservedRanges, privateRanges, sharedAddressRange } from '../../domain/facts/range-constraints.ts';
import { freeBlocks } from '../../domain/ip/free-space.ts';
import { type Ipv4Range, parseIpv4Range } from '../../domain/ip/range.ts';
import type { PlanInput, Subnet } from '../../domain/plan-input.ts';

/** The size of Azure's own default, and the smallest that is asked for: services are cheap, as nothing routes their range. */
const LARGEST = 16;
const SMALLEST = 24;

function blocksOf(texts: readonly string[]): readonly Ipv4Range[] {
  return texts.flatMap((text) => {
    const parsed = parseIpv4Range(text);
    return parsed.ok ? [parsed.value] : [];
  });
}

function pinnedText({ ipv4 }: Subnet): string {
  return ipv4.kind === 'pinned' ? ipv4.range : '';
}

/**
 * The size of the service ranges to ask for in a plan: a /16 where one is free of everything that the plan knows, else the
 * largest that is, and no less than a /24. Service ranges themselves do not count: every cluster may use the same.
 */
export function servicePrefixLengthOf({ virtualNetworks, connectedRanges, clusters }: PlanInput): number {
  const taken = blocksOf([
    ...aksReservedRanges.value,
    ...virtualNetworks.flatMap(({ addressSpaces, subnets }) => [...addressSpaces, ...subnets.map(pinnedText)]),
    ...connectedRanges.map(({ range }) => range),
    ...clusters.map(({ podCidrs: [first = ''] }) => first),
  ]);
  const spaces = blocksOf([...privateRanges.value, sharedAddressRange.value]);
  const free = spaces.flatMap((space) => freeBlocks(space, taken));
  return free.reduce((size, { prefixLength }) => Math.min(size, Math.max(LARGEST, prefixLength)), SMALLEST);
}
