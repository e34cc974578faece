import { fact } from './fact.ts';

export const kubenetEnd = fact({
  id: 'kubenet-end',
  value: '2028-03-31',
  unit: 'last supported day',
  meaning: 'Support of kubenet ends on 31 March 2028.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['kubenet-retirement'],
});

export const npmWindowsEnd = fact({
  id: 'npm-windows-end',
  value: '2026-09-30',
  unit: 'last supported day',
  meaning: 'Support of Azure NPM on Windows nodes ends on 30 September 2026; it is closed to new subscriptions.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['npm-windows-retirement'],
  otherReading: 'The Overlay article speaks of it as already ended.',
});

export const npmLinuxEnd = fact({
  id: 'npm-linux-end',
  value: '2028-09-30',
  unit: 'last supported day',
  meaning: 'Support of Azure NPM on Linux nodes ends on 30 September 2028.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['npm-linux-retirement'],
});

export const windowsServer2019End = fact({
  id: 'windows-server2019-end',
  value: '2026-03-01',
  unit: 'last supported day',
  meaning: 'Support of Windows Server 2019 pools ends on 1 March 2026.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['windows-2019-retirement'],
});

export const windowsServer2019ImagesRemoved = fact({
  id: 'windows-server2019-images-removed',
  value: '2027-04-01',
  unit: 'last supported day',
  meaning: 'Images of Windows Server 2019 are removed on 1 April 2027.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['windows-2019-retirement'],
});

export const windowsServer2022End = fact({
  id: 'windows-server2022-end',
  value: '2028-06-30',
  unit: 'last supported day',
  meaning: 'Support of Windows Server 2022 pools ends on 30 June 2028.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['windows-2022-retirement'],
});

export const windowsServer2022ImagesRemoved = fact({
  id: 'windows-server2022-images-removed',
  value: '2029-06-30',
  unit: 'last supported day',
  meaning: 'Images of Windows Server 2022 are removed on 30 June 2029.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['windows-2022-retirement'],
});
