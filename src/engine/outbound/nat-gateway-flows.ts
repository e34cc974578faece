import { natGatewayAddressesMaximum, natGatewayFlowsPerAddress } from '../../domain/facts/outbound.ts';
import { flowsPerNode, natGatewayFlows } from './formulas.ts';
import type { OutboundArithmetic, WayOut } from './outbound-arithmetic.ts';

/** Flows of a NAT gateway to one destination over IPv4; all nodes share them. */
export function deriveFlows<N, R>(make: OutboundArithmetic<N, R>, { cluster }: WayOut): R {
  return make.result('flows', natGatewayFlows, {
    I: make.operand('addresses', cluster.outbound.ipCount),
    F: make.fact(natGatewayFlowsPerAddress),
  });
}

/** The same over IPv6, of the outbound IPv6 addresses (a StandardV2 NAT gateway only). */
export function deriveIpv6Flows<N, R>(make: OutboundArithmetic<N, R>, { cluster }: WayOut): R {
  return make.result('flows-ipv6', natGatewayFlows, {
    I: make.operand('ipv6-addresses', cluster.outbound.ipv6Count),
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
