import { clusterApiVersion } from '../../domain/facts/api-versions.ts';
import {
  type AdvancedNetworking,
  type DeployedNetworkProfile,
  type DeployedPool,
  type Deployment,
  hasWindowsPool,
} from '../deployment/deployment.ts';
import type { AdvancedNetworkingBody, ClusterBody, NetworkProfileBody, PoolBody } from './azure-contract.ts';
import { subnetId } from './network-resources.ts';
import { type Expression, type TemplateResource, vmSizeParameter } from './value.ts';

/** Fact `cluster-api-version`. */
const CLUSTER_VERSION = clusterApiVersion.value;

function orNone<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function sizeOf({ name, vmSize }: DeployedPool): string | Expression {
  return vmSize ?? { parameter: vmSizeParameter(name) };
}

function countOf(
  pool: DeployedPool,
): Pick<PoolBody, 'virtualMachinesProfile' | 'vmSize' | 'count' | 'enableAutoScaling' | 'minCount' | 'maxCount'> {
  const { kind, count, autoscaler } = pool;
  if (kind === 'VirtualMachines') {
    const size = sizeOf(pool);
    const scale = autoscaler
      ? { autoscale: [{ size, minCount: autoscaler.minimum, maxCount: autoscaler.maximum }] }
      : { manual: [{ size, count }] };
    return { virtualMachinesProfile: { scale } };
  }
  return {
    vmSize: sizeOf(pool),
    count,
    enableAutoScaling: autoscaler ? true : undefined,
    minCount: autoscaler?.minimum,
    maxCount: autoscaler?.maximum,
  };
}

function upgradeOf({ maxSurge, maxUnavailable }: DeployedPool): PoolBody['upgradeSettings'] {
  return maxSurge === null ? undefined : { maxSurge, maxUnavailable: maxUnavailable ?? undefined };
}

function poolBody(pool: DeployedPool, deployment: Deployment): PoolBody {
  return {
    name: pool.name,
    mode: pool.mode,
    type: pool.kind,
    osType: pool.osType,
    osSKU: pool.osSku,
    ...countOf(pool),
    scaleSetPriority: pool.spot ? 'Spot' : undefined,
    maxPods: pool.maxPods,
    availabilityZones: orNone(pool.zones),
    orchestratorVersion: pool.kubernetesVersion ?? undefined,
    vnetSubnetID: subnetId(deployment, pool.nodeSubnet),
    podSubnetID: subnetId(deployment, pool.podSubnet),
    podIPAllocationMode: pool.podIpAllocation ?? undefined,
    upgradeSettings: upgradeOf(pool),
    gatewayProfile: pool.gatewayPrefixLength === null ? undefined : { publicIPPrefixSize: pool.gatewayPrefixLength },
  };
}

function advancedBody(advanced: AdvancedNetworking | null): AdvancedNetworkingBody | undefined {
  if (advanced === null) {
    return undefined;
  }
  const { observability, policies, wireguard, ebpfHostRouting } = advanced;
  const security: AdvancedNetworkingBody['security'] = {
    enabled: true,
    // left out, it would be FQDN (ARM schema)
    advancedNetworkPolicies: policies ?? 'None',
    transitEncryption: wireguard ? { type: 'WireGuard' } : undefined,
  };
  return {
    enabled: true,
    observability: { enabled: observability },
    security: policies === null && !wireguard ? { enabled: false } : security,
    performance: ebpfHostRouting ? { accelerationMode: 'BpfVeth' } : undefined,
  };
}

function outboundBody(
  profile: DeployedNetworkProfile,
): Pick<NetworkProfileBody, 'outboundType' | 'natGatewayProfile' | 'loadBalancerSku' | 'loadBalancerProfile'> {
  const { outboundType, managedOutboundIps: ips, outboundPortsPerNode: ports, natGatewaySku } = profile;
  const count = ips ?? undefined;
  const countIPv6 = profile.managedOutboundIpv6s ?? undefined;
  const managed = count === undefined && countIPv6 === undefined ? undefined : { count, countIPv6 };
  if (outboundType === 'managedNATGateway') {
    const hasProfile = natGatewaySku !== null || managed !== undefined;
    return {
      outboundType,
      natGatewayProfile: hasProfile
        ? { sku: natGatewaySku ?? undefined, managedOutboundIPProfile: managed }
        : undefined,
    };
  }
  return {
    outboundType,
    loadBalancerSku: 'standard',
    loadBalancerProfile:
      managed === undefined && ports === null
        ? undefined
        : { managedOutboundIPs: managed, allocatedOutboundPorts: ports ?? undefined },
  };
}

