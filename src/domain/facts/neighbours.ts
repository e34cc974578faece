import type { SubnetPurpose } from '../plan-input.ts';
import { apiServerSubnetLongestPrefixLength } from './addressing.ts';
import type { Fact } from './fact.ts';
import {
  appGatewayForContainersDelegation,
  applicationGatewaySubnetAdvisedPrefixLength,
  bastionSubnetLongestPrefixLength,
  bastionSubnetName,
  dnsResolverDelegation,
  dnsResolverSubnetLongestPrefixLength,
  dnsResolverSubnetShortestPrefixLength,
  firewallManagementSubnetName,
  firewallSubnetLongestPrefixLength,
  firewallSubnetName,
  gatewaySubnetAdvisedPrefixLength,
  gatewaySubnetLongestPrefixLength,
  gatewaySubnetName,
  internalLoadBalancerSubnetPrefixLength,
  privateEndpointSubnetPrefixLength,
  virtualNodesDelegation,
} from './neighbour-subnets.ts';
import {
  appGatewayForContainersPrefixLength,
  managedClusterDelegation,
  privateLinkServiceAddressesMaximum,
} from './range-constraints.ts';

/** What is known about the subnet of one purpose. Null = not documented. */
export interface Neighbour {
  readonly title: string;
  /** The name that Azure wants; null = any name. */
  readonly fixedName: string | null;
  /** The name of a second subnet of this purpose, where there is one. */
  readonly secondName: string | null;
  /** The service that the subnet is delegated to; null = to none. */
  readonly delegation: string | null;
  /** The service delegates the subnet itself when it is first used, so a missing delegation is no fault. */
  readonly delegatedByService: boolean;
  /** The planner sizes it from clusters and pools. */
  readonly sizedByPlan: boolean;
  /** Longest prefix length that is accepted. */
  readonly smallestAccepted: Fact<number> | null;
  /** Shortest prefix length that is accepted. */
  readonly largestAccepted: Fact<number> | null;
  /** Prefix length that is advised. */
  readonly advised: Fact<number> | null;
  readonly mayShare: boolean | 'not-documented';
  readonly note: string;
  /** Facts that the row rests on besides its sizes. */
  readonly facts: readonly Fact<unknown>[];
}

const unbound: Omit<Neighbour, 'title' | 'note'> = {
  fixedName: null,
  secondName: null,
  delegation: null,
  delegatedByService: false,
  sizedByPlan: false,
  smallestAccepted: null,
  largestAccepted: null,
  advised: null,
  mayShare: 'not-documented',
  facts: [],
};

/** Every purpose of a subnet with what its service wants of it. Pools of a static egress gateway need none of their own. */
export const NEIGHBOURS: Readonly<Record<SubnetPurpose, Neighbour>> = {
  nodes: {
    ...unbound,
    title: 'Nodes',
    sizedByPlan: true,
    mayShare: true,
    note: 'Sized from the pools. Must not be delegated.',
  },
  'system-nodes': {
    ...unbound,
    title: 'System nodes',
    sizedByPlan: true,
    note: 'Sized from the pools. AKS Automatic in an own VNet needs one beside its user node subnet.',
  },
  pods: {
    ...unbound,
    title: 'Pods',
    sizedByPlan: true,
    mayShare: false,
    note: 'Sized from the pools; shared by pools and clusters of one allocation mode, with nothing else.',
  },
  'api-server': {
    ...unbound,
    title: 'API server',
    sizedByPlan: true,
    delegation: managedClusterDelegation.value,
    delegatedByService: true,
    smallestAccepted: apiServerSubnetLongestPrefixLength,
    mayShare: false,
    note: 'Shared by clusters of the VNet, with nothing else; sized from their number.',
    facts: [managedClusterDelegation],
  },
  'internal-load-balancers': {
    ...unbound,
    title: 'Internal load balancers',
    advised: internalLoadBalancerSubnetPrefixLength,
    mayShare: true,
    note: 'May also lie in the node subnet.',
  },
  'private-link-service': {
    ...unbound,
    title: 'Private Link Service',
    mayShare: true,
    note: 'Takes one to eight addresses. In front of pods with traffic policy Local it needs another subnet than the pods.',
    facts: [privateLinkServiceAddressesMaximum],
  },
  'private-endpoints': {
    ...unbound,
    title: 'Private endpoints',
    advised: privateEndpointSubnetPrefixLength,
    mayShare: true,
    note: 'One address for each endpoint.',
  },
  gateway: {
    ...unbound,
    title: 'VPN or ExpressRoute gateway',
    fixedName: gatewaySubnetName.value,
    smallestAccepted: gatewaySubnetLongestPrefixLength,
    advised: gatewaySubnetAdvisedPrefixLength,
    mayShare: false,
    note: 'One for both kinds of gateway. 16 ExpressRoute circuits need a /26.',
    facts: [gatewaySubnetName],
  },
  firewall: {
    ...unbound,
    title: 'Azure Firewall',
    fixedName: firewallSubnetName.value,
    secondName: firewallManagementSubnetName.value,
    smallestAccepted: firewallSubnetLongestPrefixLength,
    advised: firewallSubnetLongestPrefixLength,
    mayShare: false,
    note: 'With a management interface, a second subnet of the same size.',
    facts: [firewallSubnetName, firewallManagementSubnetName],
  },
  bastion: {
    ...unbound,
    title: 'Azure Bastion',
    fixedName: bastionSubnetName.value,
    smallestAccepted: bastionSubnetLongestPrefixLength,
    advised: bastionSubnetLongestPrefixLength,
    mayShare: false,
    note: 'Holds nothing else.',
    facts: [bastionSubnetName],
  },
  'application-gateway': {
    ...unbound,
    title: 'Application Gateway',
    advised: applicationGatewaySubnetAdvisedPrefixLength,
    mayShare: false,
    note: 'Several gateways may share it, nothing else. The size is for v2.',
  },
  'application-gateway-for-containers': {
    ...unbound,
    title: 'Application Gateway for Containers',
    delegation: appGatewayForContainersDelegation.value,
    smallestAccepted: appGatewayForContainersPrefixLength,
    advised: appGatewayForContainersPrefixLength,
    mayShare: false,
    note: 'One deployment in each subnet.',
    facts: [appGatewayForContainersDelegation],
  },
  'virtual-nodes': {
    ...unbound,
    title: 'Virtual nodes',
    delegation: virtualNodesDelegation.value,
    delegatedByService: true,
    mayShare: false,
    note: 'One address for each pod that runs in Azure Container Instances.',
    facts: [virtualNodesDelegation],
  },
  'dns-resolver': {
    ...unbound,
    title: 'DNS private resolver',
    delegation: dnsResolverDelegation.value,
    smallestAccepted: dnsResolverSubnetLongestPrefixLength,
    largestAccepted: dnsResolverSubnetShortestPrefixLength,
    advised: dnsResolverSubnetLongestPrefixLength,
    mayShare: false,
    note: 'One subnet for each endpoint, inbound and outbound. No IPv6.',
    facts: [dnsResolverDelegation],
  },
  other: { ...unbound, title: 'Other', note: 'Nothing is known about it.' },
};
