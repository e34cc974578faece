import { describe, expect, it } from 'vitest';
import type { Cluster, NodePool } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluated } from '../testing/evaluated.ts';
import { arm } from './arm.ts';
import { azCli } from './az-cli.ts';
import { bicep } from './bicep.ts';
import type { VnetChoice } from './deployment/vnet-choice.ts';
import type { Exporter } from './exporter.ts';
import { terraform } from './terraform.ts';

type Change = Partial<Cluster> & { readonly pool?: Partial<NodePool>; readonly second?: Partial<NodePool> };

/** What a format writes of a cluster of a system pool and a user pool in a VNet of its own. */
function written(
  exporter: Exporter,
  { pool, second, ...change }: Change,
): { readonly text: string; readonly notes: string } {
  const pools = [
    { ...newNodePool('p1', 'first', 'system'), ...pool },
    { ...newNodePool('p2', 'second', 'user'), ...second },
  ];
  const network = { ...newVirtualNetwork('v1', 'vnet'), addressSpaces: ['10.0.0.0/16'] };
  const cluster = { ...newCluster('c1', 'aks', pools), virtualNetwork: 'v1', podCidrs: ['10.244.0.0/16'], ...change };
  const plan = evaluated({ ...newPlan(), virtualNetworks: [network], clusters: [cluster] });
  const result = exporter.render({ plan, cluster: 'c1', candidate: 'azure-cni-overlay' });
  if (!result.ok) {
    throw new Error(result.error);
  }
  return { text: result.value.text, notes: result.value.notes.join('\n') };
}

const premium: Change = { tier: 'premium' };
const unavailable: Change = {
  pool: {
    upgrade: { strategy: 'rolling', surge: { unit: 'nodes', value: 0 }, maxUnavailable: { unit: 'nodes', value: 1 } },
  },
  second: {
    upgrade: {
      strategy: 'rolling',
      surge: { unit: 'nodes', value: 0 },
      maxUnavailable: { unit: 'percent', value: 25 },
    },
  },
};

