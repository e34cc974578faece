import { textAt } from '../folded-fields.ts';
import type { FoldedRecord } from '../importer.ts';
import { anyOf, blockAt } from './terraform-block.ts';

/**
 * A node pool with the field names of ARM: a `default_node_pool` block or an `azurerm_kubernetes_cluster_node_pool`, in the
 * spellings of azurerm 2 to 5 (facts: export targets, section 4; upgrade guides 3.0, 4.0, 5.0 of the provider).
 */
export function poolFields(values: FoldedRecord): FoldedRecord {
  const upgrade = blockAt(values, 'upgrade_settings');
  return {
    name: values.name ?? null,
    count: anyOf(values, 'node_count', 'count'),
    enableautoscaling: anyOf(values, 'auto_scaling_enabled', 'enable_auto_scaling'),
    mincount: values.min_count ?? null,
    maxcount: values.max_count ?? null,
    maxpods: values.max_pods ?? null,
    vnetsubnetid: textAt(values, 'vnet_subnet_id'),
    podsubnetid: textAt(values, 'pod_subnet_id'),
    availabilityzones: anyOf(values, 'zones', 'availability_zones'),
    orchestratorversion: values.orchestrator_version ?? null,
    vmsize: values.vm_size ?? null,
    ostype: values.os_type ?? null,
    ossku: values.os_sku ?? null,
    mode: values.mode ?? null,
    type: values.type ?? null,
    scalesetpriority: values.priority ?? null,
    enablenodepublicip: anyOf(values, 'node_public_ip_enabled', 'enable_node_public_ip'),
    upgradesettings: { maxsurge: upgrade.max_surge ?? null, maxunavailable: upgrade.max_unavailable ?? null },
  };
}

/** The pool that every cluster of azurerm has: a system pool on Linux. */
export function defaultPoolFields(values: FoldedRecord): FoldedRecord {
  return { ...poolFields(values), mode: 'System', ostype: 'Linux' };
}
