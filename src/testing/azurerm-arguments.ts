/** An argument of a resource: written, only read, or a block of arguments. */
interface Argument {
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly block?: Arguments;
}
export type Arguments = Readonly<Record<string, Argument>>;

const REQUIRED: Argument = { required: true };
const OPTIONAL: Argument = { optional: true };
const BOTH: Argument = { optional: true, computed: true };
const READ: Argument = { computed: true };

/**
 * What azurerm 5.2.0 takes of that which our files write, and all that it requires: its provider schema of
 * 2026-08-21 (hashicorp/terraform-provider-azurerm, commit 69697b7fe6).
 */
export const AZURERM_ARGUMENTS: Readonly<Record<string, Arguments>> = {
  azurerm_kubernetes_cluster: {
    name: REQUIRED,
    location: REQUIRED,
    resource_group_name: REQUIRED,
    dns_prefix: OPTIONAL,
    kubernetes_version: BOTH,
    sku_tier: OPTIONAL,
    default_node_pool: {
      required: true,
      block: {
        auto_scaling_enabled: OPTIONAL,
        max_count: OPTIONAL,
        max_pods: BOTH,
        min_count: OPTIONAL,
        name: REQUIRED,
        node_count: BOTH,
        orchestrator_version: BOTH,
        os_sku: BOTH,
        pod_subnet_id: OPTIONAL,
        type: OPTIONAL,
        upgrade_settings: {
          block: {
            max_surge: REQUIRED,
          },
        },
        vm_size: BOTH,
        vnet_subnet_id: OPTIONAL,
        zones: OPTIONAL,
      },
    },
    network_profile: {
      block: {
        advanced_networking: {
          block: {
            observability_enabled: OPTIONAL,
            security_enabled: OPTIONAL,
          },
        },
        dns_service_ip: BOTH,
        ip_versions: BOTH,
        load_balancer_profile: {
          block: {
            managed_outbound_ip_count: BOTH,
            managed_outbound_ipv6_count: BOTH,
            outbound_ports_allocated: OPTIONAL,
          },
        },
        load_balancer_sku: OPTIONAL,
        nat_gateway_profile: {
          block: {
            managed_outbound_ip_count: BOTH,
          },
        },
        network_data_plane: OPTIONAL,
        network_plugin: REQUIRED,
        network_plugin_mode: OPTIONAL,
        network_policy: BOTH,
        outbound_type: OPTIONAL,
        pod_cidr: BOTH,
        pod_cidrs: BOTH,
        service_cidr: BOTH,
        service_cidrs: BOTH,
      },
    },
    identity: {
      block: {
        identity_ids: OPTIONAL,
        principal_id: READ,
        type: REQUIRED,
      },
    },
    private_cluster_enabled: OPTIONAL,
    api_server_access_profile: {
      block: {
        subnet_id: OPTIONAL,
        virtual_network_integration_enabled: OPTIONAL,
      },
    },
    aci_connector_linux: {
      block: {
        subnet_name: REQUIRED,
      },
    },
    ingress_application_gateway: {
      block: {
        gateway_name: OPTIONAL,
        subnet_id: OPTIONAL,
      },
    },
    node_provisioning_profile: {
      required: true,
      block: {
        mode: OPTIONAL,
      },
    },
    windows_profile: {
      block: {
        admin_password: REQUIRED,
        admin_username: REQUIRED,
      },
    },
  },
  azurerm_kubernetes_cluster_node_pool: {
    auto_scaling_enabled: OPTIONAL,
    kubernetes_cluster_id: REQUIRED,
    max_count: OPTIONAL,
    max_pods: BOTH,
    min_count: OPTIONAL,
    mode: OPTIONAL,
    name: REQUIRED,
    node_count: BOTH,
    orchestrator_version: BOTH,
    os_sku: BOTH,
    os_type: OPTIONAL,
    pod_subnet_id: OPTIONAL,
    priority: OPTIONAL,
    upgrade_settings: {
      block: {
        max_surge: OPTIONAL,
        max_unavailable: OPTIONAL,
      },
    },
    vm_size: BOTH,
    vnet_subnet_id: OPTIONAL,
    windows_profile: { block: {} },
    zones: OPTIONAL,
  },
  azurerm_virtual_network: {
    address_space: OPTIONAL,
    encryption: {
      block: {
        enforcement: REQUIRED,
      },
    },
    location: REQUIRED,
    name: REQUIRED,
    resource_group_name: REQUIRED,
    subnet: {
      block: {
        address_prefixes: REQUIRED,
        delegation: {
          block: {
            name: REQUIRED,
            service_delegation: {
              required: true,
              block: {
                name: REQUIRED,
              },
            },
          },
        },
        id: READ,
        name: REQUIRED,
        route_table_id: OPTIONAL,
      },
    },
  },
  azurerm_subnet: {
    address_prefixes: OPTIONAL,
    delegation: {
      block: {
        name: REQUIRED,
        service_delegation: {
          required: true,
          block: {
            name: REQUIRED,
          },
        },
      },
    },
    name: REQUIRED,
    resource_group_name: REQUIRED,
    route_table_id: READ,
    virtual_network_name: REQUIRED,
  },
};

/** Fixed lists of values by block and argument; source: the documentation of the same resources. */
export const AZURERM_VALUES: Readonly<Record<string, readonly string[]>> = {
  'network_profile.network_plugin': ['azure', 'kubenet', 'none'],
  'network_profile.network_plugin_mode': ['overlay'],
  'network_profile.network_data_plane': ['azure', 'cilium'],
  'network_profile.network_policy': ['calico', 'azure', 'cilium'],
  'network_profile.outbound_type': [
    'loadBalancer',
    'userDefinedRouting',
    'managedNATGateway',
    'userAssignedNATGateway',
    'none',
  ],
  'network_profile.load_balancer_sku': ['basic', 'standard'],
  'network_profile.ip_versions[]': ['IPv4', 'IPv6'],
  'default_node_pool.type': ['VirtualMachineScaleSets'],
  'node_provisioning_profile.mode': ['Auto', 'Manual'],
};
