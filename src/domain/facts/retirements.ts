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

export const basicLoadBalancerEnd = fact({
  id: 'basic-load-balancer-end',
  value: '2025-09-30',
  unit: 'last supported day',
  meaning: 'Support of the Basic load balancer ends on 30 September 2025.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['basic-lb-retirement'],
});

export const defaultOutboundEnd = fact({
  id: 'default-outbound-end',
  value: '2026-03-31',
  unit: 'last day',
  meaning: 'After 31 March 2026 new VNets that AKS manages get private subnets without default outbound access.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['default-outbound-retirement'],
});

export const ingressNginxEnd = fact({
  id: 'ingress-nginx-end',
  value: '2026-11-30',
  unit: 'last supported day',
  meaning: 'Security patches for the managed ingress NGINX end in November 2026, counted to the end of that month.',
  basis: 'derived',
  asOf: '2026-08',
  sources: ['app-routing-retirement'],
});

export const openServiceMeshEnd = fact({
  id: 'open-service-mesh-end',
  value: '2027-09-30',
  unit: 'last supported day',
  meaning: 'Support of the Open Service Mesh add-on ends on 30 September 2027.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['osm-retirement'],
});
