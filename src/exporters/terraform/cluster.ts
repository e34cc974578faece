import { azurermNodeImages } from '../../domain/facts/export-targets.ts';
import { labelled } from '../../domain/labelled.ts';
import {
  type DeployedCluster,
  type DeployedNetworkProfile,
  type DeployedPool,
  type Deployment,
  hasWindowsPool,
} from '../deployment/deployment.ts';
import { type HclBlock, type HclBody, resource } from './hcl.ts';
import { associationAddresses, PLACE, publicIpLabels, subnetId, type SubnetLabels } from './network.ts';

/** Name of the variable that asks for the VM size of a pool. */
export function vmSizeVariable(pool: string): string {
  return `${pool}_vm_size`;
}

/** Fact `azurerm-node-images`. */
const AZURERM_IMAGES: readonly string[] = azurermNodeImages.value;

function poolBody(pool: DeployedPool, labels: SubnetLabels): HclBody {
  const { autoscaler } = pool;
  return {
    name: pool.name,
    vm_size: pool.vmSize ?? { hcl: `var.${vmSizeVariable(pool.name)}` },
    os_sku: AZURERM_IMAGES.includes(pool.osSku) ? pool.osSku : undefined,
    node_count: pool.count,
    ...(autoscaler ? { auto_scaling_enabled: true, min_count: autoscaler.minimum, max_count: autoscaler.maximum } : {}),
    max_pods: pool.maxPods,
    zones: pool.zones.length === 0 ? undefined : pool.zones,
    orchestrator_version: pool.kubernetesVersion ?? undefined,
    vnet_subnet_id: subnetId(labels, pool.nodeSubnet),
    pod_subnet_id: subnetId(labels, pool.podSubnet),
  };
}

function defaultPool(pool: DeployedPool, labels: SubnetLabels): HclBlock {
  const surge = pool.maxSurge === null ? undefined : { block: { max_surge: pool.maxSurge } };
  return { block: { ...poolBody(pool, labels), upgrade_settings: surge } };
}

function furtherPool(pool: DeployedPool, labels: SubnetLabels): string {
  const { maxSurge, maxUnavailable } = pool;
  const upgrade: HclBlock | undefined =
    maxSurge === null ? undefined : { block: { max_surge: maxSurge, max_unavailable: maxUnavailable ?? undefined } };
  return resource('azurerm_kubernetes_cluster_node_pool', pool.name, {
    kubernetes_cluster_id: { hcl: 'azurerm_kubernetes_cluster.main.id' },
    ...poolBody(pool, labels),
    mode: pool.mode,
    os_type: pool.osType,
    priority: pool.spot ? 'Spot' : undefined,
    upgrade_settings: upgrade,
  });
}

/** azurerm takes the Cilium data plane only with Overlay or a pod subnet (export targets, section 4). */
function hasCiliumPlane({ dataPlane, isOverlay }: DeployedNetworkProfile, pool: DeployedPool): boolean {
  return dataPlane === 'cilium' && (isOverlay || pool.podSubnet !== null);
}

function outboundBody(profile: DeployedNetworkProfile): HclBody {
  const { outboundType, managedOutboundIps, outboundPortsPerNode } = profile;
  const count = managedOutboundIps ?? undefined;
  const ipv6 = profile.managedOutboundIpv6s ?? undefined;
  if (outboundType === 'managedNATGateway') {
    return {
      outbound_type: outboundType,
      nat_gateway_profile: count === undefined ? undefined : { block: { managed_outbound_ip_count: count } },
    };
  }
  const balancer = {
    managed_outbound_ip_count: count,
    managed_outbound_ipv6_count: ipv6,
    outbound_ports_allocated: outboundPortsPerNode ?? undefined,
  };
  return {
    outbound_type: outboundType,
    load_balancer_sku: 'standard',
    load_balancer_profile:
      count === undefined && ipv6 === undefined && outboundPortsPerNode === null ? undefined : { block: balancer },
  };
}

