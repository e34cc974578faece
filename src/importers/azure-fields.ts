import type {
  AdvancedNetworking,
  AdvancedNetworkingPerformance,
  AdvancedNetworkingSecurity,
  AdvancedNetworkingSecurityTransitEncryption,
  AgentPool,
  AgentPoolGatewayProfile,
  AgentPoolUpgradeSettings,
  AutoScaleProfile,
  ContainerServiceNetworkProfile,
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
  ManagedClusterAPIServerAccessProfile,
  ManagedClusterLoadBalancerProfile,
  ManagedClusterLoadBalancerProfileManagedOutboundIPs,
  ManagedClusterLoadBalancerProfileOutboundIPs,
  ManagedClusterManagedOutboundIPProfile,
  ManagedClusterNATGatewayProfile,
  ManagedClusterServicePrincipalProfile,
  ManagedClusterSKU,
  ManualScaleProfile,
  ScaleProfile,
  VirtualMachineNodes,
  VirtualMachinesProfile,
} from '@azure/arm-containerservice';
import type {
  AddressSpace,
  Delegation,
  DhcpOptions,
  NatGateway,
  PublicIPAddress,
  Subnet,
  VirtualNetwork,
  VirtualNetworkPeering,
} from '@azure/arm-network';
import {
  isOn as isOnAnywhere,
  numberAt as numberAnywhere,
  recordAt as recordAnywhere,
  recordsAt as recordsAnywhere,
  referredName as referredAnywhere,
  setNumberAt as setNumberAnywhere,
  textAt as textAnywhere,
  textsAt as textsAnywhere,
  wordAt as wordAnywhere,
} from './folded-fields.ts';
import type { FoldedRecord } from './importer.ts';

/*
 * The fields of Azure's answers by the names of its own packages, API versions 2026-06-01 and 2026-01-01: a name that no model
 * has does not compile. Types only: nothing of the packages is in what ships.
 */

/** The models that clusters, pools, VNets and what they hold are read from. */
type Model =
  | AddressSpace
  | AdvancedNetworking
  | AdvancedNetworkingPerformance
  | AdvancedNetworkingSecurity
  | AdvancedNetworkingSecurityTransitEncryption
  | AgentPool
  | AgentPoolGatewayProfile
  | AgentPoolUpgradeSettings
  | AutoScaleProfile
  | ContainerServiceNetworkProfile
  | Delegation
  | DhcpOptions
  | ManagedCluster
  | ManagedClusterAgentPoolProfile
  | ManagedClusterAPIServerAccessProfile
  | ManagedClusterLoadBalancerProfile
  | ManagedClusterLoadBalancerProfileManagedOutboundIPs
  | ManagedClusterLoadBalancerProfileOutboundIPs
  | ManagedClusterManagedOutboundIPProfile
  | ManagedClusterNATGatewayProfile
  | ManagedClusterServicePrincipalProfile
  | ManagedClusterSKU
  | ManualScaleProfile
  | NatGateway
  | PublicIPAddress
  | ScaleProfile
  | Subnet
  | VirtualMachineNodes
  | VirtualMachinesProfile
  | VirtualNetwork
  | VirtualNetworkPeering;

type NamesOf<T> = T extends unknown ? Extract<keyof T, string> : never;

/** Names of older API versions, of PowerShell, and of what the service answers beyond its models. */
type OlderName =
  // the Docker bridge, the data plane before its name, observability before it was a part
  | 'dockerbridgecidr'
  | 'ebpfdataplane'
  | 'monitoring'
  // blue-green upgrades are a preview
  | 'upgradestrategy'
  // Azure PowerShell
  | 'resourceid'
  | 'resourcename'
  | 'resourcetype'
  | 'typepropertiestype';

/** A field of the models, in the one spelling of importers. */
export type AzureField = Lowercase<NamesOf<Model>> | OlderName;

type Reader<R> = (fields: FoldedRecord, key: AzureField) => R;

/** As in `folded-fields.ts`, of fields that Azure's models have. */
export const textAt: Reader<string | null> = textAnywhere;
export const wordAt: Reader<string | null> = wordAnywhere;
export const numberAt: Reader<number | null> = numberAnywhere;
export const setNumberAt: Reader<number | null> = setNumberAnywhere;
export const isOn: Reader<boolean> = isOnAnywhere;
export const recordAt: Reader<FoldedRecord> = recordAnywhere;
export const recordsAt: Reader<FoldedRecord[]> = recordsAnywhere;
export const textsAt: Reader<string[]> = textsAnywhere;
export const referredName: Reader<string | null> = referredAnywhere;
