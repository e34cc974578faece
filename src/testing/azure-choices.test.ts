import {
  KnownAccelerationMode,
  KnownAdvancedNetworkPolicies,
  KnownAgentPoolMode,
  KnownAgentPoolType,
  KnownIpFamily,
  KnownKubernetesSupportPlan,
  KnownLoadBalancerSku,
  KnownLocalDNSMode,
  KnownManagedClusterNATGatewaySku,
  KnownManagedClusterSKUName,
  KnownManagedClusterSKUTier,
  KnownNetworkDataplane,
  KnownNetworkPlugin,
  KnownNetworkPluginMode,
  KnownNetworkPolicy,
  KnownNodeProvisioningMode,
  KnownOssku,
  KnownOSType,
  KnownOutboundType,
  KnownPodIPAllocationMode,
  KnownScaleSetPriority,
  KnownTransitEncryptionType,
  KnownVersions,
} from '@azure/arm-containerservice';
import { KnownNatGatewaySkuName, KnownPublicIPAddressSkuName } from '@azure/arm-network';
import { expect, it } from 'vitest';
import { clusterApiVersion } from '../domain/facts/api-versions.ts';
import { OS_NAMES } from '../domain/fields/choice-names.ts';
import {
  ADVANCED_NETWORKING_NAMES,
  IP_FAMILY_NAMES,
  LOCAL_DNS_NAMES,
  POD_ALLOCATION_NAMES,
  POLICY_NAMES,
  POOL_KIND_NAMES,
  POOL_MODE_NAMES,
  PRIORITY_NAMES,
  SKU_NAMES,
  TIER_NAMES,
} from '../domain/fields/folded-choice-names.ts';
import { NAT_GATEWAY_SKUS, OS_SKUS, OUTBOUND_TYPES } from '../domain/plan-input.ts';
import { NETWORK_MODELS } from '../engine/models/registry.ts';

