import { named } from '../../domain/entities.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { LIFECYCLE_NAMES } from '../../domain/fields/choice-names.ts';
import {
  ADVANCED_NETWORKING_NAMES,
  API_SERVER_NAMES,
  GROWTH_UNITS,
  IDENTITY_NAMES,
  IP_FAMILY_NAMES,
  LOCAL_DNS_NAMES,
  POLICY_NAMES,
  SKU_NAMES,
  TIER_NAMES,
} from '../../domain/fields/folded-choice-names.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { NEED_NAMES } from '../../engine/words/names.ts';
import { counted, plain } from '../../engine/words/numbers.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { fieldTable } from '../blocks.ts';
import type { ReportSection } from '../document.ts';
import { poolTable } from '../tables/pool-table.ts';
import { networkName, subnetName } from '../entered-names.ts';

type Line = readonly [label: string, value: string];

function portsText(ports: number): string {
  return ports === 0 ? 'ports allocated by Azure' : `${plain(ports)} SNAT ports per node`;
}

function outboundText({ outbound }: Cluster): string {
  const { type, ipCount, portsPerNode } = outbound;
  const balanced = type === 'loadBalancer' ? `, outbound IPs: ${plain(ipCount)}, ${portsText(portsPerNode)}` : '';
  return `${OUTBOUND_TYPE_NAMES[type].label}${balanced}`;
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

function currentLines({ current }: Cluster): Line[] {
  return current === null
    ? []
    : [
        ['Current network model', candidateLabel(current.candidate)],
        ['Current pod CIDR', current.podCidrs.join(', ')],
        ['Current policy engine', POLICY_NAMES[current.policyEngine]],
      ];
}

function trafficLines(cluster: Cluster, input: PlanInput): Line[] {
  const balancers = cluster.internalLoadBalancers.map(
    ({ count, subnet }) => `${plain(count)} in ${subnet === null ? 'the node subnet' : subnetName(input, subnet)}`,
  );
  const { access, subnet } = cluster.apiServer;
  const own = access === 'vnet-integration' ? `, subnet: ${subnetName(input, subnet)}` : '';
  return [
    ['API server', API_SERVER_NAMES[access] + own],
    ['Outbound type', outboundText(cluster)],
    ['Internal load balancers', balancers.join(', ') || 'none'],
    ['Private Link Service addresses', plain(cluster.privateLinkServiceAddresses)],
    ['Services', plain(cluster.serviceCount)],
    ['Custom routes', plain(cluster.customRouteCount)],
    ['Growth per month', growthText(cluster)],
  ];
}

function clusterLines(cluster: Cluster, input: PlanInput): Line[] {
  const advanced = cluster.advancedNetworking.map((feature) => ADVANCED_NETWORKING_NAMES[feature]);
  const chosen = cluster.choice === null ? 'undecided' : candidateLabel(cluster.choice);
  const lines: Line[] = [
    ['Network model', chosen],
    ['Needs', needText(cluster, input)],
    ['Virtual network', networkName(input, cluster.virtualNetwork)],
    ['Lifecycle', LIFECYCLE_NAMES[cluster.lifecycle]],
    ['SKU and tier', `${SKU_NAMES[cluster.sku]}, ${TIER_NAMES[cluster.tier]}`],
    ['Kubernetes version', cluster.kubernetesVersion],
    ['Identity', IDENTITY_NAMES[cluster.identity]],
    ['Network policy engine', POLICY_NAMES[cluster.policyEngine]],
    ['Advanced Container Networking Services', advanced.join(', ') || 'none'],
    ['IP families', IP_FAMILY_NAMES[cluster.ipFamilies]],
    ['Pod CIDR', cluster.podCidrs.join(', ')],
    ['Service CIDR', cluster.serviceCidrs.join(', ')],
    ['DNS service IP', cluster.dnsServiceIp],
    ['LocalDNS', LOCAL_DNS_NAMES[cluster.localDns]],
    ...trafficLines(cluster, input),
    ...currentLines(cluster),
  ];
  return lines.map(([label, value]): Line => [label, value === '' ? 'not given' : value]);
}

/** A cluster as entered, and its node pools. */
export function clusterInputs(input: PlanInput, cluster: Cluster): ReportSection[] {
  const title = `Cluster ${named(cluster)}`;
  return [
    {
      title,
      blocks: [
        { kind: 'table', table: fieldTable(title, clusterLines(cluster, input)) },
        { kind: 'table', table: poolTable(input, [cluster], plain) },
      ],
      sections: [],
    },
  ];
}
