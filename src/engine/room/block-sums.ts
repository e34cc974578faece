import { addressCountOfPrefix, type Ipv4Range } from '../../domain/ip/range.ts';
import { IPV4_BITS } from '../figures/formulas.ts';

/** A block that wants a place. */
export interface Want {
  readonly key: string;
  readonly prefixLength: number;
}

/** The shortest prefix length at which wanted blocks of that size and larger take more addresses than free ones have. */
export interface Shortage {
  readonly prefixLength: number;
  readonly wanted: number;
  readonly free: number;
}

/** Adds the addresses of a block to the sums of its size and of every smaller one. */
export function addFrom(sums: number[], prefixLength: number, addresses: number): void {
  for (let index = prefixLength; index <= IPV4_BITS; index += 1) {
    sums[index] = (sums[index] ?? 0) + addresses;
  }
}

/** No addresses, for every prefix length. */
export function noAddresses(): number[] {
  return Array<number>(IPV4_BITS + 1).fill(0);
}

/** Addresses of blocks by prefix length p: those of all blocks of /p and larger. */
export function addressesFrom(blocks: readonly { readonly prefixLength: number }[]): number[] {
  const sums = noAddresses();
  for (const { prefixLength } of blocks) {
    addFrom(sums, prefixLength, addressCountOfPrefix(prefixLength));
  }
  return sums;
}

/**
 * What keeps the wanted blocks from all finding a place among the free ones; null when all fit. Aligned blocks either nest or
 * are apart, so wants placed largest first always fit if, for every prefix length p, the wants of /p and larger take no more
 * addresses than the free blocks of /p and larger have: a smaller block cannot hold them, and whichever place a larger want
 * takes, it takes as much from all.
 */
export function shortageOf(free: readonly Ipv4Range[], wants: readonly Want[]): Shortage | null {
  const supply = addressesFrom(free);
  const demand = addressesFrom(wants);
  const prefixLength = demand.findIndex((wanted, index) => wanted > (supply[index] ?? 0));
  return prefixLength === -1
    ? null
    : { prefixLength, wanted: demand[prefixLength] ?? 0, free: supply[prefixLength] ?? 0 };
}
