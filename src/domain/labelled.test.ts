import { describe, expect, it } from 'vitest';
import { labelled } from './labelled.ts';

describe('labelled', () => {
  it.each([
    ['Node subnet', 'snet-aks-1-nodes', 'snet-aks-1-nodes'],
    ['Node subnet', 'Subnet 1', 'Subnet 1'],
    ['Node subnet', 'nodes', 'Node subnet nodes'],
    ['API server subnet', 'AKS-SUBNET', 'AKS-SUBNET'],
    ['VNet', 'vnet-1', 'vnet-1'],
    ['VNet', 'VNet 1', 'VNet 1'],
    ['VNet', 'hub', 'VNet hub'],
    ['Virtual network', 'vnet-1', 'vnet-1'],
    ['Virtual network', 'spoke', 'Virtual network spoke'],
    ['Cluster', 'cluster 1', 'cluster 1'],
    ['Cluster', 'aks-1', 'aks-1'],
    ['Cluster', 'prod-aks', 'prod-aks'],
    ['Cluster', 'breaks', 'Cluster breaks'],
    ['pool', 'nodepool1', 'nodepool1'],
    ['Pool', 'apps', 'Pool apps'],
    ['route table', 'rt-via-firewall', 'rt-via-firewall'],
    ['route table', 'via-firewall', 'route table via-firewall'],
    ['Pods', 'prod', 'Pods prod'],
    ['Subnet', '', 'Subnet '],
  ])('calls a %s of the name %j %j', (kind, name, label) => {
    expect(labelled(kind, name)).toBe(label);
  });
});
