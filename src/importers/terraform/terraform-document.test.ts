import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../domain/plan-input.ts';
import { contentsOf } from '../../testing/plan-contents.ts';
import { TERRAFORM_DOCUMENTS } from '../../testing/terraform-documents/expected-contents.ts';
import { importDocuments, type ImportOutcome } from '../import-documents.ts';

function importFile(file: string): ImportOutcome {
  const text = readFileSync(new URL(`../../testing/terraform-documents/${file}`, import.meta.url), 'utf8');
  return importDocuments([{ name: file, text }]);
}

function importValue(value: unknown): ImportOutcome {
  return importDocuments([{ name: 'text', text: JSON.stringify(value) }]);
}

function planOf(outcome: ImportOutcome): PlanInput {
  expect(outcome.refused).toEqual([]);
  if (outcome.plan === null) {
    throw new Error('nothing was read');
  }
  return outcome.plan;
}

describe('documents of Terraform', () => {
  it.each(TERRAFORM_DOCUMENTS)('$file: $standsFor', ({ file, holds, plan = {}, says = [] }) => {
    const outcome = importFile(file);
    expect(contentsOf(planOf(outcome))).toEqual(holds);
    expect(outcome.plan).toMatchObject(plan);
    expect(outcome.notes.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining([...says]));
  });
});

