import { lastAddress, type IpRange } from './range.ts';

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

/**
 * Sorts neighbours with the same first address by prefix length. Insertion is enough: ranges that start together all
 * overlap, so its steps are never more than the pairs that are returned.
 */
function widerFirst(positions: Uint32Array, firsts: Float64Array, lasts: Float64Array): void {
  for (let i = 1; i < positions.length; i += 1) {
    const position = positions[i] ?? 0;
    const first = firsts[position];
    const last = lasts[position] ?? 0;
    let slot = i;
    for (; slot > 0; slot -= 1) {
      const before = positions[slot - 1] ?? 0;
      if (firsts[before] !== first || (lasts[before] ?? 0) >= last) {
        break;
      }
      positions[slot] = before;
    }
    positions[slot] = position;
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
 * Adds every overlapping pair to `pairKeys` as left * 2^21 + right. Blocks nest or are apart: the stack holds the blocks
 * around the current one, each inside the one below it, so what is left after popping overlaps it.
 */
function sweep({ positions, endsBefore }: SortedRanges, pairKeys: number[]): void {
  const around = new Uint32Array(positions.length);
  let depth = 0;
  for (const position of positions) {
    while (depth > 0 && endsBefore(around[depth - 1] ?? 0, position)) {
      depth -= 1;
    }
    for (let i = 0; i < depth; i += 1) {
      const outer = around[i] ?? 0;
      pairKeys.push(Math.min(outer, position) * MOST_RANGES + Math.max(outer, position));
    }
    around[depth] = position;
    depth += 1;
  }
}

/**
 * Returns every pair of ranges that share addresses, sorted by left, then right; IPv4 and IPv6 never overlap. Takes
 * O(n log n) steps plus those for the pairs, of which n equal ranges have n * (n - 1) / 2. Throws RangeError for more
 * than 2,097,152 ranges.
 */
export function findOverlaps(ranges: readonly IpRange[]): readonly OverlapPair[] {
  if (ranges.length > MOST_RANGES) {
    throw new RangeError(`${ranges.length} ranges are too many: at most ${MOST_RANGES} are compared.`);
  }
  const pairKeys: number[] = [];
  sweep(sortIpv4(ranges), pairKeys);
  sweep(sortIpv6(ranges), pairKeys);
  return Array.from(Float64Array.from(pairKeys).sort(), (key) => ({
    left: Math.floor(key / MOST_RANGES),
    right: lowerPart(key),
  }));
}
