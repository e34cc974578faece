import type {
  AdvancedNetworking,
  AdvancedNetworkingPerformance,
  AdvancedNetworkingSecurity,
  AdvancedNetworkingSecurityTransitEncryption,
  ContainerServiceNetworkProfile,
  KnownAccelerationMode,
  KnownAdvancedNetworkPolicies,
  KnownAgentPoolType,
  KnownIpFamily,
  KnownLoadBalancerSku,
  KnownNetworkPluginMode,
  KnownNodeProvisioningMode,
  KnownScaleSetPriority,
  KnownTransitEncryptionType,
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
  ManagedClusterNATGatewayProfile,
  ManagedClusterNodeProvisioningProfile,
  ManagedClusterSKU,
} from '@azure/arm-containerservice';
import type {
  ClusterSku,
  ClusterTier,
  NatGatewaySku,
  NetworkDataPlaneWord,
  NetworkPluginWord,
  NetworkPolicyWord,
  OsSku,
  OsType,
  OutboundTypeWord,
  PodIpAllocation,
  PoolMode,
  SupportPlan,
} from '../deployment/azure-words.ts';
import type { Expression } from './value.ts';
import type { Worded, Written } from './written.ts';

/*
 * The contract of Microsoft.ContainerService, API version 2026-06-01, read off Azure's own package: its models give the
 * fields, its enumerations the words. The package calls every enumerated field a string; here each has its words, so that a
 * wrong field or word does not compile. Types only: nothing of the package is in what ships.
 */

type Security = Worded<
  AdvancedNetworkingSecurity,
  {
    advancedNetworkPolicies: `${KnownAdvancedNetworkPolicies}`;
    transitEncryption: Worded<AdvancedNetworkingSecurityTransitEncryption, { type: `${KnownTransitEncryptionType}` }>;
  }
>;

type Performance = Worded<AdvancedNetworkingPerformance, { accelerationMode: `${KnownAccelerationMode}` }>;

type Advanced = Worded<AdvancedNetworking, { security: Security; performance: Performance }>;

/** Advanced Container Networking Services of a cluster. */
export type AdvancedNetworkingBody = Written<Advanced>;

type NetworkProfile = Worded<
  ContainerServiceNetworkProfile,
  {
    networkPlugin: NetworkPluginWord;
    networkPluginMode: `${KnownNetworkPluginMode}`;
    networkPolicy: NetworkPolicyWord;
    networkDataplane: NetworkDataPlaneWord;
    outboundType: OutboundTypeWord;
    loadBalancerSku: `${KnownLoadBalancerSku}`;
    natGatewayProfile: Worded<ManagedClusterNATGatewayProfile, { sku: NatGatewaySku }>;
    ipFamilies: readonly `${KnownIpFamily}`[];
    advancedNetworking: Advanced;
  }
>;

/** The network profile of a cluster. */
export type NetworkProfileBody = Written<NetworkProfile>;

type Pool = Worded<
  ManagedClusterAgentPoolProfile,
  {
    mode: PoolMode;
    type: `${KnownAgentPoolType}`;
    osType: OsType;
    osSKU: OsSku;
    scaleSetPriority: `${KnownScaleSetPriority}`;
    podIPAllocationMode: PodIpAllocation;
  }
>;

/** A node pool of a cluster. */
export type PoolBody = Written<Pool>;

/** The parts of a cluster that stand beside its properties on the wire. */
type Envelope = 'location' | 'sku' | 'identity';

type Properties = Worded<
  ManagedCluster,
  {
    supportPlan: SupportPlan;
    agentPoolProfiles: readonly Pool[];
    networkProfile: NetworkProfile;
    nodeProvisioningProfile: Worded<ManagedClusterNodeProvisioningProfile, { mode: `${KnownNodeProvisioningMode}` }>;
  }
>;

/** What code writes of a cluster: the package flattens `properties`, the wire does not. `E` is how it writes an expression. */
export interface ClusterBody<E = Expression> {
  readonly location: E;
  readonly sku: Written<Worded<ManagedClusterSKU, { name: ClusterSku; tier: ClusterTier }>, E>;
  readonly identity: Written<ManagedCluster['identity'], E>;
  readonly properties: Omit<Written<Properties, E>, Envelope>;
}
