import { fact } from './fact.ts';

export const longestClusterName = fact({
  id: 'longest-cluster-name',
  value: 63,
  unit: 'characters',
  meaning:
    'The name of a cluster has 1 to 63 letters, digits, hyphens and underscores, a letter or digit at both ends.',
  basis: 'external',
  asOf: '2025-03-04',
  checked: '2026-11-28',
  sources: ['naming-faq', 'naming-rules'],
});

export const longestDnsPrefix = fact({
  id: 'longest-dns-prefix',
  value: 54,
  unit: 'characters',
  meaning: 'The DNS prefix of a cluster has 1 to 54 letters, digits and hyphens, a letter or digit at both ends.',
  basis: 'external',
  asOf: '2025-03-04',
  checked: '2026-11-28',
  sources: ['naming-faq'],
});

export const shortestVirtualNetworkName = fact({
  id: 'shortest-virtual-network-name',
  value: 2,
  unit: 'characters',
  meaning: 'The name of a virtual network has at least 2 characters.',
  basis: 'external',
  asOf: '2020-01-16',
  checked: '2026-11-28',
  sources: ['naming-rules', 'naming-rule-vnet'],
});

export const longestVirtualNetworkName = fact({
  id: 'longest-virtual-network-name',
  value: 64,
  unit: 'characters',
  meaning: 'The name of a virtual network has at most 64 characters.',
  basis: 'external',
  asOf: '2020-01-16',
  checked: '2026-11-28',
  sources: ['naming-rules', 'naming-rule-vnet'],
});

export const longestSubnetName = fact({
  id: 'longest-subnet-name',
  value: 80,
  unit: 'characters',
  meaning: 'The name of a subnet has 1 to 80 characters.',
  basis: 'external',
  asOf: '2025-04-25',
  checked: '2026-11-28',
  sources: ['naming-rule-subnet', 'naming-rules'],
});

export const longestRouteTableName = fact({
  id: 'longest-route-table-name',
  value: 80,
  unit: 'characters',
  meaning: 'The name of a route table has 1 to 80 characters.',
  basis: 'external',
  asOf: '2020-01-16',
  checked: '2026-11-28',
  sources: ['naming-rules'],
});

export const networkNameCharacters = fact({
  id: 'network-name-characters',
  value: '^[A-Za-z0-9](?:[-.A-Za-z0-9_]*[A-Za-z0-9_])?$',
  unit: 'pattern',
  meaning:
    'Names of virtual networks, subnets and route tables have letters, digits, underscores, periods and hyphens; they start with a letter or digit and do not end with a period or hyphen.',
  basis: 'external',
  asOf: '2025-04-25',
  checked: '2026-11-28',
  sources: ['naming-rule-subnet', 'naming-rules', 'naming-rule-vnet'],
});

export const nodeResourceGroupName = fact({
  id: 'node-resource-group-name',
  value: 'MC_<group>_<cluster>_<region>',
  unit: 'name',
  meaning:
    'Where none is given, AKS names the resource group of the nodes after the resource group, the cluster and the region.',
  basis: 'external',
  asOf: '2025-03-04',
  checked: '2026-11-28',
  sources: ['naming-faq', 'node-group-too-long'],
});

export const longestNodeResourceGroupName = fact({
  id: 'longest-node-resource-group-name',
  value: 80,
  unit: 'characters',
  meaning:
    'The name of the resource group of the nodes has at most 80 characters; a longer one is refused at creation.',
  basis: 'external',
  asOf: '2025-03-04',
  checked: '2026-11-28',
  sources: ['naming-faq', 'node-group-too-long'],
});
