import type { Arithmetic } from '../figures/arithmetic.ts';

/** Operands of the numbers of a pool that are no facts. */
export type PoolOperand =
  | 'nodes-now'
  | 'cap'
  | 'autoscaler-maximum'
  | 'nodes-at-maximum'
  | 'nodes-upgraded'
  | 'nodes-under-load'
  | 'surge-nodes'
  | 'max-surge'
  | 'max-pods'
  | 'expected-pods'
  | 'vnet-addresses-of-node'
  | 'pod-cidr-blocks'
  | 'addresses-of-plugin'
  | 'block-addresses'
  | 'gateway-prefix';

/** Results of a pool: each figure, and each branch of one that has several. */
export type PoolResult =
  | 'nodes'
  | 'surge'
  | 'surge-of-spot'
  | 'surge-of-auto-provisioned'
  | 'pods'
  | 'pod-space'
  | 'vnet-addresses'
  | 'addresses-reserved'
  | 'blocks-of-pod-cidr'
  | 'no-addresses'
  | 'addresses-in-blocks'
  | 'addresses-in-batches'
  | 'blocks'
  | 'unused-in-blocks'
  | 'gateway-addresses';

/** What the derivations of a pool are written in. */
export type PoolArithmetic<N, R> = Arithmetic<N, R, PoolOperand, PoolResult>;
