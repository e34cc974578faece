import type { RangeKey } from '../../domain/range-key.ts';
import type { NodeFootprint } from '../models/network-model.ts';
import type { PoolSize } from './pool-size.ts';

/** A pool with what each of its nodes takes, and from which range. */
export interface PoolDemand extends PoolSize {
  readonly footprint: NodeFootprint;
  readonly nodeRange: RangeKey;
  readonly podRange: RangeKey | null;
}
