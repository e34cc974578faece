import type { Load, NetworkModelId } from '../../domain/ids.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { addressesInRange, perNode } from '../figures/formulas.ts';
import { deriveBatchAddresses, deriveBlockAddresses, podAllocationOf } from '../models/pod-subnet-footprints.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import type { PoolArithmetic } from './pool-arithmetic.ts';
import type { PoolDemand } from './pool-demand.ts';
import type { PoolSize } from './pool-size.ts';

/** Pods expected in a pool under a load; surge nodes run none of their own. */
export function derivePoolPods<N, R>(make: PoolArithmetic<N, R>, { pool, nodes }: PoolSize, load: Load): R {
  return make.result('pods', perNode, {
    N: load === 'today' ? make.operand('nodes-now', nodes.today) : make.operand('nodes-at-maximum', nodes.maximum),
    A: make.operand('expected-pods', pool.expectedPodsPerNode),
  });
}

/** Pods that a pool has room for under a load: its nodes times max pods; surge nodes add none. */
export function derivePodSpace<N, R>(make: PoolArithmetic<N, R>, { pool, nodes }: PoolSize, load: Load): R {
  return make.result('pod-space', perNode, {
    N: load === 'today' ? make.operand('nodes-now', nodes.today) : make.operand('nodes-at-maximum', nodes.maximum),
    A: make.operand('max-pods', pool.maxPodsPerNode),
  });
}

/** As `derivePodSpace`, in numbers. */
export function podSpaceOf(size: PoolSize, load: Load): number {
  return derivePodSpace(NUMBERS, size, load);
}

/** The load that the room of a pool is looked at: when it is created it has its nodes of now, an empty one grows first. */
export function podSpaceLoad({ nodes }: PoolSize): Load {
  return nodes.today > 0 ? 'today' : 'maximum';
}

/** VNet addresses of a pool: its nodes, each with what its pods count for (ruling 30). */
export function deriveVnetAddresses<N, R>(make: PoolArithmetic<N, R>, { nodes, footprint }: PoolDemand, load: Load): R {
  return make.result('vnet-addresses', perNode, {
    N: make.operand('nodes-under-load', nodes[load]),
    A: make.operand('vnet-addresses-of-node', 1 + footprint.podVnetMappings),
  });
}

/** What one node takes for its pods from the range that its pods live in; nothing where a plugin of your own hands them out. */
export function derivePodAddresses<N, R>(
  make: PoolArithmetic<N, R>,
  { pool, footprint }: PoolDemand,
  model: NetworkModelId,
): R {
  if (footprint.podsInNodeSubnet > 0) {
    return make.alone('addresses-reserved', 'P', make.operand('max-pods', footprint.podsInNodeSubnet));
  }
  if (footprint.podCidrBlocks > 0) {
    return make.alone('blocks-of-pod-cidr', 'b', make.operand('pod-cidr-blocks', footprint.podCidrBlocks));
  }
  const mode = NETWORK_MODELS[model].podAllocation;
  if (mode === null) {
    return make.alone('no-addresses', 'P', make.operand('addresses-of-plugin', 0));
  }
  return podAllocationOf(pool, mode) === 'static-block'
    ? deriveBlockAddresses(make, pool)
    : deriveBatchAddresses(make, pool);
}

/** Public addresses of a gateway pool's prefix. */
export function deriveGatewayAddresses<N, R>(make: PoolArithmetic<N, R>, { gatewayPrefixLength }: NodePool): R {
  return make.result('gateway-addresses', addressesInRange, { L: make.operand('gateway-prefix', gatewayPrefixLength) });
}
