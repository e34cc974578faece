import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  natGatewayFlowsPerAddress,
  snatPortMultiple,
} from '../../domain/facts/outbound.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { addressesForFlows, addressesForPorts, natGatewayFlows, portsForConnections } from './formulas.ts';
import { outboundKindOf } from './outbound-addresses.ts';
import type { OutboundArithmetic } from './outbound-arithmetic.ts';
import type { OutboundEvaluation } from './outbound-evaluation.ts';

/** Nodes that make so many connections each, to one destination at the same time. */
export interface AskedConnections {
  readonly nodes: number;
  readonly connections: number;
}

/** What a number of connections of every node to one destination asks of either way out. */
export interface ConnectionNeeds {
  readonly loadBalancer: { readonly portsPerNode: number; readonly addresses: number; readonly isPossible: boolean };
  readonly natGateway: { readonly addresses: number; readonly isPossible: boolean };
}

/** SNAT ports of one node: one for each connection, in the multiple that ports are set in. */
export function deriveConnectionPorts<N, R>(make: OutboundArithmetic<N, R>, { connections }: AskedConnections): R {
  return make.result('connection-ports', portsForConnections, {
    C: make.operand('connections', connections),
    D: make.fact(snatPortMultiple),
  });
}

/** Addresses of the load balancer for the ports of all nodes. */
export function deriveConnectionAddresses<N, R>(make: OutboundArithmetic<N, R>, asked: AskedConnections): R {
  return make.result('connection-addresses', addressesForPorts, {
    N: make.operand('nodes', asked.nodes),
    P: make.operand('connection-ports', deriveConnectionPorts(NUMBERS, asked)),
    Q: make.fact(snatPortsPerAddress),
  });
}

/** Addresses of the NAT gateway for the flows of all nodes. */
export function deriveConnectionFlows<N, R>(make: OutboundArithmetic<N, R>, asked: AskedConnections): R {
  return make.result('connection-flows', addressesForFlows, {
    N: make.operand('nodes', asked.nodes),
    C: make.operand('connections', asked.connections),
    F: make.fact(natGatewayFlowsPerAddress),
  });
}

/**
 * Ports and addresses for `connections` connections of each of `nodes` nodes to one destination at the same time: one port
 * for each connection. Not possible beyond the ports of one address or the most addresses.
 */
export function needsOfConnections(nodes: number, connections: number): ConnectionNeeds {
  const asked = { nodes, connections };
  const portsPerNode = deriveConnectionPorts(NUMBERS, asked);
  const addresses = deriveConnectionAddresses(NUMBERS, asked);
  const natAddresses = deriveConnectionFlows(NUMBERS, asked);
  return {
    loadBalancer: {
      portsPerNode,
      addresses,
      isPossible: portsPerNode <= snatPortsPerAddress.value && addresses <= managedOutboundAddressesMaximum.value,
    },
    natGateway: { addresses: natAddresses, isPossible: natAddresses <= natGatewayAddressesMaximum.value },
  };
}

/** The edits that give a cluster what its connections need; null where its outbound type cannot, or has no such setting. */
export function editsForConnections(
  { cluster, type }: Pick<OutboundEvaluation, 'cluster' | 'type'>,
  needs: ConnectionNeeds,
): readonly FieldEdit[] | null {
  const ipCount = (value: number): FieldEdit => ({ entity: cluster, field: 'outbound.ipCount', value });
  const { loadBalancer, natGateway } = needs;
  switch (outboundKindOf(type)) {
    case 'load-balancer':
      return loadBalancer.isPossible
        ? [
            { entity: cluster, field: 'outbound.portsPerNode', value: loadBalancer.portsPerNode },
            ipCount(loadBalancer.addresses),
          ]
        : null;
    case 'nat-gateway':
      return natGateway.isPossible ? [ipCount(natGateway.addresses)] : null;
    case 'none':
      return null;
  }
}

/** The most connections to one destination that any way out carries: all flows of a NAT gateway with the most addresses. */
export function mostConnections(): number {
  return natGatewayFlows.compute({ I: natGatewayAddressesMaximum.value, F: natGatewayFlowsPerAddress.value });
}
