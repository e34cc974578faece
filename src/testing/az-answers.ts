import type { DeployedCluster, DeployedNetwork, DeployedPool, Deployment } from '../exporters/deployment/deployment.ts';

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';

interface Place {
  /** The id of the group of the cluster and its network. */
  readonly group: string;
  readonly network: DeployedNetwork | null;
}

function subnetId({ group, network }: Place, name: string | null): string | null {
  return network === null || name === null
    ? null
    : `${group}/providers/Microsoft.Network/virtualNetworks/${network.name}/subnets/${name}`;
}

function poolAnswer(pool: DeployedPool, place: Place): unknown {
  const { kind, autoscaler } = pool;
  const isOfMachines = kind === 'VirtualMachines';
  const bounds = { minCount: autoscaler?.minimum ?? null, maxCount: autoscaler?.maximum ?? null };
  const scale = autoscaler
    ? { autoscale: { size: pool.vmSize, ...bounds }, manual: null }
    : { autoscale: null, manual: [{ size: pool.vmSize, count: pool.count }] };
  return {
    name: pool.name,
    mode: pool.mode,
    type: kind,
    osType: pool.osType,
    osSku: pool.osSku,
    vmSize: isOfMachines ? null : pool.vmSize,
    count: isOfMachines ? null : pool.count,
    enableAutoScaling: !isOfMachines && autoscaler !== null,
    ...(isOfMachines ? { minCount: null, maxCount: null } : bounds),
    virtualMachinesProfile: isOfMachines ? { scale } : null,
    virtualMachineNodesStatus: isOfMachines ? [{ size: pool.vmSize, count: pool.count }] : null,
    scaleSetPriority: pool.spot ? 'Spot' : null,
    maxPods: pool.maxPods,
    availabilityZones: pool.zones.length === 0 ? null : pool.zones,
    orchestratorVersion: pool.kubernetesVersion,
    currentOrchestratorVersion: pool.kubernetesVersion,
    vnetSubnetId: subnetId(place, pool.nodeSubnet),
    podSubnetId: subnetId(place, pool.podSubnet),
    podIpAllocationMode: pool.podIpAllocation,
    gatewayProfile: pool.gatewayPrefixLength === null ? null : { publicIpPrefixSize: pool.gatewayPrefixLength },
    upgradeSettings: { drainTimeoutInMinutes: null, maxSurge: pool.maxSurge, maxUnavailable: pool.maxUnavailable },
    provisioningState: 'Succeeded',
  };
}

function outboundAnswer(network: DeployedCluster['network']) {
  const { outboundType, managedOutboundIps: count, managedOutboundIpv6s: countIpv6, outboundPortsPerNode } = network;
  const isBalanced = outboundType === 'loadBalancer';
  return {
    outboundType,
    loadBalancerSku: 'standard',
    loadBalancerProfile: isBalanced
      ? {
          allocatedOutboundPorts: outboundPortsPerNode ?? 0,
          managedOutboundIPs: { count, countIpv6 },
          outboundIPs: null,
          effectiveOutboundIPs: [],
        }
      : null,
    natGatewayProfile:
      outboundType === 'managedNATGateway'
        ? {
            sku: network.natGatewaySku ?? 'StandardV2',
            managedOutboundIpProfile: { count, countIpv6 },
            effectiveOutboundIPs: [],
          }
        : null,
  };
}

function networkAnswer(network: DeployedCluster['network']): unknown {
  const { advanced, podCidrs, serviceCidrs } = network;
  return {
    networkPlugin: network.plugin,
    networkPluginMode: network.isOverlay ? 'overlay' : null,
    networkDataplane: network.plugin === 'azure' ? network.dataPlane : null,
    networkPolicy: network.policy ?? 'none',
    ipFamilies: network.isDualStack ? ['IPv4', 'IPv6'] : ['IPv4'],
    podCidr: podCidrs[0] ?? null,
    podCidrs: podCidrs.length === 0 ? null : podCidrs,
    serviceCidr: serviceCidrs[0] ?? null,
    serviceCidrs,
    dnsServiceIp: network.dnsServiceIp,
    ...outboundAnswer(network),
    advancedNetworking: advanced && {
      enabled: true,
      observability: { enabled: advanced.observability },
      security: {
        enabled: advanced.policies !== null || advanced.wireguard,
        advancedNetworkPolicies: advanced.policies ?? 'None',
        transitEncryption: { type: advanced.wireguard ? 'WireGuard' : 'None' },
      },
      performance: { accelerationMode: advanced.ebpfHostRouting ? 'BpfVeth' : 'None' },
    },
  };
}