function networkProfile(profile: DeployedNetworkProfile, first: DeployedPool): HclBody {
  const { isDualStack, podCidrs, serviceCidrs, advanced } = profile;
  const isCilium = hasCiliumPlane(profile, first);
  const ranges: HclBody = isDualStack
    ? {
        ip_versions: ['IPv4', 'IPv6'],
        pod_cidrs: podCidrs.length === 0 ? undefined : podCidrs,
        service_cidrs: serviceCidrs,
      }
    : { pod_cidr: podCidrs[0], service_cidr: serviceCidrs[0] };
  const isLost = profile.policy === 'cilium' && !isCilium;
  return {
    network_plugin: profile.plugin,
    network_plugin_mode: profile.isOverlay ? 'overlay' : undefined,
    network_data_plane: profile.plugin === 'azure' ? (isCilium ? 'cilium' : 'azure') : undefined,
    network_policy: isLost ? undefined : (profile.policy ?? undefined),
    ...ranges,
    dns_service_ip: profile.dnsServiceIp,
    ...outboundBody(profile),
    advanced_networking: advanced
      ? {
          block: {
            observability_enabled: advanced.observability,
            security_enabled: advanced.policies !== null || advanced.wireguard,
          },
        }
      : undefined,
  };
}

/** The local name of the role assignment on each scope, and the id of the scope. */
const ROLES = {
  network: { label: 'network', of: 'azurerm_virtual_network.main.id' },
  'route-table': { label: 'route_table', of: 'azurerm_route_table.main.id' },
} as const;

function identityBlocks({ cluster: { identity }, network, roleScopes }: Deployment): readonly string[] {
  if (identity === null) {
    return [];
  }
  return [
    resource('azurerm_user_assigned_identity', 'main', { name: identity, ...PLACE }),
    ...roleScopes.map((scope) =>
      resource('azurerm_role_assignment', ROLES[scope].label, {
        scope: { hcl: `${network?.isExisting === true ? 'data.' : ''}${ROLES[scope].of}` },
        role_definition_name: 'Network Contributor',
        principal_id: { hcl: 'azurerm_user_assigned_identity.main.principal_id' },
      }),
    ),
  ];
}

/** What has to be there before the cluster, beyond what its arguments name. */
function dependsOn(deployment: Deployment, labels: SubnetLabels): HclBody {
  const { network, routeTable, natGateway, roleScopes } = deployment;
  const gateways = network?.subnets.filter(({ hasNatGateway }) => hasNatGateway) ?? [];
  const roles = [
    ...roleScopes.map((scope) => `azurerm_role_assignment.${ROLES[scope].label}`),
    ...associationAddresses(deployment, labels),
    ...(routeTable?.defaultRoute === true ? ['azurerm_route.to_firewall'] : []),
    ...(natGateway && gateways.length > 0
      ? publicIpLabels(natGateway).map(({ label }) => `azurerm_nat_gateway_public_ip_association.${label}`)
      : []),
  ];
  return roles.length === 0 ? {} : { depends_on: roles.map((hcl) => ({ hcl })) };
}

function apiServerBody({ apiServer, apiServerSubnet }: DeployedCluster, labels: SubnetLabels): HclBody {
  if (apiServer === 'private-endpoint') {
    return { private_cluster_enabled: true };
  }
  return apiServer === 'public'
    ? {}
    : {
        api_server_access_profile: {
          block: { virtual_network_integration_enabled: true, subnet_id: subnetId(labels, apiServerSubnet) },
        },
      };
}

function addOnBody({ addOns }: DeployedCluster, labels: SubnetLabels): HclBody {
  const { applicationGateway: gateway, virtualNodesSubnet } = addOns;
  return {
    ingress_application_gateway:
      gateway === null
        ? undefined
        : { block: { gateway_name: gateway.name, subnet_id: subnetId(labels, gateway.subnet) } },
    aci_connector_linux: virtualNodesSubnet === null ? undefined : { block: { subnet_name: virtualNodesSubnet } },
  };
}

function identityBody(identity: string | null): HclBody {
  return identity === null
    ? { type: 'SystemAssigned' }
    : { type: 'UserAssigned', identity_ids: [{ hcl: 'azurerm_user_assigned_identity.main.id' }] };
}

/** True for a pool that the provider cannot describe. */
export function isUnsayable({ kind, mode }: DeployedPool): boolean {
  return kind === 'VirtualMachines' || mode === 'Gateway';
}