function rangeBody({
  isDualStack,
  podCidrs,
  serviceCidrs,
}: DeployedNetworkProfile): Pick<
  NetworkProfileBody,
  'ipFamilies' | 'podCidrs' | 'serviceCidrs' | 'podCidr' | 'serviceCidr'
> {
  return isDualStack
    ? { ipFamilies: ['IPv4', 'IPv6'], podCidrs: orNone(podCidrs), serviceCidrs }
    : { podCidr: podCidrs[0], serviceCidr: serviceCidrs[0] };
}

function networkBody(profile: DeployedNetworkProfile): NetworkProfileBody {
  return {
    networkPlugin: profile.plugin,
    networkPluginMode: profile.isOverlay ? 'overlay' : undefined,
    networkDataplane: profile.plugin === 'azure' ? profile.dataPlane : undefined,
    networkPolicy: profile.policy ?? undefined,
    ...rangeBody(profile),
    dnsServiceIP: profile.dnsServiceIp,
    ...outboundBody(profile),
    staticEgressGatewayProfile: profile.staticEgressGateway ? { enabled: true } : undefined,
    advancedNetworking: advancedBody(profile.advanced),
  };
}

function apiServerBody(deployment: Deployment): ClusterBody['properties']['apiServerAccessProfile'] {
  const { apiServer, apiServerSubnet } = deployment.cluster;
  switch (apiServer) {
    case 'public':
      return undefined;
    case 'private-endpoint':
      return { enablePrivateCluster: true };
    case 'vnet-integration':
      return { enableVnetIntegration: true, subnetId: subnetId(deployment, apiServerSubnet) };
  }
}

function identityBody({ cluster: { identity } }: Deployment): ClusterBody['identity'] {
  if (identity === null) {
    return { type: 'SystemAssigned' };
  }
  const id: Expression = {
    call: 'resourceId',
    arguments: ['Microsoft.ManagedIdentity/userAssignedIdentities', identity],
  };
  return { type: 'UserAssigned', userAssignedIdentities: { entries: [[id, {}]] } };
}

/** The add-ons for ingress and virtual nodes, each in its subnet. */
function addOnBody(deployment: Deployment): ClusterBody['properties']['addonProfiles'] {
  const { applicationGateway: gateway, virtualNodesSubnet } = deployment.cluster.addOns;
  if (gateway === null && virtualNodesSubnet === null) {
    return undefined;
  }
  const subnet = subnetId(deployment, gateway?.subnet ?? null);
  return {
    ingressApplicationGateway:
      gateway === null || subnet === undefined
        ? undefined
        : { enabled: true, config: { applicationGatewayName: gateway.name, subnetId: subnet } },
    aciConnectorLinux:
      virtualNodesSubnet === null ? undefined : { enabled: true, config: { SubnetName: virtualNodesSubnet } },
  };
}

/** The managed cluster with all its pools. */
export function clusterResource(deployment: Deployment, dependsOn: readonly string[]): TemplateResource {
  const { cluster } = deployment;
  const type = 'Microsoft.ContainerService/managedClusters';
  const name: Expression = { parameter: 'clusterName' };
  const windowsProfile = {
    adminUsername: { parameter: 'windowsAdminUsername' },
    adminPassword: { parameter: 'windowsAdminPassword' },
  };
  const body: ClusterBody = {
    location: { parameter: 'location' },
    sku: { name: cluster.sku, tier: cluster.tier },
    identity: identityBody(deployment),
    properties: {
      dnsPrefix: cluster.dnsPrefix,
      kubernetesVersion: cluster.kubernetesVersion ?? undefined,
      supportPlan: cluster.supportPlan ?? undefined,
      agentPoolProfiles: cluster.pools.map((pool) => poolBody(pool, deployment)),
      networkProfile: networkBody(cluster.network),
      apiServerAccessProfile: apiServerBody(deployment),
      nodeProvisioningProfile: cluster.autoProvisioning ? { mode: 'Auto' } : undefined,
      addonProfiles: addOnBody(deployment),
      windowsProfile: hasWindowsPool(cluster) ? windowsProfile : undefined,
    },
  };
  return {
    symbol: 'cluster',
    type,
    apiVersion: CLUSTER_VERSION,
    name,
    id: { call: 'resourceId', arguments: [type, name] },
    dependsOn,
    body: { ...body },
  };
}
