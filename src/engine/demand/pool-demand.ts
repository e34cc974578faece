import type { NodeFootprint } from '../models/network-model.ts';
import type { PoolSize } from './pool-size.ts';

/** A pool with what each of its nodes takes, and from which range. */
export interface PoolDemand extends PoolSize {
  readonly footprint: NodeFootprint;
  readonly nodeRange: string;
  readonly podRange: string | null;
}
