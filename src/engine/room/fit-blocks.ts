import { ipv4 } from '../../domain/ip/ipv4.ts';
import { addressCountOfPrefix, type Ipv4Range } from '../../domain/ip/range.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import { addFrom, addressesFrom, noAddresses, type Want } from './block-sums.ts';

export interface Fit {
  readonly placed: ReadonlyMap<string, Ipv4Range>;
  readonly withoutRoom: readonly Want[];
}

/** Free addresses against wanted ones by size, as `shortageOf` compares them, block by block. */
class BlockLedger {
  private readonly supply: readonly number[];
  private readonly demand: number[] = noAddresses();

  constructor(free: readonly Ipv4Range[]) {
    this.supply = addressesFrom(free);
  }

  /** Books a block if all that is booked still fits with it; says whether it does. */
  book(prefixLength: number): boolean {
    if (prefixLength < 0) {
      return false;
    }
    const addresses = addressCountOfPrefix(prefixLength);
    addFrom(this.demand, prefixLength, addresses);
    if (this.demand.every((wanted, index) => wanted <= (this.supply[index] ?? 0))) {
      return true;
    }
    addFrom(this.demand, prefixLength, -addresses);
    return false;
  }

  /** Swaps a booked block for one of twice the size if that fits; says whether it does. */
  double(prefixLength: number): boolean {
    // the larger block holds the smaller one, so only the difference is new
    addFrom(this.demand, prefixLength, -addressCountOfPrefix(prefixLength));
    if (this.book(prefixLength - 1)) {
      return true;
    }
    addFrom(this.demand, prefixLength, addressCountOfPrefix(prefixLength));
    return false;
  }
}

/** Free blocks by prefix length; each list is sorted by address, lowest last. */
class FreeBlocks {
  private readonly lists: number[][] = Array.from({ length: IPV4_BITS + 1 }, () => []);

  constructor(free: readonly Ipv4Range[]) {
    const descending = [...free].sort((a, b) => b.first - a.first);
    for (const { first, prefixLength } of descending) {
      this.lists[prefixLength]?.push(first);
    }
  }

  /** Takes the start of the lowest among the smallest blocks that are large enough; what is left of it stays free. */
  take(prefixLength: number): Ipv4Range | null {
    let at = prefixLength;
    while (at >= 0 && (this.lists[at]?.length ?? 0) === 0) {
      at -= 1;
    }
    const first = this.lists[at]?.pop();
    if (first === undefined) {
      return null;
    }
    // every list between is empty, so one rest per size goes into an empty list
    for (let rest = at + 1; rest <= prefixLength; rest += 1) {
      this.lists[rest]?.push(first + addressCountOfPrefix(rest));
    }
    return { family: 4, first: ipv4(first), prefixLength };
  }
}

/**
 * Places wanted blocks into free ones, aligned and apart. Earlier wants come first where not all fit; those that fit then
 * get room to double, in the same order, as long as all others still fit. The same input gives the same places. Finds
 * room for all whenever there is room for all.
 */
export function fitBlocks(free: readonly Ipv4Range[], wants: readonly Want[]): Fit {
  const ledger = new BlockLedger(free);
  const booked = wants.filter(({ prefixLength }) => ledger.book(prefixLength));
  const doubled = new Set(booked.filter(({ prefixLength }) => ledger.double(prefixLength)));
  const sizeOf = (want: Want): number => want.prefixLength - (doubled.has(want) ? 1 : 0);
  const blocks = new FreeBlocks(free);
  const placed = new Map<string, Ipv4Range>();
  for (const want of booked.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const block = blocks.take(sizeOf(want));
    if (block) {
      // with room to double, the upper half of the block stays free
      placed.set(want.key, { ...block, prefixLength: want.prefixLength });
    }
  }
  return { placed, withoutRoom: wants.filter(({ key }) => !placed.has(key)) };
}

/** Longest prefix length of one further free block with which all wants would fit; null when none of IPv4 would do. */
export function smallestExtraBlock(free: readonly Ipv4Range[], wants: readonly Want[]): number | null {
  for (let prefixLength = IPV4_BITS; prefixLength >= 0; prefixLength -= 1) {
    const ledger = new BlockLedger([...free, { family: 4, first: ipv4(0), prefixLength }]);
    if (wants.every((want) => ledger.book(want.prefixLength))) {
      return prefixLength;
    }
  }
  return null;
}
