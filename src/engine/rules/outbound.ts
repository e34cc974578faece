import { named } from '../../domain/entities.ts';
import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  outboundAddressesMinimum,
  snatAutomaticSteps,
  snatPortMultiple,
} from '../../domain/facts/outbound.ts';
import { outboundTypeNeeds } from '../../domain/facts/outbound-types.ts';
import {
  natGatewayNotOnSubnet,
  natGatewayOverridden,
  routingWithoutRouteTable,
} from '../../domain/facts/route-tables.ts';
import type { Load } from '../../domain/ids.ts';
import { labelled } from '../../domain/labelled.ts';
import { outboundOptionOf } from '../../domain/outbound-options.ts';
import type { Subnet } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { type FigureText, figureText, worded } from '../figures/sentence.ts';
import { mostNodesWithAutomaticPorts } from '../outbound/load-balancer-ports.ts';
import { outboundOf } from '../outbound/outbound-of.ts';
import { TYPE_CONFLICTS } from '../outbound/type-conflicts.ts';
import { plain } from '../words/numbers.ts';
import type { Fix } from './finding.ts';
import { optionRule } from './option-rule.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

function useV2(cluster: string): Fix {
  return fix('Use StandardV2', { ...at(cluster, 'outbound.natGatewaySku'), value: 'StandardV2' });
}

const typeRules: readonly Rule[] = TYPE_CONFLICTS.map(
  ({ rule: id, title, severity, facts, criterion, options, applies, sentence, isSolvedByV2 }) =>
    optionRule({
      id,
      title,
      severity,
      facts: facts.map((fact) => fact.id),
      field: isSolvedByV2 ? 'outbound.natGatewaySku' : 'outbound.type',
      ...(criterion === undefined ? {} : { criterion }),
      breaks: (context) => {
        const option = outboundOptionOf(context.cluster.outbound);
        return options.includes(option) && applies(context, option);
      },
      sentence: (context) => sentence(outboundOptionOf(context.cluster.outbound), context),
      repair: (context) =>
        isSolvedByV2?.(context, outboundOptionOf(context.cluster.outbound)) === true ? useV2(context.cluster.id) : null,
    }),
);

const addressRules: readonly Rule[] = [
  optionRule({
    id: 'outbound-address-count',
    severity: 'error',
    title: 'Too many outbound addresses',
    facts: [managedOutboundAddressesMaximum.id, natGatewayAddressesMaximum.id],
    field: 'outbound.ipCount',
    breaks: (context) => {
      const { given, maximum } = outboundOf(context).addresses;
      return maximum !== null && given > maximum;
    },
    sentence: (context) => {
      const { given, maximum } = outboundOf(context).addresses;
      return `${plain(given)} outbound addresses; at most ${plain(maximum ?? given)} are possible.`;
    },
  }),
  optionRule({
    id: 'outbound-address-missing',
    severity: 'error',
    title: 'No outbound address',
    facts: [outboundAddressesMinimum.id],
    field: 'outbound.ipCount',
    breaks: (context) => {
      const { given, minimum } = outboundOf(context).addresses;
      return minimum !== null && given < minimum;
    },
    sentence: 'No outbound address: at least one is needed.',
    repair: ({ cluster }) =>
      fix('Set 1 address', { ...at(cluster.id, 'outbound.ipCount'), value: outboundAddressesMinimum.value }),
  }),
];

function isAutomatic(context: ClusterContext): boolean {
  return (
    context.cluster.outbound.type === 'loadBalancer' && outboundOf(context).loadBalancer.allocation === 'automatic'
  );
}

/** The automatic ports of a node now and with upgrade, where the two differ. */
function crossedStep(context: ClusterContext): { readonly from: number; readonly to: number } | null {
  const { today, withUpgrade } = outboundOf(context).loadBalancer.portsPerNode;
  return isAutomatic(context) && today !== null && withUpgrade !== null && today !== withUpgrade
    ? { from: today, to: withUpgrade }
    : null;
}

function nodesText({ cluster, candidate, nodes }: ClusterContext, load: Load): FigureText {
  return figureText(nodes[load], { cluster: cluster.id, candidate, figure: 'cluster-nodes', load });
}

function portsText({ cluster, candidate }: ClusterContext, load: Load, ports: number): FigureText {
  const outbound = { of: 'ports-per-node', load } as const;
  return figureText(ports, { cluster: cluster.id, candidate, figure: 'outbound', outbound });
}

