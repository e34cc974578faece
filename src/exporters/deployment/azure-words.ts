import type {
  KnownAgentPoolMode,
  KnownKubernetesSupportPlan,
  KnownManagedClusterNATGatewaySku,
  KnownManagedClusterSKUName,
  KnownManagedClusterSKUTier,
  KnownNetworkDataplane,
  KnownNetworkPlugin,
  KnownNetworkPolicy,
  KnownOssku,
  KnownOSType,
  KnownOutboundType,
  KnownPodIPAllocationMode,
} from '@azure/arm-containerservice';

/*
 * Words of Microsoft.ContainerService, API version 2026-06-01, read off the enumerations of Azure's own package: a word that
 * Azure does not know does not compile. Types only: nothing of the package is in what ships.
 */

export type OsSku = `${KnownOssku}`;
export type OsType = `${KnownOSType}`;
export type PoolMode = `${KnownAgentPoolMode}`;
export type PodIpAllocation = `${KnownPodIPAllocationMode}`;
export type NetworkPluginWord = `${KnownNetworkPlugin}`;
export type NetworkDataPlaneWord = `${KnownNetworkDataplane}`;
export type NetworkPolicyWord = `${KnownNetworkPolicy}`;
export type OutboundTypeWord = `${KnownOutboundType}`;
export type NatGatewaySku = `${KnownManagedClusterNATGatewaySku}`;
export type ClusterSku = `${KnownManagedClusterSKUName}`;
export type ClusterTier = `${KnownManagedClusterSKUTier}`;
export type SupportPlan = `${KnownKubernetesSupportPlan}`;
