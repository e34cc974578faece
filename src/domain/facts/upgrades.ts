import { fact } from './fact.ts';

const notBlueGreen: readonly string[] = ['VirtualMachines pools', 'max unavailable'];

export const defaultSurgePercent = fact({
  id: 'default-surge-percent',
  value: 10,
  unit: 'percent',
  meaning: 'Max surge of a pool when none is given, from Kubernetes 1.32.',
  basis: 'ruling',
  asOf: '2025-03-16',
  checked: '2026-11-29',
  sources: ['release-2025-03-16', 'large-scale'],
  otherReading: 'Several articles still say one node.',
});

export const defaultSurgeVersion = fact({
  id: 'default-surge-version',
  value: '1.32',
  unit: 'Kubernetes version',
  meaning: 'From this version on the max surge is 10 % when none is given.',
  basis: 'documented',
  asOf: '2025-03-16',
  checked: '2026-11-29',
  sources: ['release-2025-03-16'],
});

export const defaultSurgeNodesBefore = fact({
  id: 'default-surge-nodes-before',
  value: 1,
  unit: 'nodes',
  meaning: 'Max surge of a pool when none is given, before Kubernetes 1.32.',
  basis: 'documented',
  asOf: '2025-03-16',
  checked: '2026-11-29',
  sources: ['release-2025-03-16', 'rolling-upgrade'],
});

export const surgeFallbackVersion = fact({
  id: 'surge-fallback-version',
  value: '1.35',
  unit: 'Kubernetes version',
  meaning: 'From this version on an upgrade that cannot get its surge is tried again with one node.',
  basis: 'documented',
  asOf: '2026-01-04',
  checked: '2026-11-29',
  sources: ['release-2026-01-04', 'rolling-upgrade'],
});

export const localDnsDefaultVersion = fact({
  id: 'local-dns-default-version',
  value: '1.36',
  unit: 'Kubernetes version',
  meaning: 'From this version on LocalDNS is on by itself, with exceptions.',
  basis: 'documented',
  asOf: '2026-05-29',
  checked: '2026-11-29',
  sources: ['release-2026-05-29', 'local-dns', 'private-clusters'],
  otherReading: 'The article on private clusters of 5 August 2026 says from Kubernetes 1.37 on.',
});

export const surgeAndUnavailableStatus = fact({
  id: 'surge-and-unavailable-status',
  value: 'preview',
  unit: 'status',
  meaning: 'Max surge and max unavailable both above 0 are in preview.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['rolling-upgrade'],
});

export const blueGreenStatus = fact({
  id: 'blue-green-status',
  value: 'preview',
  unit: 'status',
  meaning: 'Blue-green upgrade of a pool is in preview.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['blue-green'],
});

export const blueGreenExclusions = fact({
  id: 'blue-green-exclusions',
  value: notBlueGreen,
  unit: 'pools and settings',
  meaning: 'Blue-green upgrade does not go with these.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['blue-green'],
});
