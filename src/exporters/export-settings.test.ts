import { describe, expect, it } from 'vitest';
import type { Cluster, NodePool } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluated } from '../testing/evaluated.ts';
import { arm } from './arm.ts';
import { azCli } from './az-cli.ts';
import { bicep } from './bicep.ts';
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
