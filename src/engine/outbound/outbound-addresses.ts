import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  outboundAddressesMinimum,
} from '../../domain/facts/outbound.ts';
import type { Cluster, OutboundType } from '../../domain/plan-input.ts';
import type { OutboundAddresses } from './outbound-evaluation.ts';

const NAT_GATEWAYS: readonly OutboundType[] = ['managedNATGateway', 'managedNATGatewayV2', 'userAssignedNATGateway'];

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

/** The given number of outbound addresses against what the type takes. */
export function outboundAddressesOf({ type, ipCount }: Cluster['outbound']): OutboundAddresses {
  const maximum = mostAddressesOf(type);
  const minimum = maximum === null ? null : outboundAddressesMinimum.value;
  const isAccepted = ipCount >= (minimum ?? ipCount) && ipCount <= (maximum ?? ipCount);
  return { given: ipCount, minimum, maximum, isAccepted };
}
