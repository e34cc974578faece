import type { Load } from '../../domain/ids.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { clusterNodes } from '../demand/cluster-figures.ts';
import { deriveGatewayAddresses } from '../demand/pool-numbers.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import type { OutboundFigure } from '../figures/outbound-figure.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import { hasOutboundIpv6, outboundKindOf } from './outbound-addresses.ts';
import type { WayOut } from './outbound-arithmetic.ts';
import { outboundNumber } from './outbound-figures.ts';

/** A number with what opens it; null where it is not documented. */
export type KnownNumber = ShownNumber | null;

/** A row of the numbers of the way out: one for each load, or one that holds for all. */
export interface OutboundRow {
  readonly label: string;
  readonly numbers: Readonly<Record<Load, KnownNumber>> | KnownNumber;
}

/** The way out of a cluster, with its pools. */
export interface ClusterWayOut extends WayOut {
  readonly cluster: Pick<Cluster, 'id' | 'outbound' | 'ipFamilies' | 'nodePools'>;
}

function perLoad(label: string, number: (load: Load) => KnownNumber): OutboundRow {
  return {
    label,
    numbers: { today: number('today'), maximum: number('maximum'), withUpgrade: number('withUpgrade') },
  };
}

function loadBalancerRows(way: ClusterWayOut): readonly OutboundRow[] {
  const isAutomatic = way.cluster.outbound.portsPerNode === 0;
  return [
    perLoad(isAutomatic ? 'SNAT ports per node, automatic' : 'SNAT ports per node, as set', (load) =>
      outboundNumber(way, { of: 'ports-per-node', load }),
    ),
    perLoad('SNAT ports needed', (load) => outboundNumber(way, { of: 'ports-needed', load })),
    { label: 'SNAT ports of the outbound IPs', numbers: outboundNumber(way, { of: 'ports-available' }) },
    { label: 'Outbound IPs needed during an upgrade', numbers: outboundNumber(way, { of: 'addresses-needed' }) },
    {
      label: isAutomatic ? 'Nodes with documented automatic ports' : 'Nodes these IPs carry',
      numbers: outboundNumber(way, { of: 'most-nodes' }),
    },
  ];
}

function natGatewayRows(way: ClusterWayOut): readonly OutboundRow[] {
  const ofIpv6 = { label: 'Flows to one destination over IPv6', numbers: outboundNumber(way, { of: 'flows-ipv6' }) };
  return [
    { label: 'Flows to one destination, all nodes', numbers: outboundNumber(way, { of: 'flows' }) },
    ...(hasOutboundIpv6(way.cluster) ? [ofIpv6] : []),
  ];
}

/** A gateway pool: one node takes one address, so the addresses of its prefix are its most nodes. */
function gatewayRow(at: OfCluster, pool: NodePool): OutboundRow {
  return {
    label: `Public IPs and most nodes of ${pool.name}`,
    numbers: shown(deriveGatewayAddresses(NUMBERS, pool), { ...at, figure: 'gateway-addresses', pool: pool.id }),
  };
}

const ROWS_OF_KIND = { 'load-balancer': loadBalancerRows, 'nat-gateway': natGatewayRows, none: () => [] };

/** Nodes, ports and addresses of the way out that the plan has chosen. */
export function outboundRows(way: ClusterWayOut): readonly OutboundRow[] {
  const { cluster, candidate, nodes } = way;
  const at: OfCluster = { cluster: cluster.id, candidate };
  return [
    perLoad('Nodes', (load) => clusterNodes(at, nodes, load)),
    ...ROWS_OF_KIND[outboundKindOf(cluster.outbound.type)](way),
    {
      label: 'Rules (services × ports) on one front-end IP, at most',
      numbers: outboundNumber(way, { of: 'rules-per-frontend' }),
    },
    ...cluster.nodePools.filter(({ mode }) => mode === 'gateway').map((pool) => gatewayRow(at, pool)),
  ];
}

/** A row of load balancer beside NAT gateway; a text where there is no number to tell. */
export interface CompareRow {
  readonly label: string;
  readonly loadBalancer: KnownNumber;
  readonly natGateway: KnownNumber | string;
}

/** Load balancer and NAT gateway side by side, for so many connections of every node, and at their most. */
export function compareRows(way: WayOut, connections: number): readonly CompareRow[] {
  const number = (figure: OutboundFigure): KnownNumber => outboundNumber(way, figure);
  return [
    {
      label: 'Ports for each node',
      loadBalancer: number({ of: 'connection-ports', connections }),
      natGateway: 'shared, as needed',
    },
    {
      label: 'IPs needed during an upgrade',
      loadBalancer: number({ of: 'connection-addresses', connections }),
      natGateway: number({ of: 'connection-flows', connections }),
    },
    {
      label: 'Most IPs per IP version',
      loadBalancer: number({ of: 'most-addresses' }),
      natGateway: number({ of: 'most-nat-addresses' }),
    },
    {
      label: 'Max connections per node (equal load)',
      loadBalancer: number({ of: 'most-ports-per-node' }),
      natGateway: number({ of: 'most-flows-per-node' }),
    },
  ];
}
