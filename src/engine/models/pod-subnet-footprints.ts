import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { blocksPerNode, dynamicAddressesPerNode, staticBlockAddressesPerNode } from '../figures/formulas.ts';
import type { NodeFootprint } from './network-model.ts';

/** Pod subnet addresses that a node holds in batches, for the pods expected on it. */
export function dynamicFootprint(pool: NodePool): NodeFootprint {
  const addresses = dynamicAddressesPerNode.compute({
    p: pool.expectedPodsPerNode,
    F: dynamicBatchMinimumFree.value,
    D: dynamicBatchAddresses.value,
  });
  return { podsInNodeSubnet: 0, podSubnetAddresses: addresses, podCidrBlocks: 0, podVnetMappings: addresses };
}

/** Blocks of pod subnet addresses that a node owns for its lifetime; the VNet counts one mapping per block (ruling 30). */
export function staticBlockFootprint(pool: NodePool): NodeFootprint {
  const D = staticBlockAddresses.value;
  const T = staticBlockAddressesPerNode.compute({ P: pool.maxPodsPerNode, K: staticBlockInternalAddresses.value, D });
  return {
    podsInNodeSubnet: 0,
    podSubnetAddresses: T,
    podCidrBlocks: 0,
    podVnetMappings: blocksPerNode.compute({ T, D }),
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
