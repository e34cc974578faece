import { ipv4 } from './ipv4.ts';
import { addressCountOfPrefix, type Ipv4Range, lastAddress, overlaps } from './range.ts';

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
