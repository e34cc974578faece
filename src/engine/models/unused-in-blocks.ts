import { staticBlockInternalAddresses } from '../../domain/facts/addressing.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { unusedInBlocks } from '../figures/working-formulas.ts';
import { deriveBlockAddresses, type FootprintArithmetic } from './pod-subnet-footprints.ts';

/** Addresses in the blocks of a node that no pod uses. */
export function deriveUnusedInBlocks<N, R>(make: FootprintArithmetic<N, R>, pool: NodePool): R {
  return make.result('unused-in-blocks', unusedInBlocks, {
    T: make.operand('block-addresses', deriveBlockAddresses(NUMBERS, pool)),
    K: make.fact(staticBlockInternalAddresses),
    P: make.operand('max-pods', pool.maxPodsPerNode),
  });
}
