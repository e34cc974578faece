import { ipv4, type Ipv4 } from './ipv4.ts';
import { ipv6, type Ipv6 } from './ipv6.ts';
import {
  addressCount,
  addressCountOfPrefix,
  lastAddress,
  overlaps,
  type IpRange,
  type Ipv4Range,
  type Ipv6Range,
} from './range.ts';

/** The largest block that starts at `start`, is aligned, and ends before `end`. `start` is below `end`. */
function largestBlockAt(start: number, end: number): Ipv4Range {
  let prefixLength = 0;
  while (start % addressCountOfPrefix(prefixLength) !== 0 || start + addressCountOfPrefix(prefixLength) > end) {
    prefixLength += 1;
  }
  return { family: 4, first: ipv4(start), prefixLength };
}

function splitGap(start: number, end: number): Ipv4Range[] {
  const blocks: Ipv4Range[] = [];
  for (let next = start; next < end; next += addressCountOfPrefix(blocks.at(-1)?.prefixLength ?? 0)) {
    blocks.push(largestBlockAt(next, end));
  }
  return blocks;
}

/**
 * Returns the maximal aligned blocks of `space` that no taken range touches, in order of their first address: no two of
 * them are the halves of a larger free block. Taken ranges may overlap each other and reach beyond the space. O(n log n).
 */
export function freeBlocks(space: Ipv4Range, taken: readonly Ipv4Range[]): readonly Ipv4Range[] {
  const inside = taken.filter((range) => overlaps(space, range)).sort((a, b) => a.first - b.first);
  const blocks: Ipv4Range[] = [];
  let next: number = space.first;
  for (const range of inside) {
    blocks.push(...splitGap(next, range.first));
    next = Math.max(next, lastAddress(range) + 1);
  }
  return [...blocks, ...splitGap(next, lastAddress(space) + 1)];
}

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
