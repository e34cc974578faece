import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import {
  backendConfigurationsPerFrontend,
  natGatewayFlowsPerAddress,
  snatPortMultiple,
} from '../../domain/facts/outbound.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import type { OutboundFigure } from '../figures/outbound-figure.ts';
import { countedOperand, factOperand, figureOperand, workingOf } from '../figures/working.ts';
import { needsOfConnections } from '../outbound/connections.ts';
import {
  addressesForFlows,
  addressesForPorts,
  backendConfigurations,
  portsForConnections,
} from '../outbound/formulas.ts';
import { atOutbound, nodeCount } from './outbound-operands.ts';

function connectionCount(connections: number): Operand {
  const label = 'Connections of a node to one destination (asked)';
  return countedOperand({ symbol: 'C', label, value: connections, unit: 'connections' });
}

type ConnectionFigure = Extract<OutboundFigure, { readonly connections: number }>;

/** Opens a figure of what a number of connections asks of either way out. */
export function explainConnections(context: FigureContext, { of, connections }: ConnectionFigure): Working {
  const C = connectionCount(connections);
  const N = nodeCount(context);
  switch (of) {
    case 'connection-ports':
      return workingOf(portsForConnections, {
        title: 'SNAT ports for each node',
        unit: 'ports',
        operands: [C, factOperand('D', snatPortMultiple)],
        facts: [snatPortMultiple],
      });
    case 'connection-addresses': {
      const value = needsOfConnections(N.value, connections).loadBalancer.portsPerNode;
      const P = figureOperand(
        { symbol: 'P', label: 'SNAT ports per node', value, unit: 'ports' },
        atOutbound(context, { of: 'connection-ports', connections }),
      );
      const operands = [N, P, factOperand('Q', snatPortsPerAddress)];
      const title = 'Outbound IPs of the load balancer';
      return workingOf(addressesForPorts, { title, unit: 'addresses', operands, facts: [snatPortsPerAddress] });
    }
    case 'connection-flows': {
      const operands = [N, C, factOperand('F', natGatewayFlowsPerAddress)];
      const title = 'IPs of the NAT gateway';
      return workingOf(addressesForFlows, { title, unit: 'addresses', operands, facts: [natGatewayFlowsPerAddress] });
    }
  }
}

type BackendFigure = Extract<OutboundFigure, { readonly services: number }>;

/** Opens the backend IP configurations of services on one front-end address. */
export function explainBackend(context: FigureContext, { services, portsPerService }: BackendFigure): Working {
  const operands = [
    countedOperand({ symbol: 'S', label: 'Services on one front-end IP (asked)', value: services, unit: 'services' }),
    countedOperand({ symbol: 'T', label: 'Ports of each service (asked)', value: portsPerService, unit: 'ports' }),
    nodeCount(context),
  ];
  const facts = [backendConfigurationsPerFrontend];
  const title = 'Backend IP configurations of one front-end IP';
  return workingOf(backendConfigurations, { title, unit: 'configurations', operands, facts });
}
