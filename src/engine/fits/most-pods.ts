import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum } from '../../domain/facts/limits.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import {
  mostPodsInBatches,
  mostPodsInBlocks,
  mostPodsInMappings,
  mostPodsReserved,
  nextLargerPrefix,
} from './formulas.ts';

/** How pods take addresses: one each, whole blocks, batches, or blocks that the limit of a VNet counts once. */
export type PodsRule = 'reserved' | 'blocks' | 'batches' | 'mappings';

/** A limit that pods draw on: what it allows, what everything but these pods uses, and the nodes that they are on. */
export interface DrawnOn {
  readonly rule: PodsRule;
  readonly capacity: number;
  readonly usedByOthers: number;
  readonly nodes: number;
}

/** Operands of what fits that are no facts. */
export type FitsOperand = 'allowed' | 'used-by-others' | 'nodes' | 'prefix';

/** What the derivations of what fits are written in. */
export type FitsArithmetic<N, R> = Arithmetic<N, R, FitsOperand, PodsRule | 'most-of-azure' | 'larger-prefix'>;

/** The most pods per node that a limit allows, at most what Azure accepts; below zero when others alone are too many. */
export function deriveMostPods<N, R>(make: FitsArithmetic<N, R>, drawn: DrawnOn): R {
  const C = make.operand('allowed', drawn.capacity);
  const U = make.operand('used-by-others', drawn.usedByOthers);
  const N = make.operand('nodes', drawn.nodes);
  const M = make.fact(maxPodsPerNodeMaximum);
  switch (drawn.rule) {
    case 'reserved':
      return make.result('reserved', mostPodsReserved, { C, U, N, M });
    case 'blocks': {
      const K = make.fact(staticBlockInternalAddresses);
      return make.result('blocks', mostPodsInBlocks, { C, U, N, M, D: make.fact(staticBlockAddresses), K });
    }
    case 'mappings': {
      const K = make.fact(staticBlockInternalAddresses);
      return make.result('mappings', mostPodsInMappings, { C, U, N, M, D: make.fact(staticBlockAddresses), K });
    }
    case 'batches': {
      const F = make.fact(dynamicBatchMinimumFree);
      return make.result('batches', mostPodsInBatches, { C, U, N, M, D: make.fact(dynamicBatchAddresses), F });
    }
  }
}

/** The most pods per node where no limit holds them down: what Azure accepts. */
export function deriveMostOfAzure<N, R>(make: FitsArithmetic<N, R>): R {
  return make.alone('most-of-azure', 'M', make.fact(maxPodsPerNodeMaximum));
}

/** The prefix length of a range of twice the size. */
export function deriveLargerPrefix<N, R>(make: FitsArithmetic<N, R>, prefixLength: number): R {
  return make.result('larger-prefix', nextLargerPrefix, { L: make.operand('prefix', prefixLength) });
}