/**
 * What `az aks show` would print of a deployed cluster: flat, in the spelling of az, null where nothing is set. Field names:
 * those of the API, without `properties`.
 */
export function azCluster({ cluster, network, location }: Deployment): unknown {
  const place = { group: `${GROUP}/rg-aks`, network };
  return {
    id: `${place.group}/providers/Microsoft.ContainerService/managedClusters/${cluster.name}`,
    name: cluster.name,
    type: 'Microsoft.ContainerService/ManagedClusters',
    location: location ?? 'westeurope',
    resourceGroup: 'rg-aks',
    nodeResourceGroup: `MC_rg-aks_${cluster.name}_westeurope`,
    provisioningState: 'Succeeded',
    sku: { name: cluster.sku, tier: cluster.tier },
    kubernetesVersion: cluster.kubernetesVersion,
    currentKubernetesVersion: cluster.kubernetesVersion,
    identity: { type: cluster.identity === null ? 'SystemAssigned' : 'UserAssigned', principalId: null },
    servicePrincipalProfile: { clientId: 'msi', secret: null },
    agentPoolProfiles: cluster.pools.map((pool) => poolAnswer(pool, place)),
    networkProfile: networkAnswer(cluster.network),
    nodeProvisioningProfile: { mode: cluster.autoProvisioning ? 'Auto' : 'Manual' },
    apiServerAccessProfile:
      cluster.apiServer === 'public'
        ? null
        : {
            enablePrivateCluster: cluster.apiServer === 'private-endpoint',
            enableVnetIntegration: cluster.apiServer === 'vnet-integration',
            subnetId: subnetId(place, cluster.apiServerSubnet),
          },
  };
}

/** What `az network vnet show` would print of its network; null where AKS makes the network. */
export function azNetwork({ network, routeTable, natGateway, location }: Deployment): unknown {
  if (network === null) {
    return null;
  }
  const group = `${GROUP}/rg-aks`;
  const id = `${group}/providers/Microsoft.Network/virtualNetworks/${network.name}`;
  const reference = (kind: string, name: string | undefined) =>
    name === undefined ? null : { id: `${group}/providers/Microsoft.Network/${kind}/${name}`, resourceGroup: 'rg-aks' };
  return {
    id,
    name: network.name,
    type: 'Microsoft.Network/virtualNetworks',
    location: location ?? 'westeurope',
    resourceGroup: 'rg-aks',
    provisioningState: 'Succeeded',
    addressSpace: { addressPrefixes: network.addressSpaces },
    dhcpOptions: { dnsServers: [] },
    encryption: network.encrypted ? { enabled: true, enforcement: 'AllowUnencrypted' } : null,
    virtualNetworkPeerings: [],
    subnets: network.subnets.map(({ name, ranges, delegations, hasRouteTable, hasNatGateway }) => ({
      id: `${id}/subnets/${name}`,
      name,
      type: 'Microsoft.Network/virtualNetworks/subnets',
      addressPrefix: ranges.length === 1 ? ranges[0] : null,
      addressPrefixes: ranges.length === 1 ? null : ranges,
      delegations: delegations.map((serviceName) => ({ name: 'd', serviceName, provisioningState: 'Succeeded' })),
      routeTable: hasRouteTable ? reference('routeTables', routeTable?.name) : null,
      natGateway: hasNatGateway ? reference('natGateways', natGateway?.name) : null,
      networkSecurityGroup: null,
      ipConfigurations: null,
    })),
  };
}
