/** A size asked about: what would one pool of a cluster, or each of them, make of these numbers. No part of the plan. */
export interface FitsQuestion {
  readonly cluster: string;
  /** Null = every pool but gateway pools, each of this size. */
  readonly pool: string | null;
  /** Nodes of the pool at its maximum. */
  readonly nodes: number;
  readonly maxPodsPerNode: number;
}
