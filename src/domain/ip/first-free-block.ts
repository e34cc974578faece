import { type Ipv4, ipv4 } from './ipv4.ts';
import { type Ipv6, ipv6 } from './ipv6.ts';
import { addressCount, type IpRange, type Ipv4Range, type Ipv6Range, lastAddress, overlaps } from './range.ts';

function alignedUp(address: bigint, count: bigint): bigint {
  const beyond = address % count;
  return beyond === 0n ? address : address - beyond + count;
}

/**
 * Returns the lowest aligned block of this prefix length inside `space` that starts at `from` or above and that no taken
 * range touches; null when there is none or the space is smaller than the block. Taken ranges of the other family do not
 * count. O(n log n). Throws RangeError for a prefix length that the family has not.
 */
export function firstFreeBlock(
  space: Ipv4Range,
  taken: readonly IpRange[],
  prefixLength: number,
  from?: Ipv4,
): Ipv4Range | null;
export function firstFreeBlock(
  space: Ipv6Range,
  taken: readonly IpRange[],
  prefixLength: number,
  from?: Ipv6,
): Ipv6Range | null;
export function firstFreeBlock(
  space: IpRange,
  taken: readonly IpRange[],
  prefixLength: number,
  from?: Ipv4 | Ipv6,
): IpRange | null;
export function firstFreeBlock(
  space: IpRange,
  taken: readonly IpRange[],
  prefixLength: number,
  from: Ipv4 | Ipv6 = space.first,
): IpRange | null {
  const count = addressCount({ ...space, prefixLength });
  const lowest = BigInt(from > space.first ? from : space.first);
  let start = alignedUp(lowest, count);
  const inside = taken
    .filter((range) => overlaps(space, range))
    .map((range) => ({ first: BigInt(range.first), last: BigInt(lastAddress(range)) }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  for (const { first, last } of inside) {
    if (first >= start + count) {
      break;
    }
    start = last < start ? start : alignedUp(last + 1n, count);
  }
  if (start + count - 1n > BigInt(lastAddress(space))) {
    return null;
  }
  return space.family === 4
    ? { family: 4, first: ipv4(Number(start)), prefixLength }
    : { family: 6, first: ipv6(start), prefixLength };
}
