import {
  dynamicBatchAddresses,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { staticBlockSubnetShortestPrefixLength } from '../../domain/facts/range-constraints.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { blocksPerNode, smallestBlockRangePrefix } from '../../engine/figures/formulas.ts';
import { freeAddresses, podAddressesOfBlocks } from '../../engine/figures/working-formulas.ts';
import { dynamicFootprint, staticBlockFootprint } from '../../engine/models/pod-subnet-footprints.ts';

/** Pod subnet addresses of one node: whole batches or blocks, what pods may take of them, and what stays over. */
export interface NodePodAddresses {
  readonly addresses: number;
  /** Batches (dynamic) or blocks (static block) of 16. */
  readonly blocks: number;
  readonly forPods: number;
  readonly unused: number;
}

/** What a node holds under dynamic allocation, for the pods expected on it. */
export function dynamicNodeAddresses(pool: NodePool): NodePodAddresses {
  const addresses = dynamicFootprint(pool).podSubnetAddresses;
  return {
    addresses,
    blocks: blocksPerNode.compute({ T: addresses, D: dynamicBatchAddresses.value }),
    forPods: addresses,
    unused: freeAddresses.compute({ A: addresses, U: pool.expectedPodsPerNode }),
  };
}

/** What a node owns under static block allocation, for its max pods. */
export function staticBlockNodeAddresses(pool: NodePool): NodePodAddresses {
  const addresses = staticBlockFootprint(pool).podSubnetAddresses;
  const forPods = podAddressesOfBlocks.compute({ T: addresses, K: staticBlockInternalAddresses.value });
  return {
    addresses,
    blocks: staticBlocksIn(addresses),
    forPods,
    unused: freeAddresses.compute({ A: forPods, U: pool.maxPodsPerNode }),
  };
}

/** How many blocks a number of pod subnet addresses makes under static block allocation. */
export function staticBlocksIn(addresses: number): number {
  return blocksPerNode.compute({ T: addresses, D: staticBlockAddresses.value });
}

/** The first and the last block of a subnet hold addresses that Azure keeps (ruling 21). */
const EDGE_BLOCKS = 2;
const BLOCK_PREFIX_LENGTH = 28;

/** The longest prefix whose blocks suffice even if the first and the last one cannot be used: the careful reading of ruling 21. */
export function carefulStaticBlockPrefix(addresses: number): number {
  return smallestBlockRangePrefix.compute({ A: staticBlocksIn(addresses) + EDGE_BLOCKS, B: BLOCK_PREFIX_LENGTH });
}

/** True when a pod subnet of this prefix length is within what static block allocation allows. */
export function staticBlockSubnetAllowed(prefixLength: number): boolean {
  return prefixLength >= staticBlockSubnetShortestPrefixLength.value;
}