/** Identity, cluster and those pools that the provider can describe. */
export function clusterBlocks(deployment: Deployment, labels: SubnetLabels): readonly string[] {
  const { cluster } = deployment;
  const [first, ...others] = cluster.pools;
  const windows: HclBlock = {
    block: {
      admin_username: { hcl: 'var.windows_admin_username' },
      admin_password: { hcl: 'var.windows_admin_password' },
    },
  };
  return [
    ...identityBlocks(deployment),
    resource('azurerm_kubernetes_cluster', 'main', {
      name: cluster.name,
      ...PLACE,
      dns_prefix: cluster.dnsPrefix,
      sku_tier: cluster.tier,
      support_plan: cluster.supportPlan ?? undefined,
      kubernetes_version: cluster.kubernetesVersion ?? undefined,
      ...dependsOn(deployment, labels),
      ...apiServerBody(cluster, labels),
      default_node_pool: defaultPool(first, labels),
      identity: { block: identityBody(cluster.identity) },
      network_profile: { block: networkProfile(cluster.network, first) },
      node_provisioning_profile: { block: { mode: cluster.autoProvisioning ? 'Auto' : 'Manual' } },
      ...addOnBody(cluster, labels),
      windows_profile: hasWindowsPool(cluster) ? windows : undefined,
    }),
    ...others.filter((pool) => !isUnsayable(pool)).map((pool) => furtherPool(pool, labels)),
  ];
}

/** azurerm 5.2.0 is older than the API version with a SKU, so its managed NAT gateway is Standard. Fact `managed-nat-gateway-sku`. */
function natGatewayNotes({ outboundType, isDualStack, natGatewaySku }: DeployedNetworkProfile): readonly string[] {
  if (outboundType !== 'managedNATGateway' || (natGatewaySku === 'Standard' && !isDualStack)) {
    return [];
  }
  const made = 'azurerm 5.2.0 has no argument for the SKU of a managed NAT gateway: the code makes Standard';
  return [isDualStack ? `${made}, which is IPv4 only. Use another format, or azapi.` : `${made}.`];
}

/** What the plan asks for and the provider (5.2.0) has no argument for: one sentence each. */
export function terraformNotes({ cluster }: Deployment): readonly string[] {
  const { network, pools, sku } = cluster;
  const [first] = pools;
  const lacks = (what: string): string => `azurerm 5.2.0 has no argument for ${what}.`;
  return [
    ...(pools.some(({ podIpAllocation }) => podIpAllocation === 'StaticBlock')
      ? [
          `${lacks('static blocks of pod addresses')} Without it pods get dynamic addresses: use another format, or azapi.`,
        ]
      : []),
    ...(network.dataPlane === 'cilium' && !hasCiliumPlane(network, first)
      ? [
          'azurerm 5.2.0 takes the Cilium data plane only with Overlay or a pod subnet: the code leaves it out, use another format.',
        ]
      : []),
    ...(sku === 'Automatic'
      ? [`${lacks('AKS Automatic')} The code makes a standard cluster: use another format.`]
      : []),
    ...natGatewayNotes(network),
    ...(network.staticEgressGateway ? [lacks('the static egress gateway')] : []),
    ...(network.advanced?.policies ? [lacks(`${network.advanced.policies} policy of advanced networking`)] : []),
    ...(network.advanced?.wireguard === true ? [lacks('WireGuard encryption')] : []),
    ...(network.advanced?.ebpfHostRouting === true ? [lacks('eBPF host routing')] : []),
    ...(first.kind === 'VirtualMachines'
      ? [`${lacks('VirtualMachines pools')} ${labelled('Pool', first.name)} becomes a scale set.`]
      : []),
    ...pools
      .slice(1)
      .flatMap((pool) =>
        isUnsayable(pool)
          ? [
              `${labelled('Pool', pool.name)} is left out: ${lacks(pool.mode === 'Gateway' ? 'gateway pools' : 'VirtualMachines pools')}`,
            ]
          : [],
      ),
    ...pools.flatMap(({ name, osSku }) =>
      AZURERM_IMAGES.includes(osSku)
        ? []
        : [
            `azurerm 5.2.0 does not take node image ${osSku}: ${labelled('pool', name)} starts with the default of its system.`,
          ],
    ),
    ...(first.maxUnavailable === null ? [] : [lacks(`max unavailable of ${labelled('the default pool', first.name)}`)]),
  ];
}
