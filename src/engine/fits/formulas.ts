import type { Formula } from '../figures/formulas.ts';

/** L = prefix length of a range: the next larger range, of twice the size. */
export const nextLargerPrefix: Formula<'L'> = {
  id: 'next-larger-prefix',
  expression: 'L − 1',
  compute: ({ L }) => L - 1,
};

/** C = addresses offered, U = used by all but the pods of the pool, N = its nodes, M = most that Azure accepts: one address for each pod. */
export const mostPodsReserved: Formula<'C' | 'U' | 'N' | 'M'> = {
  id: 'most-pods-reserved',
  expression: 'min(M, floor((C − U) / max(1, N)))',
  compute: ({ C, U, N, M }) => Math.min(M, Math.floor((C - U) / Math.max(1, N))),
};

/** As above, in whole blocks of D addresses, K of which the node keeps. */
export const mostPodsInBlocks: Formula<'C' | 'U' | 'N' | 'M' | 'D' | 'K'> = {
  id: 'most-pods-in-blocks',
  expression: 'min(M, D × floor((C − U) / (max(1, N) × D)) − K)',
  compute: ({ C, U, N, M, D, K }) => Math.min(M, D * Math.floor((C - U) / (Math.max(1, N) * D)) - K),
};

/** As above, in batches of D addresses, F of which are kept free. */
export const mostPodsInBatches: Formula<'C' | 'U' | 'N' | 'M' | 'D' | 'F'> = {
  id: 'most-pods-in-batches',
  expression: 'min(M, D × floor((C − U) / (max(1, N) × D)) − F)',
  compute: ({ C, U, N, M, D, F }) => Math.min(M, D * Math.floor((C - U) / (Math.max(1, N) * D)) - F),
};

/** As in blocks, where C and U count each block once, as the limit of the VNet does. */
export const mostPodsInMappings: Formula<'C' | 'U' | 'N' | 'M' | 'D' | 'K'> = {
  id: 'most-pods-in-mappings',
  expression: 'min(M, D × floor((C − U) / max(1, N)) − K)',
  compute: ({ C, U, N, M, D, K }) => Math.min(M, D * Math.floor((C - U) / Math.max(1, N)) - K),
};