describe('settings that code must keep', () => {
  // tier and support plan go together (ruling 47)
  it.each([
    ['arm', arm, '"supportPlan": "AKSLongTermSupport"'],
    ['bicep', bicep, "supportPlan: 'AKSLongTermSupport'"],
    ['az', azCli, '--k8s-support-plan AKSLongTermSupport'],
    ['terraform', terraform, /support_plan\s+= "AKSLongTermSupport"/u],
  ] as const)('%s writes the support plan with the Premium tier, and only then', (_, exporter, words) => {
    expect(written(exporter, premium).text).toMatch(words);
    expect(written(exporter, { tier: 'standard' }).text).not.toMatch(words);
  });

  it('sets max unavailable of every pool in the az script, on the first pool after creation', () => {
    const { text, notes } = written(azCli, unavailable);
    expect(text).toMatch(
      /az aks nodepool update \\\n {2}--name first [^#]*?--max-surge 0 \\\n {2}--max-unavailable 1\n/u,
    );
    expect(text).toMatch(/az aks nodepool add \\\n {2}--name second [^#]*?--max-unavailable 25%/u);
    expect(notes).not.toContain('unavailable');
  });

  it.each([
    ['arm', arm, '"publicIPPrefixSize": 29'],
    ['bicep', bicep, 'publicIPPrefixSize: 29'],
    ['az', azCli, '--gateway-prefix-size 29'],
    ['terraform', terraform, 'Pool second is left out: azurerm 5.2.0 has no argument for gateway pools.'],
  ] as const)('%s keeps the public prefix of a gateway pool, or says that it cannot', (_, exporter, words) => {
    expect(written(exporter, { second: { mode: 'gateway', gatewayPrefixLength: 29 } }).text).toContain(words);
  });

  it('tells azurerm whether nodes are provisioned by the service', () => {
    expect(written(terraform, {}).text).toMatch(/node_provisioning_profile \{\s+mode = "Manual"/u);
  });

  // the images that each target takes: as listed for az (CLI 2.78, 2.82, 2.87) and azurerm 5.2.0
  it.each([
    ['Ubuntu', 'linux', null, true],
    ['AzureLinux3', 'linux', '2.78', true],
    ['Ubuntu2404', 'linux', '2.82', true],
    ['Windows2022', 'windows', null, true],
    ['Windows2025', 'windows', '2.87', false],
    ['CBLMariner', 'linux', null, false],
  ] as const)('node image %s (%s): az since %j, azurerm %j', (osSku, os, since, inTerraform) => {
    const az = written(azCli, { second: { os, osSku } });
    expect(az.text).toContain(`--os-sku ${osSku}`);
    expect(az.notes.includes(`node image ${osSku} needs Azure CLI ${since ?? ''}`)).toBe(since !== null);
    const hcl = written(terraform, { second: { os, osSku } });
    expect(new RegExp(`os_sku\\s+= "${osSku}"`, 'u').test(hcl.text)).toBe(inTerraform);
    expect(hcl.notes.includes(`azurerm 5.2.0 does not take node image ${osSku}`)).toBe(!inTerraform);
  });

  it('never replaces an image that az does not take without saying so', () => {
    const { text, notes } = written(azCli, { second: { osSku: 'AzureContainerLinux' } });
    expect(text).not.toContain('AzureContainerLinux \\');
    expect(notes).toContain('do not take node image AzureContainerLinux: pool second starts with the default');
  });

  it('gives the first pool an image that creation does not take by an update', () => {
    expect(written(azCli, { pool: { osSku: 'Ubuntu2404' } }).text).toMatch(
      /az aks nodepool update \\\n {2}--name first [^#]*?--os-sku Ubuntu2404/u,
    );
  });

  it.each([arm, bicep, azCli, terraform])('notes what is refused as planned (ruling 56): $id', (exporter) => {
    const oneNode = written(exporter, { second: { mode: 'gateway', nodes: 1, gatewayPrefixLength: 31 } });
    expect(oneNode.notes).toContain('Refused as planned: second: 1 gateway node; fewer than 2 are refused.');
    expect(written(exporter, { second: { mode: 'gateway', nodes: 2 } }).notes).not.toContain('Refused as planned');
  });
});

describe('a VNet that exists', () => {
  const identity = 'user-assigned' as const;

  function rendered(exporter: Exporter, change: Change, vnet?: VnetChoice) {
    const pools = [{ ...newNodePool('p1', 'first', 'system'), nodeSubnet: 's1' }];
    const subnet = {
      ...newSubnet('s1', 'snet-nodes'),
      ipv4: { kind: 'pinned' as const, range: '10.0.1.0/24', prefixLength: 24 },
      states: { ipv4: 'allocated', ipv6: '' },
      routeTable: 'rt-hub',
    };
    const network = {
      ...newVirtualNetwork('v1', 'vnet-hub'),
      addressSpaces: ['10.0.0.0/16'],
      resourceGroup: 'rg-network',
      region: 'westeurope',
      subnets: [subnet],
    };
    const cluster = {
      ...newCluster('c1', 'aks', pools),
      identity,
      virtualNetwork: 'v1',
      podCidrs: ['10.244.0.0/16'],
      ...change,
    };
    const plan = evaluated({ ...newPlan(), virtualNetworks: [network], clusters: [cluster] });
    const subject = {
      plan,
      cluster: 'c1',
      candidate: 'azure-cni-overlay' as const,
      ...(vnet === undefined ? {} : { vnet }),
    };
    const result = exporter.render(subject);
    if (!result.ok) {
      throw new Error(result.error);
    }
    return { text: result.value.text, notes: result.value.notes.join('\n') };
  }

  it.each([
    ['az', azCli, /az network (?:vnet|vnet subnet|route-table|nat gateway|public-ip) create/u],
    ['bicep', bicep, /resource \w+ 'Microsoft\.Network/u],
    ['arm', arm, /"type": "Microsoft\.Network/u],
    ['terraform', terraform, /resource "azurerm_(?:virtual_network|subnet|route_table|nat_gateway|public_ip)/u],
  ] as const)('%s creates nothing in it, and creates it when asked to', (_, exporter, creates) => {
    const routed: Change = { outbound: { ...newCluster('', '', []).outbound, type: 'userDefinedRouting' } };
    const existing = rendered(exporter, routed, 'existing');
    expect(existing.text).not.toMatch(creates);
    expect(existing.notes).toContain('it creates and changes nothing there');
    expect(existing.notes).toContain('a route table that sends 0.0.0.0/0 to the firewall has to be on “snet-nodes”');
    expect(existing.notes).not.toContain('private address of the firewall');
    expect(rendered(exporter, routed, 'create').text).toMatch(creates);
  });

  it('az looks subnets and roles up in the group of the VNet', () => {
    const { text } = rendered(azCli, {}, 'existing');
    expect(text).toContain('VNET_GROUP=rg-network');
    expect(text).toContain('GROUP="${GROUP:?set it to the resource group}"');
    expect(text).toContain(
      '--vnet-subnet-id "$(az network vnet subnet show --resource-group "$VNET_GROUP" --vnet-name vnet-hub --name snet-nodes --query id --output tsv)"',
    );
    expect(text).toContain('--scope "$(az network vnet show --resource-group "$VNET_GROUP" --name vnet-hub');
  });

  it('templates name the group of the VNet, and give the role in a deployment to that group', () => {
    const { text } = rendered(arm, {}, 'existing');
    const template = JSON.parse(text) as { readonly parameters: unknown; readonly resources: readonly unknown[] };
    expect(template.parameters).toMatchObject({ virtualNetworkResourceGroup: { defaultValue: 'rg-network' } });
    const subnet =
      "[resourceId(parameters('virtualNetworkResourceGroup'), 'Microsoft.Network/virtualNetworks/subnets', 'vnet-hub', 'snet-nodes')]";
    expect(template.resources).toMatchObject([
      { type: 'Microsoft.ManagedIdentity/userAssignedIdentities' },
      {
        type: 'Microsoft.Resources/deployments',
        resourceGroup: "[parameters('virtualNetworkResourceGroup')]",
        properties: {
          mode: 'Incremental',
          template: {
            resources: [
              {
                type: 'Microsoft.Authorization/roleAssignments',
                scope: 'Microsoft.Network/virtualNetworks/vnet-hub',
              },
            ],
          },
        },
      },
      { properties: { agentPoolProfiles: [{ vnetSubnetID: subnet }] } },
    ]);
    expect(rendered(bicep, {}, 'existing').text).toContain(
      "vnetSubnetID: resourceId(virtualNetworkResourceGroup, 'Microsoft.Network/virtualNetworks/subnets', 'vnet-hub', 'snet-nodes')",
    );
  });

  it('terraform reads the VNet and its subnets', () => {
    const { text } = rendered(terraform, {}, 'existing');
    expect(text).toMatch(/data "azurerm_subnet" "snet_nodes" \{\s+name\s+= "snet-nodes"/u);
    expect(text).toMatch(/vnet_subnet_id\s+= data\.azurerm_subnet\.snet_nodes\.id/u);
    expect(text).toMatch(/scope\s+= data\.azurerm_virtual_network\.main\.id/u);
    expect(text).toMatch(/default\s+= "rg-network"/u);
  });

  it('is what the plan says of a VNet that a cluster runs in, else the VNet is created', () => {
    expect(rendered(azCli, { lifecycle: 'exists' }).notes).toContain('it creates and changes nothing there');
    expect(rendered(azCli, {}).text).toContain('az network vnet create');
  });

  it('names the subnets that are not allocated yet: they have to be there first', () => {
    const { notes } = rendered(azCli, { needs: ['virtual-nodes'] }, 'existing');
    expect(notes).toMatch(
      /Before you run it: subnet “snet-aks-virtual-nodes” \(10\.0\.\d+\.0\/24, delegated to Microsoft\.ContainerInstance\/containerGroups\) has to be there\./u,
    );
    expect(notes).not.toContain('subnet “snet-nodes” (');
  });

  it('asks for an own NAT gateway on the subnets, and makes none', () => {
    const gateway: Change = { outbound: { ...newCluster('', '', []).outbound, type: 'userAssignedNATGateway' } };
    const { text, notes } = rendered(azCli, gateway, 'existing');
    expect(text).not.toContain('az network nat gateway create');
    expect(notes).toContain('Before you run it: your NAT gateway has to be on “snet-nodes”.');
  });
});
