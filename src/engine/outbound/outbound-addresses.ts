import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  outboundAddressesMinimum,
} from '../../domain/facts/outbound.ts';
import { natGatewaySkuOf } from '../../domain/outbound-options.ts';
import type { Cluster, OutboundType } from '../../domain/plan-input.ts';
import type { OutboundAddresses } from './outbound-evaluation.ts';

const NAT_GATEWAYS: readonly OutboundType[] = ['managedNATGateway', 'userAssignedNATGateway'];

/** Which numbers of a type count: SNAT ports of a load balancer, flows of a NAT gateway, or none of the two. */
export function outboundKindOf(type: OutboundType): 'load-balancer' | 'nat-gateway' | 'none' {
  return type === 'loadBalancer' ? 'load-balancer' : NAT_GATEWAYS.includes(type) ? 'nat-gateway' : 'none';
}

/** The most outbound addresses of a type, or null where none is documented. */
function mostAddressesOf(type: OutboundType): number | null {
  switch (outboundKindOf(type)) {
    case 'load-balancer':
      return managedOutboundAddressesMaximum.value;
    case 'nat-gateway':
      return natGatewayAddressesMaximum.value;
    case 'none':
      return null;
  }
}

function counted(given: number, type: OutboundType): OutboundAddresses {
  const maximum = mostAddressesOf(type);
  const minimum = maximum === null ? null : outboundAddressesMinimum.value;
  const isAccepted = given >= (minimum ?? given) && given <= (maximum ?? given);
  return { given, minimum, maximum, isAccepted };
}

/** The given number of outbound IPv4 addresses against what the type takes. */
export function outboundAddressesOf({ type, ipCount }: Cluster['outbound']): OutboundAddresses {
  return counted(ipCount, type);
}

/** True where a cluster has outbound IPv6 addresses: dual stack, and a load balancer or a StandardV2 NAT gateway. */
export function hasOutboundIpv6({ ipFamilies, outbound }: Pick<Cluster, 'ipFamilies' | 'outbound'>): boolean {
  const kind = outboundKindOf(outbound.type);
  const carriesIpv6 = kind === 'load-balancer' || (kind === 'nat-gateway' && natGatewaySkuOf(outbound) !== 'Standard');
  return ipFamilies === 'ipv4-ipv6' && carriesIpv6;
}

/** The given number of outbound IPv6 addresses against what the type takes; null where the cluster has none. */
export function outboundIpv6AddressesOf(cluster: Pick<Cluster, 'ipFamilies' | 'outbound'>): OutboundAddresses | null {
  const { ipv6Count, type } = cluster.outbound;
  return hasOutboundIpv6(cluster) ? counted(ipv6Count, type) : null;
}
