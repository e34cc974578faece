import {
  dynamicBatchAddresses,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { NO_RANGES, singlePoolPlan } from '../../engine/evaluation/single-pool.ts';
import { blocksPerNode, smallestBlockRangePrefix } from '../../engine/figures/formulas.ts';
import { freeAddresses, podAddressesOfBlocks } from '../../engine/figures/working-formulas.ts';
import { askedPool, askPool } from './asked-pool.ts';

const DYNAMIC = 'pod-subnet-dynamic';
const STATIC_BLOCK = 'pod-subnet-static-block';

/** Pod subnet addresses of one node: whole batches or blocks, what pods may take of them, and what stays over. */
export interface NodePodAddresses {
  readonly addresses: number;
  /** Batches (dynamic) or blocks (static block) of 16. */
  readonly blocks: number;
  readonly forPods: number;
  readonly unused: number;
}

/** What a node holds under dynamic allocation, for the pods expected on it: the pod subnet of a pool of one node. */
export function dynamicNodeAddresses(expectedPodsPerNode: number): NodePodAddresses {
  const addresses = askPool(DYNAMIC, { nodes: 1, expectedPodsPerNode }).podSubnet?.total.today ?? Number.NaN;
  return {
    addresses,
    blocks: blocksPerNode.compute({ T: addresses, D: dynamicBatchAddresses.value }),
    forPods: addresses,
    unused: freeAddresses.compute({ A: addresses, U: expectedPodsPerNode }),
  };
}

/** What a node owns under static block allocation, for its max pods: the pod subnet of a pool of one node. */
export function staticBlockNodeAddresses(maxPodsPerNode: number): NodePodAddresses {
  const addresses = askPool(STATIC_BLOCK, { nodes: 1, maxPodsPerNode }).podSubnet?.total.today ?? Number.NaN;
  const forPods = podAddressesOfBlocks.compute({ T: addresses, K: staticBlockInternalAddresses.value });
  return {
    addresses,
    blocks: staticBlocksIn(addresses),
    forPods,
    unused: freeAddresses.compute({ A: forPods, U: maxPodsPerNode }),
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

/** True when no rule finds a pod subnet of this prefix length too large for static block allocation. */
export function staticBlockSubnetAllowed(prefixLength: number): boolean {
  const plan = singlePoolPlan(askedPool(STATIC_BLOCK, {}), { ...NO_RANGES, podSubnet: prefixLength });
  return computePlan(plan, '2026-11-28').findings.every(({ rule }) => rule !== 'static-block-subnet-too-large');
}