interface Compared {
  readonly known: Readonly<Record<string, string>>;
  /** What the plan offers. */
  readonly offered: readonly string[];
  /** Azure's word for a choice that the plan calls otherwise; null where the package has none, with the reason beside it. */
  readonly words?: Readonly<Record<string, string | null>>;
  /** Words of Azure that the plan does not offer, and why. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

const models = Object.values(NETWORK_MODELS);

const CHOICES: Readonly<Record<string, Compared>> = {
  'OS image': { known: KnownOssku, offered: OS_SKUS },
  'operating system': {
    known: KnownOSType,
    offered: Object.keys(OS_NAMES),
    words: { linux: 'Linux', windows: 'Windows' },
  },
  'outbound type': {
    known: KnownOutboundType,
    offered: OUTBOUND_TYPES,
    // a preview of a network isolated cluster in a managed VNet
    words: { block: null },
  },
  'NAT gateway SKU': {
    known: KnownManagedClusterNATGatewaySku,
    offered: NAT_GATEWAY_SKUS,
    words: { 'not-stated': null },
  },
  'SKU of a NAT gateway of one’s own': {
    known: KnownNatGatewaySkuName,
    offered: NAT_GATEWAY_SKUS,
    words: { 'not-stated': null },
  },
  'SKU of its public IPs': {
    known: KnownPublicIPAddressSkuName,
    offered: NAT_GATEWAY_SKUS,
    words: { 'not-stated': null },
    leftOut: { Basic: 'not taken by a NAT gateway' },
  },
  'load balancer SKU': {
    known: KnownLoadBalancerSku,
    offered: ['standard'],
    leftOut: { basic: 'retired on 2025-09-30' },
  },
  'policy engine': { known: KnownNetworkPolicy, offered: Object.keys(POLICY_NAMES), words: { 'azure-npm': 'azure' } },
  'network plugin': { known: KnownNetworkPlugin, offered: models.map(({ plugin }) => plugin) },
  'plugin mode': {
    known: KnownNetworkPluginMode,
    offered: models.flatMap(({ pluginMode }) => pluginMode ?? []),
  },
  'data plane': { known: KnownNetworkDataplane, offered: ['azure', 'cilium'] },
  'IP families': {
    known: KnownIpFamily,
    offered: Object.keys(IP_FAMILY_NAMES),
    words: { ipv4: 'IPv4', 'ipv4-ipv6': 'IPv6' },
  },
  'pricing tier': {
    known: KnownManagedClusterSKUTier,
    offered: Object.keys(TIER_NAMES),
    words: { free: 'Free', standard: 'Standard', premium: 'Premium' },
  },
  'cluster SKU': {
    known: KnownManagedClusterSKUName,
    offered: Object.keys(SKU_NAMES),
    words: { base: 'Base', automatic: 'Automatic' },
  },
  'support plan': {
    known: KnownKubernetesSupportPlan,
    offered: [],
    leftOut: {
      KubernetesOfficial: 'what every tier has',
      AKSLongTermSupport: 'follows from the Premium tier (ruling 47)',
    },
  },
  'kind of pool': {
    known: KnownAgentPoolType,
    offered: Object.keys(POOL_KIND_NAMES),
    // the pools of auto-provisioning are no agent pools
    words: { 'scale-set': 'VirtualMachineScaleSets', 'virtual-machines': 'VirtualMachines', 'auto-provisioned': null },
    leftOut: { AvailabilitySet: 'unsupported since 2025-09-30 (ruling 50)' },
  },
  'mode of a pool': {
    known: KnownAgentPoolMode,
    offered: Object.keys(POOL_MODE_NAMES),
    words: { system: 'System', user: 'User', gateway: 'Gateway' },
  },
  'pod IP allocation': {
    known: KnownPodIPAllocationMode,
    offered: Object.keys(POD_ALLOCATION_NAMES),
    words: { dynamic: 'DynamicIndividual', 'static-block': 'StaticBlock', 'as-cluster': null },
  },
  priority: {
    known: KnownScaleSetPriority,
    offered: Object.keys(PRIORITY_NAMES),
    words: { regular: 'Regular', spot: 'Spot' },
  },
  'Local DNS': {
    known: KnownLocalDNSMode,
    offered: Object.keys(LOCAL_DNS_NAMES),
    words: { automatic: 'Preferred', on: 'Required', off: 'Disabled' },
  },
  'advanced network policies': {
    known: KnownAdvancedNetworkPolicies,
    offered: Object.keys(ADVANCED_NETWORKING_NAMES).filter((id) => /fqdn|l7/u.test(id)),
    words: { 'fqdn-filtering': 'FQDN', 'l7-policy': 'L7' },
    leftOut: { None: 'neither chosen' },
  },
  'transit encryption': {
    known: KnownTransitEncryptionType,
    offered: Object.keys(ADVANCED_NETWORKING_NAMES).filter((id) => /wireguard|mtls/u.test(id)),
    // mutual TLS is in no stable API version
    words: { wireguard: 'WireGuard', mtls: null },
    leftOut: { None: 'not chosen' },
  },
  acceleration: {
    known: KnownAccelerationMode,
    offered: Object.keys(ADVANCED_NETWORKING_NAMES).filter((id) => id.startsWith('ebpf')),
    words: { 'ebpf-host-routing': 'BpfVeth' },
    leftOut: { None: 'not chosen' },
  },
  'node auto-provisioning': {
    known: KnownNodeProvisioningMode,
    offered: ['Auto'],
    leftOut: { Manual: 'no auto-provisioned pool' },
  },
};

it.each(Object.entries(CHOICES))('%s: every word of Azure is offered or named as left out', (_, compared) => {
  const { known, offered, words = {}, leftOut = {} } = compared;
  const ours = offered.flatMap((choice) => (choice in words ? (words[choice] ?? []) : choice));
  expect([...new Set([...ours, ...Object.keys(leftOut)])].toSorted()).toEqual(Object.values(known).toSorted());
});

it('code is written for the newest version that the package knows', () => {
  expect(Object.values<string>(KnownVersions).toSorted().at(-1)).toBe(clusterApiVersion.value);
});
