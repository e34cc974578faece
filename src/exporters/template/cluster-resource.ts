import { clusterApiVersion } from '../../domain/facts/api-versions.ts';
import { networkContributorRole } from '../../domain/facts/cluster-roles.ts';
import {
  type AdvancedNetworking,
  type DeployedNetworkProfile,
  type DeployedPool,
  type Deployment,
  hasWindowsPool,
} from '../deployment/deployment.ts';
import { subnetId } from './network-resources.ts';
import { type Expression, type TemplateResource, type TemplateValue, vmSizeParameter } from './value.ts';

/** Fact `cluster-api-version`. */
const CLUSTER_VERSION = clusterApiVersion.value;
/** Id of Azure's built-in role Network Contributor, the same in every tenant. */
export const NETWORK_CONTRIBUTOR = networkContributorRole.value;

function listed<T extends TemplateValue>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function sizeOf({ name, vmSize }: DeployedPool): TemplateValue {
  return vmSize ?? { parameter: vmSizeParameter(name) };
}

function countOf(pool: DeployedPool): Record<string, TemplateValue | undefined> {
  const { kind, count, autoscaler } = pool;
  if (kind === 'VirtualMachines') {
    const size = sizeOf(pool);
    const scale = autoscaler
      ? { autoscale: [{ size, minCount: autoscaler.minimum, maxCount: autoscaler.maximum }] }
      : { manual: [{ size, count }] };
    return { virtualMachinesProfile: { scale } };
  }
  const scaling = autoscaler
    ? { enableAutoScaling: true, minCount: autoscaler.minimum, maxCount: autoscaler.maximum }
    : {};
  return { vmSize: sizeOf(pool), count, ...scaling };
}

function upgradeOf({ maxSurge, maxUnavailable }: DeployedPool): TemplateValue | undefined {
  return maxSurge === null ? undefined : { maxSurge, ...(maxUnavailable === null ? {} : { maxUnavailable }) };
}

function poolBody(pool: DeployedPool, deployment: Deployment): TemplateValue {
  return {
    name: pool.name,
    mode: pool.mode,
    type: pool.kind,
    osType: pool.osType,
    osSKU: pool.osSku,
    ...countOf(pool),
    scaleSetPriority: pool.spot ? 'Spot' : undefined,
    maxPods: pool.maxPods,
    availabilityZones: listed(pool.zones),
    orchestratorVersion: pool.kubernetesVersion ?? undefined,
    vnetSubnetID: subnetId(deployment, pool.nodeSubnet),
    podSubnetID: subnetId(deployment, pool.podSubnet),
    podIPAllocationMode: pool.podIpAllocation ?? undefined,
    upgradeSettings: upgradeOf(pool),
    gatewayProfile: pool.gatewayPrefixLength === null ? undefined : { publicIPPrefixSize: pool.gatewayPrefixLength },
  };
}

function advancedBody(advanced: AdvancedNetworking | null): TemplateValue | undefined {
  if (advanced === null) {
    return undefined;
  }
  const { observability, policies, wireguard, ebpfHostRouting } = advanced;
  const security = {
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

function outboundBody(profile: DeployedNetworkProfile): Record<string, TemplateValue | undefined> {
  const { outboundType, managedOutboundIps: ips, outboundPortsPerNode: ports } = profile;
  const count = ips ?? undefined;
  if (outboundType === 'managedNATGateway') {
    return {
      outboundType,
      natGatewayProfile: count === undefined ? undefined : { managedOutboundIPProfile: { count } },
    };
  }
  const managedOutboundIPs = count === undefined ? undefined : { count };
  return {
    outboundType,
    loadBalancerSku: 'standard',
    loadBalancerProfile:
      count === undefined && ports === null
        ? undefined
        : { managedOutboundIPs, allocatedOutboundPorts: ports ?? undefined },
  };
}

function rangeBody({
  isDualStack,
  podCidrs,
  serviceCidrs,
}: DeployedNetworkProfile): Record<string, TemplateValue | undefined> {
  return isDualStack
    ? { ipFamilies: ['IPv4', 'IPv6'], podCidrs: listed(podCidrs), serviceCidrs }
    : { podCidr: podCidrs[0], serviceCidr: serviceCidrs[0] };
}

function networkBody(profile: DeployedNetworkProfile): TemplateValue {
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

function apiServerBody(deployment: Deployment): TemplateValue | undefined {
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

function identityBody({ cluster: { identity } }: Deployment): TemplateValue {
  if (identity === null) {
    return { type: 'SystemAssigned' };
  }
  const id: Expression = {
    call: 'resourceId',
    arguments: ['Microsoft.ManagedIdentity/userAssignedIdentities', identity],
  };
  return { type: 'UserAssigned', userAssignedIdentities: { entries: [[id, {}]] } };
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
  return {
    symbol: 'cluster',
    type,
    apiVersion: CLUSTER_VERSION,
    name,
    id: { call: 'resourceId', arguments: [type, name] },
    dependsOn,
    body: {
      location: { parameter: 'location' },
      sku: { name: cluster.sku, tier: cluster.tier },
      identity: identityBody(deployment),
      properties: {
        dnsPrefix: cluster.dnsPrefix,
        kubernetesVersion: cluster.kubernetesVersion ?? undefined,
        agentPoolProfiles: cluster.pools.map((pool) => poolBody(pool, deployment)),
        networkProfile: networkBody(cluster.network),
        apiServerAccessProfile: apiServerBody(deployment),
        nodeProvisioningProfile: cluster.autoProvisioning ? { mode: 'Auto' } : undefined,
        windowsProfile: hasWindowsPool(cluster) ? windowsProfile : undefined,
      },
    },
  };
}
