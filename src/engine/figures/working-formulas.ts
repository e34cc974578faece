import { type Formula, IPV4_BITS } from './formulas.ts';

const PERCENT = 100;

/** T = addresses of a node's blocks, K = addresses the node keeps: addresses left for pods. */
export const podAddressesOfBlocks: Formula<'T' | 'K'> = {
  id: 'pod-addresses-of-blocks',
  expression: 'T − K',
  compute: ({ T, K }) => T - K,
};

/** T = addresses of a node's blocks, K = addresses the node keeps, P = max pods per node: addresses that no pod uses. */
export const unusedInBlocks: Formula<'T' | 'K' | 'P'> = {
  id: 'unused-in-blocks',
  expression: 'T − K − P',
  compute: ({ T, K, P }) => T - K - P,
};

/** N = nodes with static blocks, D = addresses the service counts for each of them, A = all other addresses. */
export const serviceCheck: Formula<'N' | 'D' | 'A'> = {
  id: 'service-check',
  expression: 'N × D + A',
  compute: ({ N, D, A }) => N * D + A,
};

/** A = addresses offered, U = addresses used. */
export const freeAddresses: Formula<'A' | 'U'> = {
  id: 'free-addresses',
  expression: 'A − U',
  compute: ({ A, U }) => A - U,
};

/** A = free, C = capacity: the percentage that stays free. */
export const freePercent: Formula<'A' | 'C'> = {
  id: 'free-percent',
  expression: '100 × A / C',
  compute: ({ A, C }) => (PERCENT * A) / C,
};

/** L = prefix length, R = addresses Azure keeps in each subnet. */
export const usableAddresses: Formula<'L' | 'R'> = {
  id: 'usable-addresses',
  expression: 'max(0, 2 ^ (32 − L) − R)',
  compute: ({ L, R }) => Math.max(0, 2 ** (IPV4_BITS - L) - R),
};
