import { describe, expect, it } from 'vitest';
import { fold, isFoldedRecord } from './fold.ts';
import { importDocuments } from './import-documents.ts';
import { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';
import { outboundOf } from './outbound-of-resource.ts';

function folded(value: unknown): FoldedRecord {
  const result = fold(value);
  return isFoldedRecord(result) ? result : {};
}

function read(network: unknown, isPlanned: boolean, natGateway: unknown = null) {
  const notes = new ImportNotes();
  const gateway = natGateway === null ? null : folded(natGateway);
  const outbound = outboundOf(folded(network), { label: 'Cluster a', isPlanned, natGateway: gateway }, notes);
  return { ...outbound, notes: notes.list().map(({ sentence }) => sentence) };
}

const MANAGED = { outboundType: 'managedNATGateway' };
const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `/ip/${index + 1}` }));

describe('the NAT gateway of a document', () => {
  it.each([
    ['API 2026-06-01', { ...MANAGED, natGatewayProfile: { sku: 'StandardV2' } }, false, 'StandardV2', ''],
    ['a cluster that keeps Standard', { ...MANAGED, natGatewayProfile: { sku: 'standard' } }, false, 'Standard', ''],
    [
      'an older API version',
      MANAGED,
      false,
      'Standard',
      'NAT gateway SKU is not told; older API versions mean Standard',
    ],
    ['a template that leaves it out', MANAGED, true, 'not-stated', 'AKS takes StandardV2 where the region has it'],
    ['the preview', { outboundType: 'managedNATGatewayV2' }, false, 'StandardV2', ''],
  ])('managed, %s', (_, network, isPlanned, natGatewaySku, note) => {
    const outbound = read(network, isPlanned);
    expect(outbound).toMatchObject({ type: 'managedNATGateway', natGatewaySku });
    expect(outbound.notes.join('\n')).toContain(note);
    expect(outbound.notes).toHaveLength(note === '' ? 0 : 1);
  });

  it('counts its IPs of each IP version', () => {
    const natGatewayProfile = { sku: 'StandardV2', managedOutboundIPProfile: { count: 5, countIPv6: 2 } };
    expect(read({ ...MANAGED, natGatewayProfile }, false)).toMatchObject({ ipCount: 5, ipv6Count: 2 });
  });

  it.each([
    ['Standard', { sku: { name: 'Standard' }, properties: { publicIpAddresses: ids(3) } }, 'Standard', 3, 1],
    [
      'StandardV2 of both IP versions',
      { sku: { name: 'StandardV2' }, properties: { publicIpAddresses: ids(2), publicIpAddressesV6: ids(4) } },
      'StandardV2',
      2,
      4,
    ],
    ['in no document', null, 'not-stated', 1, 1],
  ])('of one’s own, %s', (_, gateway, natGatewaySku, ipCount, ipv6Count) => {
    const outbound = read({ outboundType: 'userAssignedNATGateway' }, false, gateway);
    expect(outbound).toMatchObject({ type: 'userAssignedNATGateway', natGatewaySku, ipCount, ipv6Count });
  });

  it('is found by the subnet of the nodes, in whatever document it stands, and is no plan alone', () => {
    const group = '/subscriptions/s/resourceGroups/rg/providers';
    const network = `${group}/Microsoft.Network/virtualNetworks/vnet`;
    const gateway = {
      id: `${group}/Microsoft.Network/natGateways/ng-a`,
      name: 'ng-a',
      sku: { name: 'StandardV2' },
      properties: { publicIpAddresses: ids(6) },
    };
    const subnet = {
      id: `${network}/subnets/nodes`,
      name: 'nodes',
      properties: { addressPrefix: '10.0.0.0/24', natGateway: { id: gateway.id } },
    };
    const cluster = {
      id: `${group}/Microsoft.ContainerService/managedClusters/a`,
      name: 'a',
      properties: {
        kubernetesVersion: '1.34',
        networkProfile: { networkPlugin: 'azure', outboundType: 'userAssignedNATGateway', serviceCidr: '10.9.0.0/16' },
        agentPoolProfiles: [{ name: 'p', osType: 'Linux', mode: 'System', count: 3, vnetSubnetID: subnet.id }],
      },
    };
    const vnet = {
      id: network,
      name: 'vnet',
      properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [subnet] },
    };
    const sources = [gateway, cluster, vnet].map((value, index) => ({ name: `${index}`, text: JSON.stringify(value) }));
    expect(importDocuments(sources).plan?.clusters).toMatchObject([
      { outbound: { natGatewaySku: 'StandardV2', ipCount: 6 } },
    ]);
    expect(importDocuments(sources.slice(0, 1)).refused).toMatchObject([
      { sentence: expect.stringContaining('alone') as string },
    ]);
  });
});
