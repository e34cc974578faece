import type { SourcedNumber } from '../../domain/facts/fact.ts';
import {
  apiServerAddressesPerCluster,
  apiServerEndpointAddresses,
  appGatewayForContainersAddresses,
  applicationGatewayAddresses,
  serviceCidrOwnAddresses,
  virtualNodesAddresses,
} from '../../domain/facts/first-numbers.ts';
import type { Load } from '../../domain/ids.ts';
import type { NeedPurpose } from '../../domain/need-subnets.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import { perNode } from '../figures/formulas.ts';
import type { PoolDemand } from './pool-demand.ts';
import type { PoolSize } from './pool-size.ts';
import type { DemandPart, PartKind } from './range-types.ts';

/** Parts of a range's demand that come with the nodes of a pool. */
export type PoolPart = NodePart | 'pods' | 'surge-pods';

/** Those of them that are the nodes themselves. */
export type NodePart = 'nodes' | 'surge-nodes';

/** Parts that are a number of Azure. */
type FactPart = 'private-endpoint' | 'api-server' | NeedPurpose | 'service-range-own';

/** What each part that is a number of Azure takes. */
export const FACT_OF_PART: Readonly<Record<FactPart, SourcedNumber>> = {
  'private-endpoint': apiServerEndpointAddresses,
  'api-server': apiServerAddressesPerCluster,
  'application-gateway': applicationGatewayAddresses,
  'application-gateway-for-containers': appGatewayForContainersAddresses,
  'virtual-nodes': virtualNodesAddresses,
  'service-range-own': serviceCidrOwnAddresses,
};

/** Operands and results of the parts of a range's demand. */
export type PartOperand = 'nodes' | 'surge-nodes' | 'no-surge-nodes' | 'addresses-per-node' | 'node-itself' | 'amount';
export type PartResult = 'part-of-pods' | 'part-of-nodes' | 'part-of-azure' | 'part';
export type PartArithmetic<N, R> = Arithmetic<N, R, PartOperand, PartResult>;

/** True for a part that is a number of Azure. */
export function isFactPart(kind: PartKind): kind is FactPart {
  return kind in FACT_OF_PART;
}

/** Nodes that a part of a pool counts: its own, or its surge nodes, which exist only during an upgrade. */
function deriveNodes<N, R>(make: PartArithmetic<N, R>, { nodes, surgeNodes }: PoolSize, kind: PoolPart, load: Load): N {
  if (kind === 'surge-nodes' || kind === 'surge-pods') {
    return load === 'withUpgrade' && surgeNodes > 0
      ? make.operand('surge-nodes', surgeNodes)
      : make.operand('no-surge-nodes', 0);
  }
  return make.operand('nodes', nodes[load === 'withUpgrade' ? 'maximum' : load]);
}

/** What the nodes of a pool come to under a load, an address or a block each: the same under every model. */
export function deriveNodePart<N, R>(make: PartArithmetic<N, R>, size: PoolSize, kind: NodePart, load: Load): R {
  const N = deriveNodes(make, size, kind, load);
  return make.result('part-of-nodes', perNode, { N, A: make.operand('node-itself', 1) });
}

/** What a part of a pool comes to under a load: its nodes, each with itself (an address or a block) or with its pods. */
export function derivePoolPart<N, R>(make: PartArithmetic<N, R>, pool: PoolDemand, kind: PoolPart, load: Load): R {
  if (kind === 'nodes' || kind === 'surge-nodes') {
    return deriveNodePart(make, pool, kind, load);
  }
  const { podsInNodeSubnet, podSubnetAddresses } = pool.footprint;
  const N = deriveNodes(make, pool, kind, load);
  const A = make.operand('addresses-per-node', podsInNodeSubnet + podSubnetAddresses);
  return make.result('part-of-pods', perNode, { N, A });
}

/** A part that no nodes come with: a number of Azure, or an amount as it is. */
export function deriveFixedPart<N, R>(make: PartArithmetic<N, R>, { kind, amounts }: DemandPart, load: Load): R {
  return isFactPart(kind)
    ? make.alone('part-of-azure', 'a', make.fact(FACT_OF_PART[kind]))
    : make.alone('part', 'a', make.operand('amount', amounts[load]));
}

/** True for a part that comes with the nodes of a pool. */
export function isPoolPart(kind: PartKind): kind is PoolPart {
  return kind === 'nodes' || kind === 'pods' || kind === 'surge-nodes' || kind === 'surge-pods';
}
