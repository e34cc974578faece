import { named } from '../../domain/entities.ts';
import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { API_SERVER_NAMES, GROWTH_UNITS } from '../../domain/fields/folded-choice-names.ts';
import { labelled } from '../../domain/labelled.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { hasOutboundIpv6, outboundKindOf } from '../../engine/outbound/outbound-addresses.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { NEED_NAMES } from '../../engine/words/names.ts';
import { counted, plain } from '../../engine/words/numbers.ts';
import { fieldTable } from '../blocks.ts';
import type { ReportSection } from '../document.ts';
import { enteredFields, enteredLines } from '../entered/entered-fields.ts';
import { subnetName } from '../entered-names.ts';
import { poolTables } from '../tables/pool-table.ts';

function portsText(ports: number): string {
  return ports === 0 ? 'ports allocated by Azure' : `${plain(ports)} SNAT ports per node`;
}

function outboundText({ ipFamilies, outbound }: Cluster): string {
  const { type, natGatewaySku, ipCount, ipv6Count, portsPerNode } = outbound;
  const kind = outboundKindOf(type);
  const sku = `${CLUSTER_FIELDS['outbound.natGatewaySku'].inSentence}: ${natGatewaySku === 'not-stated' ? 'not stated' : natGatewaySku}`;
  const texts = [
    ...(kind === 'nat-gateway' ? [sku] : []),
    ...(kind === 'none' ? [] : [`outbound IPs: ${plain(ipCount)}`]),
    ...(hasOutboundIpv6({ ipFamilies, outbound }) ? [`of IPv6: ${plain(ipv6Count)}`] : []),
    ...(kind === 'load-balancer' ? [portsText(portsPerNode)] : []),
  ];
  return [OUTBOUND_TYPE_NAMES[type].label, ...texts].join(', ');
}

function needText(cluster: Cluster, input: PlanInput): string {
  const needs = needsOf(cluster, input).map(
    ({ need, implied }) => NEED_NAMES[need].inSentence + (implied ? ' (implied)' : ''),
  );
  return needs.join(', ') || 'none';
}

function growthText({ growth: { perMonth, unit } }: Cluster): string {
  return unit === 'nodes' ? counted(perMonth, 'node') : `${plain(perMonth)} ${GROWTH_UNITS[unit]}`;
}

function balancersText({ internalLoadBalancers }: Cluster, input: PlanInput): string {
  const balancers = internalLoadBalancers.map(
    ({ count, subnet }) => `${plain(count)} in ${subnet === null ? 'the node subnet' : subnetName(input, subnet)}`,
  );
  return balancers.join(', ') || 'none';
}

function apiServerText({ apiServer: { access, subnet } }: Cluster, input: PlanInput): string {
  const own = access === 'vnet-integration' ? `, subnet: ${subnetName(input, subnet)}` : '';
  return API_SERVER_NAMES[access] + own;
}

const CLUSTER_LINES = enteredFields<Cluster>('cluster', [
  // the title of the section
  { tells: ['name'], textOf: () => null },
  { tells: ['choice'], textOf: ({ choice }) => (choice === null ? 'undecided' : candidateLabel(choice)) },
  { tells: ['needs'], textOf: (cluster, { input }) => needText(cluster, input) },
  { tells: ['apiServer.access', 'apiServer.subnet'], textOf: (cluster, { input }) => apiServerText(cluster, input) },
  {
    tells: [
      'outbound.type',
      'outbound.natGatewaySku',
      'outbound.ipCount',
      'outbound.ipv6Count',
      'outbound.portsPerNode',
    ],
    textOf: outboundText,
  },
  {
    tells: ['internalLoadBalancers.count', 'internalLoadBalancers.subnet'],
    textOf: (cluster, { input }) => balancersText(cluster, input),
  },
  { tells: ['growth.perMonth', 'growth.unit'], textOf: growthText },
  // the lines that follow are there or not
  { tells: ['current'], textOf: () => null },
]);

/** A cluster as entered, and its node pools. */
export function clusterInputs(input: PlanInput, cluster: Cluster): ReportSection[] {
  const title = labelled('Cluster', named(cluster));
  const lines = enteredLines(CLUSTER_LINES, cluster, { input, amount: plain });
  const tables = [fieldTable(title, lines), ...poolTables(input, cluster, plain)];
  return [{ title, blocks: tables.map((table) => ({ kind: 'table', table })), sections: [] }];
}
