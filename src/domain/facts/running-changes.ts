import { fact } from './fact.ts';

export const advancedNetworkingInPlace = fact({
  id: 'advanced-networking-in-place',
  value: 'az aks update',
  unit: 'command',
  meaning: 'Parts of Advanced Container Networking Services are switched on in a running cluster by az aks update.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['acns'],
});

export const versionsOneByOne = fact({
  id: 'versions-one-by-one',
  value: 1,
  unit: 'minor versions',
  meaning: 'A running cluster is upgraded one minor version at a time.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubernetes-versions'],
});

export const poolsAddedInPlace = fact({
  id: 'pools-added-in-place',
  value: 'node pools',
  unit: 'additions',
  meaning: 'Pools are added to a running cluster, Windows and gateway pools among them.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['node-pools', 'egress-gateway'],
});
