import { routesPerRouteTable } from '../../domain/facts/limits.ts';
import { natGatewayPublicIpSku } from '../../domain/facts/nat-gateway.ts';
import { natGatewayAddressesMaximum } from '../../domain/facts/outbound.ts';
import { outboundTypeNeeds } from '../../domain/facts/outbound-types.ts';
import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { outboundOptionOf } from '../../domain/outbound-options.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { NETWORK_MODELS } from '../../engine/models/registry.ts';
import { attachmentsOf } from '../../engine/outbound/attachments.ts';
import { hasOutboundIpv6 } from '../../engine/outbound/outbound-addresses.ts';
import { plain } from '../../engine/words/numbers.ts';
import type { RequestLine } from './request-line.ts';
import type { RequestedCluster } from './requested-cluster.ts';

/** All ranges that leave by the way out of the cluster: its nodes, and its pods where they have subnets. */
function leaving({ model, nodes, pods }: RequestedCluster): string {
  const hasPodSubnets = NETWORK_MODELS[model].podRange === 'pod-subnet';
  return hasPodSubnets && pods !== null ? `${nodes} and ${pods}` : nodes;
}

/** The route table of a cluster and what is in it, where its model or its way out needs one. */
export function routeLines(requested: RequestedCluster): RequestLine[] {
  const { cluster, name, model, hasOwnNetwork } = requested;
  const { routeTable, defaultRoute } = attachmentsOf(cluster.outbound.type, model);
  if (!hasOwnNetwork || !routeTable) {
    return [];
  }
  const common = { topic: 'Routes', subject: name } as const;
  const ofPods = { why: routesPerRouteTable.meaning, facts: [routesPerRouteTable] };
  const ofWayOut = { why: outboundTypeNeeds.value.userDefinedRouting, facts: [outboundTypeNeeds] };
  return [
    { ...common, item: 'Route table', value: `on ${leaving(requested)}`, ...(defaultRoute ? ofWayOut : ofPods) },
    ...(NETWORK_MODELS[model].routing === 'route-table'
      ? [{ ...common, item: 'Pod routes', value: 'one route for each node', ...ofPods }]
      : []),
    ...(defaultRoute
      ? [{ ...common, item: 'Default route', value: '0.0.0.0/0 to a gateway or appliance', ...ofWayOut }]
      : []),
  ];
}

/** SKU and public IPs of an own NAT gateway. */
function gatewayText({ ipFamilies, outbound }: Cluster): string {
  const { natGatewaySku, ipCount, ipv6Count } = outbound;
  const sku = natGatewaySku === 'not-stated' ? '' : `SKU ${natGatewaySku}, `;
  const ofIpv6 = hasOutboundIpv6({ ipFamilies, outbound }) ? ` and ${plain(Math.max(1, ipv6Count))} of IPv6` : '';
  return `${sku}public addresses: ${plain(Math.max(1, ipCount))}${ofIpv6}`;
}

/** The outbound type of a cluster, what it needs, and the NAT gateway of your own where it has one. */
export function wayOutLines(requested: RequestedCluster): RequestLine[] {
  const { cluster, name, model } = requested;
  const { type, natGatewaySku } = cluster.outbound;
  const option = outboundOptionOf(cluster.outbound);
  const common = { topic: 'Egress', subject: name } as const;
  return [
    {
      ...common,
      item: CLUSTER_FIELDS['outbound.type'].label,
      value: type === 'managedNATGateway' && natGatewaySku !== 'not-stated' ? `${type}, SKU ${natGatewaySku}` : type,
      why: outboundTypeNeeds.value[option],
      facts: [outboundTypeNeeds],
    },
    ...(attachmentsOf(type, model).natGateway
      ? [
          {
            ...common,
            item: 'NAT gateway',
            value: `on ${leaving(requested)}, ${gatewayText(cluster)}`,
            why: `${natGatewayAddressesMaximum.meaning} ${natGatewayPublicIpSku.meaning}`,
            facts: [natGatewayAddressesMaximum, natGatewayPublicIpSku, outboundTypeNeeds],
          },
        ]
      : []),
  ];
}
