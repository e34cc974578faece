import type { Fact } from '../../domain/facts/fact.ts';
import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import {
  backendConfigurationsPerFrontend,
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  natGatewayFlowsPerAddress,
  snatAutomaticSteps,
  snatNodesRounding,
  snatPortMultiple,
} from '../../domain/facts/outbound.ts';
import type { Load } from '../../domain/ids.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { outboundPorts, perNode } from '../figures/formulas.ts';
import type { OutboundFigure, OutboundTotal } from '../figures/outbound-figure.ts';
import { countedOperand, factOperand, fieldOperand, figureOperand, sumWorking, workingOf } from '../figures/working.ts';
import {
  addressesForPorts,
  flowsPerNode,
  mostPortsPerNode,
  natGatewayFlows,
  nodesOfPorts,
  rulesPerFrontend,
} from '../outbound/formulas.ts';
import { automaticStepFor, mostNodesWithAutomaticPorts } from '../outbound/load-balancer-ports.ts';
import { plain } from '../words/numbers.ts';
import { explainBackend, explainConnections } from './explain-connections.ts';
import { addressCount, atOutbound, nodeCount, nodesAt } from './outbound-operands.ts';

function portsField({ cluster }: FigureContext, symbol: string): Operand {
  const field = { entity: cluster.id, field: 'outbound.portsPerNode' };
  const value = cluster.outbound.portsPerNode;
  return fieldOperand({ symbol, label: 'SNAT ports per node', value, unit: 'ports' }, field);
}

/** Ports of one node; null where the automatic table has ended. */
function portsAt(context: FigureContext, load: Load): number | null {
  const given = context.cluster.outbound.portsPerNode;
  return given > 0 ? given : (automaticStepFor(nodesAt(context, load))?.ports ?? null);
}

function portsOperand(context: FigureContext, symbol: string, load: Load): Operand | null {
  const value = portsAt(context, load);
  return value === null
    ? null
    : figureOperand(
        { symbol, label: 'SNAT ports per node', value, unit: 'ports' },
        atOutbound(context, { of: 'ports-per-node', load }),
      );
}

function explainPortsPerNode(context: FigureContext, load: Load): Working | null {
  const title = 'SNAT ports of one node';
  const unit = 'ports';
  if (context.cluster.outbound.portsPerNode > 0) {
    return sumWorking({ title, unit, operands: [portsField(context, 'P')], facts: [snatPortMultiple] });
  }
  const nodes = nodesAt(context, load);
  const step = automaticStepFor(nodes);
  return step === null
    ? null
    : sumWorking({
        title,
        unit,
        operands: [countedOperand({ symbol: 'P', label: `Up to ${plain(step.nodes)} nodes`, value: step.ports, unit })],
        facts: [snatAutomaticSteps],
        checks: [`${plain(nodes)} nodes: the service gives each ${plain(step.ports)} ports.`],
      });
}

function explainPorts(context: FigureContext, figure: OutboundFigure & { readonly load: Load }): Working | null {
  const { of, load } = figure;
  if (of === 'ports-per-node') {
    return explainPortsPerNode(context, load);
  }
  const A = portsOperand(context, 'A', load);
  const title = 'SNAT ports that the nodes need';
  return A && workingOf(perNode, { title, unit: 'ports', operands: [nodeCount(context, load), A] });
}

function explainMostNodes(context: FigureContext): Working {
  const title = 'Nodes that the outbound IPs carry';
  if (context.cluster.outbound.portsPerNode === 0) {
    const value = mostNodesWithAutomaticPorts();
    const end = countedOperand({ symbol: 'a', label: 'End of the table of automatic ports', value, unit: 'nodes' });
    return sumWorking({ title, unit: 'nodes', operands: [end], facts: [snatAutomaticSteps] });
  }
  const operands = [addressCount(context), factOperand('Q', snatPortsPerAddress), portsField(context, 'P')];
  return workingOf(nodesOfPorts, { title, unit: 'nodes', operands, facts: [snatPortsPerAddress, snatNodesRounding] });
}

