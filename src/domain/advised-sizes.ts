import type { SourcedNumber } from './facts/fact.ts';
import {
  applicationGatewaySubnetAdvisedPrefixLength,
  bastionSubnetLongestPrefixLength,
  dnsResolverSubnetLongestPrefixLength,
  firewallSubnetLongestPrefixLength,
  gatewaySubnetAdvisedPrefixLength,
  internalLoadBalancerSubnetPrefixLength,
  privateEndpointSubnetPrefixLength,
} from './facts/neighbour-subnets.ts';
import { appGatewayForContainersPrefixLength } from './facts/range-constraints.ts';
import type { SubnetPurpose } from './plan-input.ts';

/** The prefix length that is advised for a subnet of each purpose: the facts of `NEIGHBOURS`, without the words around them. */
export const ADVISED_SIZES: Readonly<Partial<Record<SubnetPurpose, SourcedNumber>>> = {
  'internal-load-balancers': internalLoadBalancerSubnetPrefixLength,
  'private-endpoints': privateEndpointSubnetPrefixLength,
  gateway: gatewaySubnetAdvisedPrefixLength,
  firewall: firewallSubnetLongestPrefixLength,
  bastion: bastionSubnetLongestPrefixLength,
  'application-gateway': applicationGatewaySubnetAdvisedPrefixLength,
  'application-gateway-for-containers': appGatewayForContainersPrefixLength,
  'dns-resolver': dnsResolverSubnetLongestPrefixLength,
};

/** The size to give a subnet of these purposes: the largest that is advised for one of them; null where none is documented. */
export function advisedSize(purposes: readonly SubnetPurpose[]): SourcedNumber | null {
  return purposes.reduce<SourcedNumber | null>((size, purpose) => {
    const advised = ADVISED_SIZES[purpose];
    return advised && (size === null || advised.value < size.value) ? advised : size;
  }, null);
}