const portRules: readonly Rule[] = [
  optionRule({
    id: 'outbound-ports-multiple',
    severity: 'error',
    title: 'SNAT ports per node no multiple of eight',
    facts: [snatPortMultiple.id],
    field: 'outbound.portsPerNode',
    breaks: ({ cluster: { outbound } }) =>
      outbound.type === 'loadBalancer' && outbound.portsPerNode % snatPortMultiple.value !== 0,
    sentence: ({ cluster }) =>
      `${cluster.outbound.portsPerNode} ports per node: must be a multiple of ${snatPortMultiple.value}.`,
    repair: ({ cluster }) => {
      const value = Math.floor(cluster.outbound.portsPerNode / snatPortMultiple.value) * snatPortMultiple.value;
      return fix(value === 0 ? 'Let the service allocate' : `Set ${value}`, {
        ...at(cluster.id, 'outbound.portsPerNode'),
        value,
      });
    },
  }),
  clusterRule({
    id: 'outbound-automatic-step',
    severity: 'warning',
    title: 'Automatic SNAT ports shrink as the cluster grows',
    facts: [snatAutomaticSteps.id],
    check: (context) => {
      const step = crossedStep(context);
      const { cluster, nodes } = context;
      return step === null
        ? null
        : finding(
            at(cluster.id, 'outbound.portsPerNode'),
            worded`From ${nodesText(context, 'today')} to ${nodesText(context, 'withUpgrade')} nodes each node drops from ${portsText(context, 'today', step.from)} to ${portsText(context, 'withUpgrade', step.to)} SNAT ports, which can break connections.`,
            {
              numbers: { ...step, nodes: nodes.withUpgrade },
              fix: fix(`Set ${plain(step.to)} ports for each node`, {
                ...at(cluster.id, 'outbound.portsPerNode'),
                value: step.to,
              }),
            },
          );
    },
  }),
  clusterRule({
    id: 'outbound-automatic-size',
    severity: 'warning',
    title: 'Automatic SNAT ports are not documented for this size',
    facts: [snatAutomaticSteps.id],
    check: (context) => {
      const { cluster, nodes } = context;
      return isAutomatic(context) && nodes.withUpgrade > mostNodesWithAutomaticPorts()
        ? finding(
            at(cluster.id, 'outbound.portsPerNode'),
            worded`${nodesText(context, 'withUpgrade')} nodes with upgrade; automatic SNAT ports are documented up to ${plain(mostNodesWithAutomaticPorts())}. Set a number of ports for each node.`,
            { numbers: { nodes: nodes.withUpgrade } },
          )
        : null;
    },
  }),
];

/** Node subnets that the pools name and of which something is true, each once. */
function nodeSubnetsThat({ cluster, index }: ClusterContext, is: (subnet: Subnet) => boolean) {
  const ids = new Set(cluster.nodePools.flatMap(({ nodeSubnet }) => nodeSubnet ?? []));
  return [...ids].flatMap((id) => index.subnets.get(id)?.subnet ?? []).filter(is);
}

interface Unnamed {
  readonly rest: string;
  readonly refusal: { readonly value: string };
}

/** Node subnets without what the outbound type rests on; the field may just not be told (ruling 58). */
function unnamed(subnets: readonly Subnet[], field: 'routeTable' | 'natGateway', said: Unnamed): FindingDraft[] {
  return subnets.map((subnet) =>
    finding(at(subnet.id, field), `${labelled('Subnet', named(subnet))} ${said.rest}`, {
      serviceCode: said.refusal.value,
    }),
  );
}

const subnetRules: readonly Rule[] = [
  clusterRule({
    id: 'outbound-route-table-missing',
    severity: 'warning',
    title: 'User-defined routing without a route table',
    facts: [outboundTypeNeeds.id, routingWithoutRouteTable.id],
    check: (own) =>
      own.cluster.outbound.type === 'userDefinedRouting'
        ? unnamed(
            nodeSubnetsThat(own, ({ routeTable }) => routeTable === null),
            'routeTable',
            {
              rest: 'names no route table. Without one that sends 0.0.0.0/0 to an appliance, user-defined routing is refused.',
              refusal: routingWithoutRouteTable,
            },
          )
        : null,
  }),
  clusterRule({
    id: 'outbound-nat-gateway-missing',
    severity: 'warning',
    title: 'Own NAT gateway not on the node subnet',
    facts: [outboundTypeNeeds.id, natGatewayNotOnSubnet.id],
    check: (own) =>
      own.cluster.outbound.type === 'userAssignedNATGateway'
        ? unnamed(
            nodeSubnetsThat(own, ({ natGateway }) => natGateway === null),
            'natGateway',
            {
              rest: 'names no NAT gateway. Without yours on it, this outbound type is refused.',
              refusal: natGatewayNotOnSubnet,
            },
          )
        : null,
  }),
  clusterRule({
    id: 'outbound-nat-gateway-unused',
    severity: 'warning',
    title: 'NAT gateway beside user-defined routing',
    facts: [natGatewayOverridden.id],
    check: (own) =>
      own.cluster.outbound.type === 'userDefinedRouting'
        ? nodeSubnetsThat(own, ({ natGateway }) => natGateway !== null).map((subnet) =>
            finding(
              at(subnet.id, 'natGateway'),
              `${labelled('Subnet', named(subnet))} has a NAT gateway that egress does not use: its default route to an appliance takes precedence.`,
              { fix: fix('Take it off', { ...at(subnet.id, 'natGateway'), value: null }) },
            ),
          )
        : null,
  }),
];

export const outboundRules: readonly Rule[] = [...typeRules, ...addressRules, ...portRules, ...subnetRules];
