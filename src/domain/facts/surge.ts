import { fact } from './fact.ts';

export const autoProvisionedSurgePercent = fact({
  id: 'auto-provisioned-surge-percent',
  value: 10,
  unit: 'percent',
  meaning: 'Share of auto-provisioned nodes that may be replaced at once by default, rounded up per NodePool.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['nap-disruption'],
});

export const spotSurgeNodes = fact({
  id: 'spot-surge-nodes',
  value: 0,
  unit: 'nodes',
  meaning: 'Spot pools get no surge nodes.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['spot-pools', 'release-2022-06-12'],
});
