/**
 * Every formula of the sizing engine, once: the arithmetic that runs and the text that is shown. In an expression, N, P and
 * so on are operands, `Σ` is the sum of all operands of the working. The suite evaluates each text with a reader of its own
 * and compares it with `compute`.
 */
export interface Formula<Symbols extends string> {
  readonly id: string;
  readonly expression: string;
  readonly compute: (operands: Readonly<Record<Symbols, number>>) => number;
}

export const IPV4_BITS = 32;
const PERCENT = 100;

/** Smallest k with 2^k >= amount, for amounts from 1 up. Exact: no logarithm of a rounded number is taken. */
export function bitsFor(amount: number): number {
  let bits = 0;
  while (2 ** bits < amount) {
    bits += 1;
  }
  return bits;
}

/** N = nodes of the pool at its maximum, U = percent. Percent rounds up, per pool, and never exceeds the pool. */
export const surgeByPercent: Formula<'N' | 'U'> = {
  id: 'surge-by-percent',
  expression: 'min(N, ceil(N × U / 100))',
  compute: ({ N, U }) => Math.min(N, Math.ceil((N * U) / PERCENT)),
};

/** N = nodes of the pool at its maximum, U = surge nodes asked for. */
export const surgeByNodes: Formula<'N' | 'U'> = {
  id: 'surge-by-nodes',
  expression: 'min(N, U)',
  compute: ({ N, U }) => Math.min(N, U),
};

/** A blue-green upgrade builds the whole pool a second time. */
export const surgeBlueGreen: Formula<'N'> = { id: 'surge-blue-green', expression: 'N', compute: ({ N }) => N };

/** A pool that gets no surge nodes (spot): U is the documented zero. */
export const surgeFixed: Formula<'U'> = { id: 'surge-fixed', expression: 'U', compute: ({ U }) => U };

/** N = nodes now, M = autoscaler maximum. */
export const maximumNodes: Formula<'N' | 'M'> = {
  id: 'maximum-nodes',
  expression: 'max(N, M)',
  compute: ({ N, M }) => Math.max(N, M),
};

/** N = nodes at the maximum, S = surge nodes. */
export const peakNodes: Formula<'N' | 'S'> = {
  id: 'peak-nodes',
  expression: 'N + S',
  compute: ({ N, S }) => N + S,
};

/** N nodes, A addresses (or blocks) for each of them. */
export const perNode: Formula<'N' | 'A'> = {
  id: 'per-node',
  expression: 'N × A',
  compute: ({ N, A }) => N * A,
};

/** p = pods with a VNet address on a node, F = addresses kept free, D = addresses per batch. */
export const dynamicAddressesPerNode: Formula<'p' | 'F' | 'D'> = {
  id: 'dynamic-addresses-per-node',
  expression: 'D × max(1, ceil((p + F) / D))',
  compute: ({ p, F, D }) => D * Math.max(1, Math.ceil((p + F) / D)),
};

/** P = max pods per node, K = addresses a node keeps for itself, D = addresses per block. */
export const staticBlockAddressesPerNode: Formula<'P' | 'K' | 'D'> = {
  id: 'static-block-addresses-per-node',
  expression: 'D × ceil((P + K) / D)',
  compute: ({ P, K, D }) => D * Math.ceil((P + K) / D),
};

/** T = addresses per node in D-sized blocks: how many blocks that is. */
export const blocksPerNode: Formula<'T' | 'D'> = {
  id: 'blocks-per-node',
  expression: 'T / D',
  compute: ({ T, D }) => T / D,
};

/** A = addresses needed, R = addresses Azure keeps, M = longest prefix Azure accepts. */
export const smallestSubnetPrefix: Formula<'A' | 'R' | 'M'> = {
  id: 'smallest-subnet-prefix',
  expression: 'min(M, 32 − ceil(log2(A + R)))',
  compute: ({ A, R, M }) => Math.min(M, IPV4_BITS - bitsFor(A + R)),
};

/** As the smallest subnet, with H percent of the usable addresses left free. */
export const requestSubnetPrefix: Formula<'A' | 'R' | 'M' | 'H'> = {
  id: 'request-subnet-prefix',
  expression: 'min(M, 32 − ceil(log2(100 × A / (100 − H) + R)))',
  compute: ({ A, R, M, H }) => Math.min(M, IPV4_BITS - bitsFor((PERCENT * A) / (PERCENT - H) + R)),
};

/** As a subnet to ask for, at most a /S large: the largest that its mode allows. */
export const requestLimitedSubnetPrefix: Formula<'A' | 'R' | 'M' | 'S' | 'H'> = {
  id: 'request-limited-subnet-prefix',
  expression: 'min(M, max(S, 32 − ceil(log2(100 × A / (100 − H) + R))))',
  compute: ({ A, R, M, S, H }) => Math.min(M, Math.max(S, IPV4_BITS - bitsFor((PERCENT * A) / (PERCENT - H) + R))),
};

/** L = prefix length of the range, B = prefix length of one block: how many blocks it holds. */
export const blocksInRange: Formula<'L' | 'B'> = {
  id: 'blocks-in-range',
  expression: 'floor(2 ^ (B − L))',
  compute: ({ L, B }) => Math.floor(2 ** (B - L)),
};

/** A = blocks needed, B = prefix length of one block. */
export const smallestBlockRangePrefix: Formula<'A' | 'B'> = {
  id: 'smallest-block-range-prefix',
  expression: 'B − ceil(log2(max(1, A)))',
  compute: ({ A, B }) => B - bitsFor(A),
};

/** As the smallest range of blocks, with H percent of the blocks left free. */
export const requestBlockRangePrefix: Formula<'A' | 'B' | 'H'> = {
  id: 'request-block-range-prefix',
  expression: 'B − ceil(log2(max(1, 100 × A / (100 − H))))',
  compute: ({ A, B, H }) => B - bitsFor((PERCENT * A) / (PERCENT - H)),
};

/** A = addresses in a range of prefix length L, none of them reserved by Azure. */
export const addressesInRange: Formula<'L'> = {
  id: 'addresses-in-range',
  expression: '2 ^ (32 − L)',
  compute: ({ L }) => 2 ** (IPV4_BITS - L),
};

/** I = outbound addresses, Q = SNAT ports of one address: ports in all. */
export const outboundPorts: Formula<'I' | 'Q'> = {
  id: 'outbound-ports',
  expression: 'I × Q',
  compute: ({ I, Q }) => I * Q,
};
