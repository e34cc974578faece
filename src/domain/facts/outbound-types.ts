import type { OutboundOption } from '../outbound-options.ts';
import type { OutboundType } from '../plan-input.ts';
import { fact } from './fact.ts';

const refusedInOwnVnet: readonly OutboundOption[] = ['managedStandardV2', 'managedStandard', 'block'];
const needOwnVnet: readonly OutboundOption[] = ['userDefinedRouting', 'userAssignedNATGateway'];
const ofIsolatedClusters: readonly (OutboundType & OutboundOption)[] = ['none', 'block'];
const inPreview: readonly OutboundOption[] = ['block'];

const needs: Readonly<Record<OutboundOption, string>> = {
  loadBalancer: 'No prerequisites; AKS creates a Standard load balancer and a public IP.',
  userDefinedRouting: 'Own VNet. A route table on the cluster subnet sends 0.0.0.0/0 to a gateway or appliance.',
  managedStandardV2: 'Managed VNet. AKS makes a StandardV2 NAT gateway: zone-redundant, IPv4 and IPv6.',
  managedStandard:
    'Managed VNet. AKS makes a Standard NAT gateway: one zone or none, IPv4 only. For clusters that run one.',
  userAssignedNATGateway:
    'Own VNet. Attach your NAT gateway to the subnet first, Standard or StandardV2, with public IPs of its SKU.',
  none: 'Network isolated cluster. AKS sets up no egress and needs no default route.',
  block: 'Network isolated cluster in a managed VNet. NSG rules stop what goes to the internet.',
};

/** For each option, those that it can be changed to. An option that is left out is not in the table of the article. */
export type OutboundChanges = Readonly<Partial<Record<OutboundOption, readonly OutboundOption[]>>>;

const changesManagedVnet: OutboundChanges = {
  loadBalancer: ['managedStandardV2', 'managedStandard', 'none', 'block'],
  managedStandardV2: [],
  managedStandard: ['managedStandardV2', 'none', 'block'],
  none: ['loadBalancer', 'managedStandardV2', 'managedStandard', 'block'],
  block: ['loadBalancer', 'managedStandardV2', 'managedStandard', 'none'],
};

const changesOwnVnet: OutboundChanges = {
  loadBalancer: ['userAssignedNATGateway', 'userDefinedRouting', 'none'],
  userAssignedNATGateway: ['loadBalancer', 'userDefinedRouting', 'none'],
  userDefinedRouting: ['loadBalancer', 'userAssignedNATGateway', 'none'],
  none: ['loadBalancer', 'userAssignedNATGateway', 'userDefinedRouting'],
};

const changesDisputed: OutboundChanges = { managedStandard: ['loadBalancer', 'userDefinedRouting'] };

export const outboundTypesRefusedInOwnVnet = fact({
  id: 'outbound-types-refused-in-own-vnet',
  value: refusedInOwnVnet,
  unit: 'outbound types',
  meaning: 'These outbound types need a VNet that AKS manages.',
  basis: 'ruling',
  asOf: '2026-08-25',
  checked: '2026-11-28',
  sources: ['outbound-types', 'nat-gateway', 'release-2026-05-29'],
});

export const outboundTypesNeedOwnVnet = fact({
  id: 'outbound-types-need-own-vnet',
  value: needOwnVnet,
  unit: 'outbound types',
  meaning: 'These outbound types need a VNet of your own, prepared before the cluster is created.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types', 'nat-gateway'],
});

export const outboundTypesOfIsolatedClusters = fact({
  id: 'outbound-types-of-isolated-clusters',
  value: ofIsolatedClusters,
  unit: 'outbound types',
  meaning: 'These outbound types are for network isolated clusters: private API server, no Windows pools, no kubenet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types', 'network-isolated'],
});

export const outboundTypesInPreview = fact({
  id: 'outbound-types-in-preview',
  value: inPreview,
  unit: 'outbound types',
  meaning: 'These outbound types are in preview.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types'],
});

export const ownNatGatewayModels = fact({
  id: 'own-nat-gateway-models',
  value: 'azure-cni',
  unit: 'plugin',
  meaning: 'The article sets up an own NAT gateway with Azure CNI; other plugins are not named.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nat-gateway'],
});

export const outboundTypeNeeds = fact({
  id: 'outbound-type-needs',
  value: needs,
  unit: 'outbound types',
  meaning: 'What each outbound type needs, and who makes it.',
  basis: 'documented',
  asOf: '2026-08-25',
  checked: '2026-11-29',
  sources: ['outbound-types', 'nat-gateway', 'network-isolated'],
});

export const outboundChangesManagedVnet = fact({
  id: 'outbound-changes-managed-vnet',
  value: changesManagedVnet,
  unit: 'outbound types',
  meaning: 'In a VNet that AKS manages, each outbound type can be changed to these later.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types'],
});

export const outboundChangesOwnVnet = fact({
  id: 'outbound-changes-own-vnet',
  value: changesOwnVnet,
  unit: 'outbound types',
  meaning: 'In an own VNet, each outbound type can be changed to these later.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types'],
});

export const outboundChangesDisputed = fact({
  id: 'outbound-changes-disputed',
  value: changesDisputed,
  unit: 'outbound types',
  meaning:
    'The article does not list these changes of a managed NAT gateway as supported, yet it prints a command for them.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types'],
  otherReading: 'The sections on updating a cluster show az aks update for both.',
});

export const outboundChangeCost = fact({
  id: 'outbound-change-cost',
  value: 'downtime',
  unit: 'effect',
  meaning: 'Changing the outbound type interrupts connections and gives the cluster other outbound addresses.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['outbound-types'],
});

export const outboundChangeWithAutoProvisioning = fact({
  id: 'outbound-change-with-auto-provisioning',
  value: 'not supported',
  unit: 'change',
  meaning: 'The outbound type of a cluster with node auto-provisioning cannot be changed.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nap'],
});
