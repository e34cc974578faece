import type { RoleScope } from '../../engine/outbound/attachments.ts';
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
} from './azure-words.ts';

/** A subnet as it is deployed: a literal, aligned range. */
export interface DeployedSubnet {
  readonly name: string;
  /** IPv4 first; a second, IPv6 range where nodes of a dual-stack cluster lie in it. */
  readonly ranges: readonly string[];
  /** Services that it is delegated to, e.g. Microsoft.ContainerService/managedClusters. */
  readonly delegations: readonly string[];
  readonly hasRouteTable: boolean;
  readonly hasNatGateway: boolean;
}

export interface DeployedNetwork {
  readonly name: string;
  readonly addressSpaces: readonly string[];
  readonly encrypted: boolean;
  /** It is there already: it is read, with the subnets that the cluster uses, and not changed. */
  readonly isExisting: boolean;
  /** Resource group of one that exists; null: the plan names none, or the group of the deployment. */
  readonly existingIn: string | null;
  readonly subnets: readonly DeployedSubnet[];
}

/**
 * `defaultRoute`: everything goes to a firewall whose address is filled in (userDefinedRouting). One in an existing network is
 * there already: the identity of the cluster gets its role on it.
 */
export interface DeployedRouteTable {
  readonly name: string;
  readonly defaultRoute: boolean;
}

export interface DeployedNatGateway {
  readonly name: string;
  /** Of the gateway, and of its public IPs. */
  readonly sku: NatGatewaySku;
  /** Names of its public IPs, one each, IPv4. */
  readonly publicIps: readonly string[];
  /** The same of IPv6; empty without dual stack. */
  readonly publicIpv6s: readonly string[];
}

export interface DeployedPool {
  /** Takes the pattern of Azure: a lowercase letter, then up to 11 lowercase letters and digits. */
  readonly name: string;
  /** Null: the plan names no size; a parameter of the code asks for it. */
  readonly vmSize: string | null;
  readonly kind: 'VirtualMachineScaleSets' | 'VirtualMachines';
  readonly mode: PoolMode;
  readonly osType: OsType;
  readonly osSku: OsSku;
  readonly spot: boolean;
  readonly kubernetesVersion: string | null;
  readonly count: number;
  readonly autoscaler: { readonly minimum: number; readonly maximum: number } | null;
  readonly maxPods: number;
  /** Nodes or percent as text; null where the service decides (spot, blue-green). */
  readonly maxSurge: string | null;
  /** As above; null for none. */
  readonly maxUnavailable: string | null;
  readonly zones: readonly string[];
  /** Names of subnets of the network; null in a network that AKS makes. */
  readonly nodeSubnet: string | null;
  readonly podSubnet: string | null;
  readonly podIpAllocation: PodIpAllocation | null;
  /** Prefix length of the public IP prefix of a gateway pool; null for other pools. */
  readonly gatewayPrefixLength: number | null;
}

export interface DeployedNetworkProfile {
  readonly plugin: NetworkPluginWord;
  readonly isOverlay: boolean;
  readonly dataPlane: NetworkDataPlaneWord;
  /** Null: none is asked for. */
  readonly policy: Exclude<NetworkPolicyWord, 'none'> | null;
  readonly isDualStack: boolean;
  /** Empty where the model takes none. */
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly dnsServiceIp: string;
  readonly outboundType: OutboundTypeWord;
  /** Outbound addresses of a load balancer or NAT gateway that AKS manages; null: as the service starts it. */
  readonly managedOutboundIps: number | null;
  /** The same of IPv6; null without dual stack. */
  readonly managedOutboundIpv6s: number | null;
  /** SKU of the NAT gateway that AKS manages; null: as the service starts it, or none. */
  readonly natGatewaySku: NatGatewaySku | null;
  /** Null: the service allocates them. */
  readonly outboundPortsPerNode: number | null;
  readonly staticEgressGateway: boolean;
  readonly advanced: AdvancedNetworking | null;
}

export interface AdvancedNetworking {
  readonly observability: boolean;
  readonly policies: 'FQDN' | 'L7' | null;
  readonly wireguard: boolean;
  readonly ebpfHostRouting: boolean;
}

/** Add-ons that needs ask for, each in a subnet of its own of the cluster's network. */
export interface DeployedAddOns {
  /** The Application Gateway that the ingress controller makes; null: none, or in a network that AKS makes. */
  readonly applicationGateway: { readonly name: string; readonly subnet: string } | null;
  readonly virtualNodesSubnet: string | null;
}

export interface DeployedCluster {
  readonly name: string;
  readonly dnsPrefix: string;
  readonly sku: ClusterSku;
  readonly tier: ClusterTier;
  /** With the Premium tier only: both go together (fact `support-plan-of-premium`); null: what every tier has. */
  readonly supportPlan: SupportPlan | null;
  /** Null: none is entered, the service takes its default. */
  readonly kubernetesVersion: string | null;
  /** Name of the identity that is made for it; null: an identity of the system's making. */
  readonly identity: string | null;
  readonly apiServer: 'public' | 'private-endpoint' | 'vnet-integration';
  /** Name of the delegated subnet, with VNet integration in an own network. */
  readonly apiServerSubnet: string | null;
  readonly autoProvisioning: boolean;
  readonly addOns: DeployedAddOns;
  readonly network: DeployedNetworkProfile;
  /** The first is a system pool: the cluster is created with it. */
  readonly pools: readonly [DeployedPool, ...DeployedPool[]];
}

/** True for a cluster with Windows nodes, which asks for an administrator. */
export function hasWindowsPool({ pools }: DeployedCluster): boolean {
  return pools.some(({ osType }) => osType === 'Windows');
}

/** One cluster with its network, decided to the last field: what every format of code prints. */
export interface Deployment {
  readonly planName: string;
  readonly candidateLabel: string;
  /** Null: the plan names none, or another group than that of a VNet that exists; the code asks for it. */
  readonly resourceGroup: string | null;
  readonly location: string | null;
  /** Null: AKS makes and owns the network. */
  readonly network: DeployedNetwork | null;
  readonly routeTable: DeployedRouteTable | null;
  readonly natGateway: DeployedNatGateway | null;
  /** What the identity that is made for the cluster gets the role Network Contributor on; nothing without one. */
  readonly roleScopes: readonly RoleScope[];
  readonly cluster: DeployedCluster;
  /** What the plan says and the code does not, one sentence each. */
  readonly notes: readonly string[];
}
