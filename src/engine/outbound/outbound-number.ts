import { managedOutboundAddressesMaximum, natGatewayAddressesMaximum } from '../../domain/facts/outbound.ts';
import type { OutboundFigure, OutboundTotal } from '../figures/outbound-figure.ts';
import { deriveBackendConfigurations, deriveRulesPerFrontend } from './backend-configurations.ts';
import { deriveConnectionAddresses, deriveConnectionFlows, deriveConnectionPorts } from './connections.ts';
import {
  deriveAddressesNeeded,
  deriveMostNodes,
  deriveMostPortsPerNode,
  derivePortsAvailable,
  derivePortsNeeded,
  derivePortsPerNode,
} from './load-balancer-ports.ts';
import { deriveFlows, deriveIpv6Flows, deriveMostFlowsPerNode } from './nat-gateway-flows.ts';
import type { OutboundArithmetic, WayOut } from './outbound-arithmetic.ts';

type AskedFigure = Extract<OutboundFigure, { readonly connections: number } | { readonly services: number }>;

/** A number of a what-if, which is asked about and no part of the plan. */
function deriveAsked<N, R>(make: OutboundArithmetic<N, R>, way: WayOut, figure: AskedFigure): R {
  const asked = { ...figure, nodes: way.nodes.withUpgrade };
  switch (asked.of) {
    case 'connection-ports':
      return deriveConnectionPorts(make, asked);
    case 'connection-addresses':
      return deriveConnectionAddresses(make, asked);
    case 'connection-flows':
      return deriveConnectionFlows(make, asked);
    case 'backend-configurations':
      return deriveBackendConfigurations(make, asked);
  }
}

function deriveTotal<N, R>(make: OutboundArithmetic<N, R>, way: WayOut, total: OutboundTotal): R | null {
  switch (total) {
    case 'ports-available':
      return derivePortsAvailable(make, way);
    case 'most-nodes':
      return deriveMostNodes(make, way);
    case 'addresses-needed':
      return deriveAddressesNeeded(make, way);
    case 'most-ports-per-node':
      return deriveMostPortsPerNode(make, way);
    case 'flows':
      return deriveFlows(make, way);
    case 'flows-ipv6':
      return deriveIpv6Flows(make, way);
    case 'most-flows-per-node':
      return deriveMostFlowsPerNode(make, way);
    case 'rules-per-frontend':
      return deriveRulesPerFrontend(make, way);
    case 'most-addresses':
      return make.alone('most-addresses', 'a', make.fact(managedOutboundAddressesMaximum));
    case 'most-nat-addresses':
      return make.alone('most-nat-addresses', 'a', make.fact(natGatewayAddressesMaximum));
  }
}

/** A number about the way out of a cluster, by what it is; null where it is not documented. */
export function deriveOutbound<N, R>(make: OutboundArithmetic<N, R>, way: WayOut, figure: OutboundFigure): R | null {
  if ('connections' in figure || 'services' in figure) {
    return deriveAsked(make, way, figure);
  }
  if ('load' in figure) {
    const derive = figure.of === 'ports-per-node' ? derivePortsPerNode : derivePortsNeeded;
    return derive(make, way, figure.load);
  }
  return deriveTotal(make, way, figure.of);
}