const GROUP = '/subscriptions/0/resourceGroups/rg';
const NODES = `${GROUP}/providers/Microsoft.Network/virtualNetworks/net/subnets/nodes`;
const PODS = `${GROUP}/providers/Microsoft.Network/virtualNetworks/net/subnets/pods`;
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/aks`;

type Values = Readonly<Record<string, unknown>>;

/** A state of version 4 with one instance of each resource given. */
function stateOf(...resources: (readonly [type: string, attributes: Values, mode?: string])[]): unknown {
  return {
    version: 4,
    terraform_version: '1.9.0',
    resources: resources.map(([type, attributes, mode = 'managed'], index) => ({
      mode,
      type,
      name: `r${index}`,
      instances: [{ attributes }],
    })),
  };
}

function clusterWith(profile: Values, pool: Values = {}): unknown {
  return stateOf([
    'azurerm_kubernetes_cluster',
    {
      id: CLUSTER,
      name: 'aks',
      network_profile: [profile],
      default_node_pool: [{ name: 'p', node_count: 2, vnet_subnet_id: NODES, pod_subnet_id: '', ...pool }],
    },
  ]);
}

describe('spellings of azurerm', () => {
  const azure = { network_plugin: 'azure', network_plugin_mode: '', pod_cidr: '', pod_cidrs: [] };
  it.each([
    ['kubenet', { network_plugin: 'kubenet', pod_cidr: '10.5.0.0/16' }, {}],
    ['azure-cni-node-subnet', azure, {}],
    ['azure-cni-node-subnet+cilium', { ...azure, ebpf_data_plane: 'cilium' }, {}],
    ['azure-cni-overlay', { ...azure, network_plugin_mode: 'overlay' }, {}],
    ['azure-cni-overlay+cilium', { ...azure, network_plugin_mode: 'overlay', network_data_plane: 'cilium' }, {}],
    ['pod-subnet-dynamic', azure, { pod_subnet_id: PODS }],
    ['byo-cni', { network_plugin: 'none' }, {}],
  ])('tells %s', (candidate, profile, pool) => {
    expect(planOf(importValue(clusterWith(profile, pool))).clusters[0]?.choice).toBe(candidate);
  });

  it.each([
    ['4 and 5', { auto_scaling_enabled: true, node_count: 2, min_count: 1, max_count: 9, zones: ['1'] }],
    ['2 and 3', { enable_auto_scaling: true, node_count: 2, min_count: 1, max_count: 9, availability_zones: ['1'] }],
  ])('reads a pool of azurerm %s', (_, pool) => {
    const { clusters } = planOf(importValue(clusterWith(azure, { ...pool, max_pods: 44 })));
    expect(clusters[0]?.nodePools).toMatchObject([
      { nodes: 2, autoscaler: { enabled: true, minimumNodes: 1, maximumNodes: 9 }, zones: ['1'], maxPodsPerNode: 44 },
    ]);
  });

  it('takes empty blocks, "" and 0 as not set', () => {
    const profile = {
      ...azure,
      load_balancer_profile: [
        { managed_outbound_ip_count: 0, outbound_ip_address_ids: [], effective_outbound_ips: ['a'] },
      ],
      nat_gateway_profile: [],
      network_policy: '',
      outbound_type: 'loadBalancer',
    };
    const { clusters } = planOf(importValue(clusterWith(profile, { max_pods: 0, upgrade_settings: [] })));
    expect(clusters).toMatchObject([
      { policyEngine: 'none', outbound: { type: 'loadBalancer', ipCount: 1 }, nodePools: [{ maxPodsPerNode: 30 }] },
    ]);
  });

  it('joins pools, subnets of both kinds and what is associated with them', () => {
    const outcome = importValue(
      stateOf(
        ['azurerm_kubernetes_cluster', { id: CLUSTER, name: 'aks', default_node_pool: [{ name: 'a', node_count: 1 }] }],
        [
          'azurerm_kubernetes_cluster_node_pool',
          {
            name: 'win',
            kubernetes_cluster_id: CLUSTER,
            os_type: 'Windows',
            os_sku: 'Windows2019',
            priority: 'Spot',
            vnet_subnet_id: NODES,
          },
        ],
        [
          'azurerm_virtual_network',
          {
            id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/net`,
            name: 'net',
            address_space: ['10.0.0.0/8'],
            subnet: [{ id: PODS, name: 'pods', address_prefix: '10.2.0.0/16', security_group: '' }],
          },
          'data',
        ],
        [
          'azurerm_subnet',
          { id: NODES, name: 'nodes', address_prefix: '', address_prefixes: ['10.1.0.0/24'], service_endpoints: null },
        ],
        ['azurerm_subnet_nat_gateway_association', { subnet_id: NODES, nat_gateway_id: `${GROUP}/natGateways/gate` }],
        ['azurerm_key_vault', { name: 'kv' }],
      ),
    );
    expect(planOf(outcome)).toMatchObject({
      clusters: [
        {
          nodePools: [
            { name: 'a' },
            { name: 'win', os: 'windows', osSku: 'Windows2019', priority: 'spot', nodeSubnet: 's2' },
          ],
        },
      ],
      virtualNetworks: [
        {
          name: 'net',
          addressSpaces: ['10.0.0.0/8'],
          subnets: [
            { name: 'pods', ipv4: { range: '10.2.0.0/16' } },
            { name: 'nodes', ipv4: { range: '10.1.0.0/24' }, natGateway: 'gate' },
          ],
        },
      ],
    });
    const sentences = outcome.notes.map(({ sentence }) => sentence);
    expect(sentences).toContain(
      'net (data.azurerm_virtual_network.r2) is read by Terraform, not made by it: it is taken in as it is.',
    );
    expect(sentences).toContain('Other resources of Terraform are no part of a plan: azurerm_key_vault.');
  });
});

