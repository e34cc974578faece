import { fact } from './fact.ts';
import * as numbers from './first-numbers.ts';

export const autoProvisionedSurgePercent = fact({
  ...numbers.autoProvisionedSurgePercent,
  unit: 'percent',
  meaning: 'Share of auto-provisioned nodes that may be replaced at once by default, rounded up per NodePool.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nap-disruption'],
});

export const spotSurgeNodes = fact({
  ...numbers.spotSurgeNodes,
  unit: 'nodes',
  meaning: 'Spot pools get no surge nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['spot-pools', 'release-2022-06-12'],
});
