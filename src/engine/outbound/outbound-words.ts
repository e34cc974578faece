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
import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import type { Load } from '../../domain/ids.ts';
import type { Working } from '../figures/figure-ref.ts';
import type { OutboundFigure } from '../figures/outbound-figure.ts';
import { type Wording, workings } from '../figures/workings.ts';
import { counted, plain } from '../words/numbers.ts';
import { automaticStepFor } from './load-balancer-ports.ts';
import type { OutboundOperand, OutboundResult, WayOut } from './outbound-arithmetic.ts';
import { outboundReference } from './outbound-figures.ts';
import { deriveOutbound } from './outbound-number.ts';

/** A figure of the way out that is opened. */
interface OpenedOutbound {
  readonly way: WayOut;
  readonly figure: OutboundFigure;
}

/** The load of a figure: all that name none are about the load with upgrade. */
function loadOf(figure: OutboundFigure): Load {
  return 'load' in figure ? figure.load : 'withUpgrade';
}

/** The connections that a figure is about; none for others. */
function connectionsOf(figure: OutboundFigure): number {
  return 'connections' in figure ? figure.connections : 0;
}

type OutboundWording = Wording<OutboundOperand, OutboundResult, OpenedOutbound>;

/** Ports of a node are called alike whether they are entered, come from Azure's table or from connections. */
const PORTS_LABEL = CLUSTER_FIELDS['outbound.portsPerNode'].label;

const OPERANDS: OutboundWording['operands'] = {
  nodes: ({ way: { cluster, candidate }, figure }) => ({
    label: 'Nodes of all pools',
    unit: 'nodes',
    reference: { figure: 'cluster-nodes', cluster: cluster.id, candidate, load: loadOf(figure) },
  }),
  addresses: ({ way }) => ({
    label: CLUSTER_FIELDS['outbound.ipCount'].label,
    unit: 'addresses',
    field: { entity: way.cluster.id, field: 'outbound.ipCount' },
  }),
  'ipv6-addresses': ({ way }) => ({
    label: CLUSTER_FIELDS['outbound.ipv6Count'].label,
    unit: 'addresses',
    field: { entity: way.cluster.id, field: 'outbound.ipv6Count' },
  }),
  'ports-field': ({ way }) => ({
    label: PORTS_LABEL,
    unit: 'ports',
    field: { entity: way.cluster.id, field: 'outbound.portsPerNode' },
  }),
  'ports-of-step': ({ way, figure }) => ({
    label: `Up to ${plain(automaticStepFor(way.nodes[loadOf(figure)])?.nodes ?? 0)} nodes`,
    unit: 'ports',
  }),
  'ports-per-node': ({ way, figure }) => ({
    label: PORTS_LABEL,
    unit: 'ports',
    reference: outboundReference(way, { of: 'ports-per-node', load: loadOf(figure) }),
  }),
  'end-of-steps': () => ({ label: 'End of the table of automatic ports', unit: 'nodes' }),
  connections: () => ({ label: 'Connections of a node to one destination (asked)', unit: 'connections' }),
  'connection-ports': ({ way, figure }) => ({
    label: PORTS_LABEL,
    unit: 'ports',
    reference: outboundReference(way, { of: 'connection-ports', connections: connectionsOf(figure) }),
  }),
  services: () => ({ label: 'Services on one front-end IP (asked)', unit: 'services' }),
  'ports-per-service': () => ({ label: 'Ports of each service (asked)', unit: 'ports' }),
};

const PORTS_OF_ONE_NODE = { title: 'SNAT ports of one node', unit: 'ports' };
const NODES_CARRIED = { title: 'Nodes that the outbound IPs carry', unit: 'nodes' };

const RESULTS: OutboundWording['results'] = {
  'ports-as-set': () => ({ ...PORTS_OF_ONE_NODE, facts: [snatPortMultiple] }),
  'ports-automatic': ({ way, figure }) => {
    const nodes = way.nodes[loadOf(figure)];
    const check = `${counted(nodes, 'node')}: the service gives each ${plain(automaticStepFor(nodes)?.ports ?? 0)} ports.`;
    return { ...PORTS_OF_ONE_NODE, facts: [snatAutomaticSteps], checks: [check] };
  },
  'ports-needed': () => ({ title: 'SNAT ports that the nodes need', unit: 'ports' }),
  'ports-available': () => ({
    title: 'SNAT ports of the outbound IPs',
    unit: 'ports',
    facts: [snatPortsPerAddress],
  }),
  'most-nodes-as-set': () => ({ ...NODES_CARRIED, facts: [snatPortsPerAddress, snatNodesRounding] }),
  'most-nodes-automatic': () => ({ ...NODES_CARRIED, facts: [snatAutomaticSteps] }),
  'addresses-needed': () => ({
    title: 'Outbound IPs needed during an upgrade',
    unit: 'addresses',
    facts: [snatPortsPerAddress],
  }),
  'most-ports-per-node': () => ({
    title: 'Most SNAT ports for each node',
    unit: 'ports',
    facts: [managedOutboundAddressesMaximum, snatPortsPerAddress, snatPortMultiple],
  }),
  flows: () => ({
    title: 'Flows of all nodes to one destination',
    unit: 'flows',
    facts: [natGatewayFlowsPerAddress],
  }),
  'flows-ipv6': () => ({
    title: 'Flows of all nodes to one destination over IPv6',
    unit: 'flows',
    facts: [natGatewayFlowsPerAddress],
  }),
  'most-flows-per-node': () => ({
    title: 'Most NAT gateway flows for each node',
    unit: 'flows',
    facts: [natGatewayAddressesMaximum, natGatewayFlowsPerAddress],
  }),
  'rules-per-frontend': () => ({
    title: 'Load balancing rules on one front-end IP',
    unit: 'rules',
    facts: [backendConfigurationsPerFrontend],
  }),
  'most-addresses': () => ({
    title: 'Most outbound IPs of a load balancer',
    unit: managedOutboundAddressesMaximum.unit,
    facts: [managedOutboundAddressesMaximum],
  }),
  'most-nat-addresses': () => ({
    title: 'Most IPs of a NAT gateway',
    unit: natGatewayAddressesMaximum.unit,
    facts: [natGatewayAddressesMaximum],
  }),
  'connection-ports': () => ({ title: 'SNAT ports for each node', unit: 'ports', facts: [snatPortMultiple] }),
  'connection-addresses': () => ({
    title: 'Outbound IPs of the load balancer',
    unit: 'addresses',
    facts: [snatPortsPerAddress],
  }),
  'connection-flows': () => ({
    title: 'IPs of the NAT gateway',
    unit: 'addresses',
    facts: [natGatewayFlowsPerAddress],
  }),
  'backend-configurations': () => ({
    title: 'Backend IP configurations of one front-end IP',
    unit: 'configurations',
    facts: [backendConfigurationsPerFrontend],
  }),
};

const OUTBOUND_WORDS: OutboundWording = { operands: OPERANDS, results: RESULTS };

/** The working of a number about the way out; null where it is not documented. */
export function openOutbound(way: WayOut, figure: OutboundFigure): Working | null {
  return deriveOutbound(workings(OUTBOUND_WORDS, { way, figure }), way, figure);
}
