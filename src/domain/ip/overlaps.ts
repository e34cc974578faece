import { type IpRange, lastAddress } from './range.ts';

/** Two ranges that share addresses, by their positions in the list asked about; `left` is smaller than `right`. */
export interface OverlapPair {
  readonly left: number;
  readonly right: number;
}

/** An address below 2^32 and a position below 2^21 fit together in the 53 bits of an exact number. */
const MOST_RANGES = 2 ** 21;

/** key % MOST_RANGES, several times faster for large keys: the division is by a power of two and thus exact. */
function lowerPart(key: number): number {
  return key - Math.floor(key / MOST_RANGES) * MOST_RANGES;
}

/** The ranges of one family in their sorted order: positions in the list, and a test between two of them. */
interface SortedRanges {
  /** By first address, wider blocks first. */
  readonly positions: Uint32Array;
  /** True when the range at position `a` ends before the one at position `b` starts. */
  readonly endsBefore: (a: number, b: number) => boolean;
}

/** Sorts neighbours with the same first address: wider blocks first, equal ones by position. */
function widerFirst(positions: Uint32Array, firsts: Float64Array, lasts: Float64Array): void {
  const firstAt = (at: number): number | undefined => firsts[positions[at] ?? 0];
  let start = 0;
  for (let end = 1; end <= positions.length; end += 1) {
    if (end === positions.length || firstAt(end) !== firstAt(start)) {
      if (end - start > 1) {
        positions.subarray(start, end).sort((a, b) => (lasts[b] ?? 0) - (lasts[a] ?? 0) || a - b);
      }
      start = end;
    }
  }
}

function sortIpv4(ranges: readonly IpRange[]): SortedRanges {
  const firsts = new Float64Array(ranges.length);
  const lasts = new Float64Array(ranges.length);
  const keys = new Float64Array(ranges.length);
  let keyCount = 0;
  ranges.forEach((range, position) => {
    if (range.family === 4) {
      firsts[position] = range.first;
      lasts[position] = lastAddress(range);
      keys[keyCount] = range.first * MOST_RANGES + position;
      keyCount += 1;
    }
  });
  const sorted = keys.subarray(0, keyCount).sort();
  const positions = new Uint32Array(keyCount);
  for (let i = 0; i < keyCount; i += 1) {
    positions[i] = lowerPart(sorted[i] ?? 0);
  }
  widerFirst(positions, firsts, lasts);
  return { positions, endsBefore: (a, b) => (lasts[a] ?? 0) < (firsts[b] ?? 0) };
}

function sortIpv6(ranges: readonly IpRange[]): SortedRanges {
  const entries: { readonly position: number; readonly first: bigint; readonly last: bigint }[] = [];
  ranges.forEach((range, position) => {
    if (range.family === 6) {
      entries.push({ position, first: range.first, last: lastAddress(range) });
    }
  });
  const byPosition = new Map(entries.map((entry) => [entry.position, entry]));
  entries.sort((a, b) => {
    if (a.first !== b.first) {
      return a.first < b.first ? -1 : 1;
    }
    return a.last === b.last ? 0 : a.last > b.last ? -1 : 1;
  });
  const positions = Uint32Array.from(entries, ({ position }) => position);
  return { positions, endsBefore: (a, b) => (byPosition.get(a)?.last ?? 0n) < (byPosition.get(b)?.first ?? 0n) };
}

/**
 * Adds overlapping pairs to `pairKeys` as left * 2^21 + right until there are `mostPairs`. Blocks nest or are apart: the
 * stack holds the blocks around the current one, each inside the one below it, so what is left after popping overlaps it.
 * Returns the position of the range at which it had to stop, or null when every pair is there.
 */
function sweep({ positions, endsBefore }: SortedRanges, mostPairs: number, pairKeys: number[]): number | null {
  const around = new Uint32Array(positions.length);
  let depth = 0;
  for (const position of positions) {
    while (depth > 0 && endsBefore(around[depth - 1] ?? 0, position)) {
      depth -= 1;
    }
    if (pairKeys.length + depth > mostPairs) {
      return position;
    }
    for (let i = 0; i < depth; i += 1) {
      const outer = around[i] ?? 0;
      pairKeys.push(Math.min(outer, position) * MOST_RANGES + Math.max(outer, position));
    }
    around[depth] = position;
    depth += 1;
  }
  return null;
}

export interface Overlaps {
  /** Sorted by left, then right. */
  readonly pairs: readonly OverlapPair[];
  /**
   * Null when every pair is there. Else the position of the range whose overlaps would have been too many: no pair has it
   * or a range that comes after it by address as its inner one.
   */
  readonly stoppedAt: number | null;
}

/**
 * Finds the pairs of ranges that share addresses, at most `mostPairs`, lowest addresses first; IPv4 and IPv6 never overlap.
 * Takes O(n log n) steps plus those for the pairs, of which n equal ranges would have n * (n - 1) / 2. Throws RangeError for
 * more than 2,097,152 ranges.
 */
export function findOverlaps(ranges: readonly IpRange[], mostPairs: number): Overlaps {
  if (ranges.length > MOST_RANGES) {
    throw new RangeError(`${ranges.length} ranges are too many: at most ${MOST_RANGES} are compared.`);
  }
  const pairKeys: number[] = [];
  const stoppedAt = sweep(sortIpv4(ranges), mostPairs, pairKeys) ?? sweep(sortIpv6(ranges), mostPairs, pairKeys);
  const pairs = Array.from(Float64Array.from(pairKeys).sort(), (key) => ({
    left: Math.floor(key / MOST_RANGES),
    right: lowerPart(key),
  }));
  return { pairs, stoppedAt };
}
