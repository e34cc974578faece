import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/first-numbers.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { type Arithmetic, NUMBERS } from '../figures/arithmetic.ts';
import { blocksPerNode, dynamicAddressesPerNode, staticBlockAddressesPerNode } from '../figures/formulas.ts';
import type { NodeFootprint } from './network-model.ts';

/** What the derivations of pod addresses are written in. */
export type FootprintArithmetic<N, R> = Arithmetic<
  N,
  R,
  'expected-pods' | 'max-pods' | 'block-addresses',
  'addresses-in-batches' | 'addresses-in-blocks' | 'blocks' | 'unused-in-blocks'
>;

/** Pod subnet addresses that a node holds in batches, for the pods expected on it. */
export function deriveBatchAddresses<N, R>(make: FootprintArithmetic<N, R>, { expectedPodsPerNode }: NodePool): R {
  return make.result('addresses-in-batches', dynamicAddressesPerNode, {
    p: make.operand('expected-pods', expectedPodsPerNode),
    F: make.fact(dynamicBatchMinimumFree),
    D: make.fact(dynamicBatchAddresses),
  });
}

/** Pod subnet addresses in the blocks that a node owns for its lifetime. */
export function deriveBlockAddresses<N, R>(make: FootprintArithmetic<N, R>, { maxPodsPerNode }: NodePool): R {
  return make.result('addresses-in-blocks', staticBlockAddressesPerNode, {
    P: make.operand('max-pods', maxPodsPerNode),
    K: make.fact(staticBlockInternalAddresses),
    D: make.fact(staticBlockAddresses),
  });
}

/** How many blocks a node owns: the VNet counts one mapping for each (ruling 30). */
export function deriveBlocks<N, R>(make: FootprintArithmetic<N, R>, pool: NodePool): R {
  return make.result('blocks', blocksPerNode, {
    T: make.operand('block-addresses', deriveBlockAddresses(NUMBERS, pool)),
    D: make.fact(staticBlockAddresses),
  });
}

/** What a node takes of a pod subnet in batches. */
function dynamicFootprint(pool: NodePool): NodeFootprint {
  const addresses = deriveBatchAddresses(NUMBERS, pool);
  return { podsInNodeSubnet: 0, podSubnetAddresses: addresses, podCidrBlocks: 0, podVnetMappings: addresses };
}

/** What a node takes of a pod subnet in blocks. */
export function staticBlockFootprint(pool: NodePool): NodeFootprint {
  return {
    podsInNodeSubnet: 0,
    podSubnetAddresses: deriveBlockAddresses(NUMBERS, pool),
    podCidrBlocks: 0,
    podVnetMappings: deriveBlocks(NUMBERS, pool),
  };
}

/** How a pool takes pod addresses under a Pod Subnet model: its own setting wins over the cluster's mode. */
export function podAllocationOf(pool: NodePool, clusterMode: 'dynamic' | 'static-block'): 'dynamic' | 'static-block' {
  return pool.podAllocation === 'as-cluster' ? clusterMode : pool.podAllocation;
}

/** The footprint of a pool under a Pod Subnet model; modes may be mixed by pool. */
export function podSubnetFootprint(pool: NodePool, clusterMode: 'dynamic' | 'static-block'): NodeFootprint {
  return podAllocationOf(pool, clusterMode) === 'dynamic' ? dynamicFootprint(pool) : staticBlockFootprint(pool);
}
