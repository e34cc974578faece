import { natGatewayAddressesMaximum, natGatewayFlowsPerAddress } from '../../domain/facts/outbound.ts';
import { flowsPerNode, natGatewayFlows } from './formulas.ts';
import type { OutboundArithmetic, WayOut } from './outbound-arithmetic.ts';

/** Flows of a NAT gateway to one destination; all nodes share them. */
export function deriveFlows<N, R>(make: OutboundArithmetic<N, R>, { cluster }: WayOut): R {
  return make.result('flows', natGatewayFlows, {
    I: make.operand('addresses', cluster.outbound.ipCount),
    F: make.fact(natGatewayFlowsPerAddress),
  });
}

/** Flows for each node with the most addresses, when all nodes use the same. */
export function deriveMostFlowsPerNode<N, R>(make: OutboundArithmetic<N, R>, { nodes }: WayOut): R {
  return make.result('most-flows-per-node', flowsPerNode, {
    I: make.fact(natGatewayAddressesMaximum),
    F: make.fact(natGatewayFlowsPerAddress),
    N: make.operand('nodes', nodes.withUpgrade),
  });
}
