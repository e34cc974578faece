import { isOn, recordsAt, textAt, textsAt } from '../folded-fields.ts';
import type { FoldedRecord } from '../importer.ts';
import { anyOf, blockAt, countOf, hasBlock, listOf } from './terraform-block.ts';
import { defaultPoolFields, poolFields } from './terraform-pools.ts';

function publicIps(fields: FoldedRecord, key: string): FoldedRecord[] {
  return textsAt(fields, key).map((id) => ({ id }));
}

/** Outbound IPs that AKS manages, of each IP version. */
function countsOf(profile: FoldedRecord): FoldedRecord {
  return {
    ...countOf(profile, 'managed_outbound_ip_count'),
    countipv6: profile.managed_outbound_ipv6_count ?? null,
  };
}

function balancerFields(balancer: FoldedRecord): FoldedRecord {
  return {
    managedoutboundips: countsOf(balancer),
    outboundips: { publicips: publicIps(balancer, 'outbound_ip_address_ids') },
    effectiveoutboundips: publicIps(balancer, 'effective_outbound_ips'),
    allocatedoutboundports: balancer.outbound_ports_allocated ?? null,
  };
}

function gatewayFields(gateway: FoldedRecord): FoldedRecord {
  return {
    managedoutboundipprofile: countsOf(gateway),
    effectiveoutboundips: publicIps(gateway, 'effective_outbound_ips'),
  };
}

/** `network_profile` with the names of ARM; `ebpf_data_plane` became `network_data_plane` in azurerm 4. */
function networkFields(network: FoldedRecord): FoldedRecord {
  const advanced = blockAt(network, 'advanced_networking');
  return {
    networkplugin: network.network_plugin ?? null,
    networkpluginmode: network.network_plugin_mode ?? null,
    networkdataplane: anyOf(network, 'network_data_plane', 'ebpf_data_plane'),
    networkpolicy: network.network_policy ?? null,
    podcidrs: listOf(network, 'pod_cidrs', 'pod_cidr'),
    servicecidrs: listOf(network, 'service_cidrs', 'service_cidr'),
    dnsserviceip: network.dns_service_ip ?? null,
    dockerbridgecidr: network.docker_bridge_cidr ?? null,
    ipfamilies: network.ip_versions ?? null,
    outboundtype: network.outbound_type ?? null,
    loadbalancersku: network.load_balancer_sku ?? null,
    loadbalancerprofile: balancerFields(blockAt(network, 'load_balancer_profile')),
    natgatewayprofile: gatewayFields(blockAt(network, 'nat_gateway_profile')),
    advancednetworking: {
      observability: { enabled: isOn(advanced, 'observability_enabled') },
      security: { enabled: isOn(advanced, 'security_enabled') },
    },
  };
}

/** `vnet_integration_enabled` of azurerm 3 was a preview; `virtual_network_integration_enabled` replaced it. */
function accessFields(values: FoldedRecord): FoldedRecord {
  const access = blockAt(values, 'api_server_access_profile');
  return {
    enableprivatecluster: anyOf(values, 'private_cluster_enabled', 'private_link_enabled'),
    enablevnetintegration: anyOf(access, 'virtual_network_integration_enabled', 'vnet_integration_enabled'),
    subnetid: textAt(access, 'subnet_id'),
    authorizedipranges: anyOf(values, 'api_server_authorized_ip_ranges') ?? access.authorized_ip_ranges ?? null,
  };
}

const ADDON_BLOCKS = [
  'aci_connector_linux',
  'ingress_application_gateway',
  'key_vault_secrets_provider',
  'oms_agent',
  'web_app_routing',
] as const;

/** Add-ons are blocks and switches of their own since azurerm 3; before, they stood in `addon_profile`. */
function addonFields(values: FoldedRecord): FoldedRecord {
  const old = blockAt(values, 'addon_profile');
  const isUsed = (name: string) => hasBlock(values, name) || isOn(blockAt(old, name), 'enabled');
  const switched = isOn(values, 'azure_policy_enabled') || isOn(blockAt(old, 'azure_policy'), 'enabled');
  const names = [...ADDON_BLOCKS.filter(isUsed), ...(switched ? ['azure_policy'] : [])];
  return Object.fromEntries(names.map((name) => [name, { enabled: true }]));
}

/** The pools that stand inside the cluster: the default one, or all of them as the data source lists them. */
function nestedPools(values: FoldedRecord): FoldedRecord[] {
  const listed = recordsAt(values, 'agent_pool_profile').map(poolFields);
  return hasBlock(values, 'default_node_pool') ? [defaultPoolFields(blockAt(values, 'default_node_pool'))] : listed;
}

/** An `azurerm_kubernetes_cluster`, managed or read, with the field names of ARM. */
export function clusterFields(values: FoldedRecord): FoldedRecord {
  return {
    name: values.name ?? null,
    location: values.location ?? null,
    kubernetesversion: values.kubernetes_version ?? null,
    currentkubernetesversion: values.current_kubernetes_version ?? null,
    noderesourcegroup: values.node_resource_group ?? null,
    sku: { name: 'Base', tier: values.sku_tier ?? null },
    identity: { type: blockAt(values, 'identity').type ?? null },
    networkprofile: networkFields(blockAt(values, 'network_profile')),
    apiserveraccessprofile: accessFields(values),
    nodeprovisioningprofile: { mode: blockAt(values, 'node_provisioning_profile').mode ?? null },
    addonprofiles: addonFields(values),
    agentpoolprofiles: nestedPools(values),
  };
}