function explainAddressesNeeded(context: FigureContext): Working | null {
  const P = portsOperand(context, 'P', 'withUpgrade');
  const facts = [snatPortsPerAddress];
  return (
    P &&
    workingOf(addressesForPorts, {
      title: 'Outbound IPs needed with upgrade',
      unit: 'addresses',
      operands: [nodeCount(context), P, factOperand('Q', snatPortsPerAddress)],
      facts,
    })
  );
}

function explainMostPorts(context: FigureContext): Working {
  const facts = [managedOutboundAddressesMaximum, snatPortsPerAddress, snatPortMultiple];
  return workingOf(mostPortsPerNode, {
    title: 'Most SNAT ports for each node',
    unit: 'ports',
    operands: [
      factOperand('I', managedOutboundAddressesMaximum),
      factOperand('Q', snatPortsPerAddress),
      factOperand('D', snatPortMultiple),
      nodeCount(context),
    ],
    facts,
  });
}

function explainMostFlows(context: FigureContext): Working {
  return workingOf(flowsPerNode, {
    title: 'Most NAT gateway flows for each node',
    unit: 'flows',
    operands: [
      factOperand('I', natGatewayAddressesMaximum),
      factOperand('F', natGatewayFlowsPerAddress),
      nodeCount(context),
    ],
    facts: [natGatewayAddressesMaximum, natGatewayFlowsPerAddress],
  });
}

function explainFactAlone(title: string, fact: Fact<number>): Working {
  return sumWorking({ title, unit: fact.unit, operands: [factOperand('a', fact)], facts: [fact] });
}

function explainFlows(context: FigureContext): Working {
  const operands = [addressCount(context), factOperand('F', natGatewayFlowsPerAddress)];
  const title = 'Flows of all nodes to one destination';
  return workingOf(natGatewayFlows, { title, unit: 'flows', operands, facts: [natGatewayFlowsPerAddress] });
}

function explainPortsAvailable(context: FigureContext): Working {
  const operands = [addressCount(context), factOperand('Q', snatPortsPerAddress)];
  const facts = [snatPortsPerAddress];
  return workingOf(outboundPorts, { title: 'SNAT ports of the outbound IPs', unit: 'ports', operands, facts });
}

function explainRules(context: FigureContext): Working {
  const operands = [factOperand('X', backendConfigurationsPerFrontend), nodeCount(context)];
  const title = 'Load balancing rules on one front-end IP';
  return workingOf(rulesPerFrontend, { title, unit: 'rules', operands, facts: [backendConfigurationsPerFrontend] });
}

/** Figures that need nothing but the cluster. */
const EXPLAIN_TOTAL: Readonly<Record<OutboundTotal, (context: FigureContext) => Working | null>> = {
  'ports-available': explainPortsAvailable,
  'most-nodes': explainMostNodes,
  'addresses-needed': explainAddressesNeeded,
  'most-ports-per-node': explainMostPorts,
  flows: explainFlows,
  'most-flows-per-node': explainMostFlows,
  'rules-per-frontend': explainRules,
  'most-addresses': () => explainFactAlone('Most outbound IPs of a load balancer', managedOutboundAddressesMaximum),
  'most-nat-addresses': () => explainFactAlone('Most IPs of a NAT gateway', natGatewayAddressesMaximum),
};

/** Opens a figure about the way out of a cluster; null where it is not documented. */
export function explainOutbound(context: FigureContext, figure: OutboundFigure): Working | null {
  if ('load' in figure) {
    return explainPorts(context, figure);
  }
  if ('connections' in figure) {
    return explainConnections(context, figure);
  }
  if ('services' in figure) {
    return explainBackend(context, figure);
  }
  return EXPLAIN_TOTAL[figure.of](context);
}
