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
import type { Expression, KeyedByExpression } from './value.ts';

/*
 * The contract of Microsoft.ContainerService, API version 2026-06-01, read off Azure's own package: its models give the
 * fields, its enumerations the words. The package calls every enumerated field a string; here each has its words, so that a
 * wrong field or word does not compile. Types only: nothing of the package is in what ships.
 */

/** A model whose enumerated fields have their words. */
type Worded<T, W extends { readonly [K in keyof T]?: unknown }> = Omit<T, keyof W> & { readonly [K in keyof W]?: W[K] };

/** A model as a template writes it: an expression may stand at any leaf, and for a map whose keys are worked out. */
export type Written<T> = T extends string | number | boolean | undefined
  ? T | Expression
  : T extends readonly (infer E)[]
    ? readonly Written<E>[]
    : string extends keyof T
      ? KeyedByExpression | { readonly [name: string]: Written<T[keyof T]> | undefined }
      : { readonly [K in keyof T]?: Written<T[K]> | undefined };

type Security = Worded<
  AdvancedNetworkingSecurity,
  {
    advancedNetworkPolicies: `${KnownAdvancedNetworkPolicies}`;
    transitEncryption: Worded<AdvancedNetworkingSecurityTransitEncryption, { type: `${KnownTransitEncryptionType}` }>;
  }
>;

type Performance = Worded<AdvancedNetworkingPerformance, { accelerationMode: `${KnownAccelerationMode}` }>;

/** Advanced Container Networking Services of a cluster. */
export type AdvancedNetworkingBody = Written<
  Worded<AdvancedNetworking, { security: Security; performance: Performance }>
>;

/** The network profile of a cluster. */
export type NetworkProfileBody = Written<
  Worded<
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
      advancedNetworking: Worded<AdvancedNetworking, { security: Security; performance: Performance }>;
    }
  >
>;

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

/** What a template writes of a cluster: the package flattens `properties`, the wire does not. */
export interface ClusterBody {
  readonly location: Expression;
  readonly sku: Written<Worded<ManagedClusterSKU, { name: ClusterSku; tier: ClusterTier }>>;
  readonly identity: Written<ManagedCluster['identity']>;
  readonly properties: Omit<
    Written<
      Worded<
        ManagedCluster,
        {
          supportPlan: SupportPlan;
          agentPoolProfiles: readonly Pool[];
          nodeProvisioningProfile: Worded<
            ManagedClusterNodeProvisioningProfile,
            { mode: `${KnownNodeProvisioningMode}` }
          >;
        }
      >
    >,
    Envelope | 'networkProfile'
  > & { readonly networkProfile: NetworkProfileBody };
}