describe('azapi', () => {
  const properties = {
    networkProfile: { networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.9.0.0/16' },
    agentPoolProfiles: [{ name: 'p', count: 3, mode: 'System', maxPods: 60 }],
  };
  it.each([
    ['JSON text', JSON.stringify({ properties })],
    ['an object', { properties }],
    ['a value with its type, as states have it', { value: { properties }, type: ['object', {}] }],
  ])('reads a body that is %s', (_, body) => {
    const attributes = {
      name: 'aks',
      parent_id: GROUP,
      type: 'Microsoft.ContainerService/managedClusters@2025-05-01',
      identity: [{ type: 'SystemAssigned' }],
      body,
    };
    expect(planOf(importValue(stateOf(['azapi_resource', attributes]))).clusters).toMatchObject([
      {
        name: 'aks',
        choice: 'azure-cni-overlay',
        podCidrs: ['10.9.0.0/16'],
        identity: 'system-assigned',
        nodePools: [{ nodes: 3, maxPodsPerNode: 60 }],
      },
    ]);
  });

  it.each([
    ['exists', `${GROUP}/providers/Microsoft.ContainerService/managedClusters/aks`],
    ['planned', undefined],
  ])('takes a cluster as one that %s by its id: %s', (lifecycle, id) => {
    const type = 'Microsoft.ContainerService/managedClusters@2025-05-01';
    const attributes = {
      ...(id === undefined ? {} : { id }),
      name: 'aks',
      parent_id: GROUP,
      type,
      body: { properties },
    };
    expect(planOf(importValue(stateOf(['azapi_resource', attributes]))).clusters).toMatchObject([{ lifecycle }]);
  });
});

/** A plan in which a module makes the VNet and its subnets, and another one the cluster in a subnet that it is handed. */
function planOfModules(subnetReferences: readonly string[]): unknown {
  const reference = (...references: string[]) => ({ references });
  const subnet = (key: string, at: number) => ({
    address: `module.net.azurerm_subnet.all["${key}"]`,
    type: 'azurerm_subnet',
    mode: 'managed',
    values: {
      name: key,
      resource_group_name: 'rg',
      virtual_network_name: 'net',
      address_prefixes: [`10.0.${at}.0/24`],
    },
  });
  return {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: {
      root_module: {
        child_modules: [
          { resources: [subnet('nodes', 0), subnet('pods', 1)] },
          {
            resources: [
              {
                address: 'module.aks[0].azurerm_kubernetes_cluster.this',
                type: 'azurerm_kubernetes_cluster',
                mode: 'managed',
                values: { name: 'aks', resource_group_name: 'rg', default_node_pool: [{ name: 'p', node_count: 1 }] },
              },
            ],
          },
        ],
      },
    },
    configuration: {
      root_module: {
        module_calls: {
          net: {
            module: {
              resources: [{ address: 'azurerm_subnet.all', expressions: {} }],
              outputs: { ids: { expression: { references: subnetReferences } } },
            },
          },
          aks: {
            expressions: { subnet_id: reference('module.net.ids', 'module.net') },
            module: {
              resources: [
                {
                  address: 'azurerm_kubernetes_cluster.this',
                  expressions: { default_node_pool: [{ vnet_subnet_id: reference('var.subnet_id') }] },
                },
              ],
            },
          },
        },
      },
    },
  };
}

describe('references of a plan before its first apply', () => {
  it('leads through variables and outputs of modules to one instance', () => {
    const outcome = importValue(planOfModules(['azurerm_subnet.all["pods"].id', 'azurerm_subnet.all["pods"]']));
    expect(planOf(outcome).clusters).toMatchObject([{ virtualNetwork: 'v1', nodePools: [{ nodeSubnet: 's2' }] }]);
  });

  it('takes a cluster that Terraform has still to make as planned', () => {
    const { clusters } = planOf(importValue(planOfModules(['azurerm_subnet.all["pods"].id'])));
    expect(clusters).toMatchObject([{ lifecycle: 'planned', current: null }]);
  });

  it.each([
    ['several instances', ['azurerm_subnet.all']],
    ['a local value', ['local.subnet']],
    ['a circle', ['module.net.ids']],
  ])('leaves %s open and says so', (_, references) => {
    const { plan, notes } = importValue(planOfModules(references));
    expect(plan?.clusters).toMatchObject([{ nodePools: [{ nodeSubnet: null }] }]);
    expect(notes.map(({ sentence }) => sentence)).toContain(
      'module.aks[0].azurerm_kubernetes_cluster.this: default_node_pool.vnet_subnet_id is known only after apply; it is left open.',
    );
  });
});

describe('states that are refused', () => {
  it.each([
    ['a state without such resources', stateOf(['azurerm_key_vault', { name: 'kv' }])],
    ['an empty state as it is shown', { format_version: '1.0', terraform_version: '1.9.0' }],
  ])('%s', (_, value) => {
    expect(importValue(value).refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^This state of Terraform holds no azurerm_kubernetes_cluster/u),
    ]);
  });
});
