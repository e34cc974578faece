import { endFact } from './fact.ts';

export const kubenetEnd = endFact({
  id: 'kubenet-end',
  value: '2028-03-31',
  unit: 'first day without support',
  subject: 'kubenet',
  notice: '2028-03-31',
  meaning: 'From 31 March 2028 on AKS does not support kubenet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet-retirement'],
});

export const npmWindowsEnd = endFact({
  id: 'npm-windows-end',
  value: '2026-09-30',
  unit: 'first day without support',
  subject: 'Azure NPM on Windows nodes',
  notice: '2026-09-30',
  meaning:
    'From 30 September 2026 on AKS does not support Azure NPM on Windows nodes; it was closed to new subscriptions before.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['npm-windows-retirement'],
});

export const npmLinuxEnd = endFact({
  id: 'npm-linux-end',
  value: '2028-09-30',
  unit: 'first day without support',
  subject: 'Azure NPM on Linux nodes',
  notice: '2028-09-30',
  meaning: 'From 30 September 2028 on AKS does not support Azure NPM on Linux nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['npm-linux-retirement'],
});

export const windowsServer2019End = endFact({
  id: 'windows-server2019-end',
  value: '2026-03-01',
  unit: 'first day without support',
  subject: 'Windows Server 2019 pools',
  notice: '2026-03-01',
  meaning: 'From 1 March 2026 on AKS does not support Windows Server 2019 pools.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['windows-2019-retirement'],
});

export const windowsServer2019ImagesRemoved = endFact({
  id: 'windows-server2019-images-removed',
  value: '2027-04-01',
  unit: 'first day without support',
  subject: 'images of Windows Server 2019',
  notice: '2027-04-01',
  meaning: 'From 1 April 2027 on there are no images of Windows Server 2019: pools do not scale.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['windows-2019-retirement'],
});

export const windowsServer2022End = endFact({
  id: 'windows-server2022-end',
  value: '2028-06-30',
  unit: 'first day without support',
  subject: 'Windows Server 2022 pools',
  notice: '2028-06-30',
  meaning: 'From 30 June 2028 on AKS does not support Windows Server 2022 pools.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-24',
  sources: ['windows-2022-retirement'],
});

export const windowsServer2022ImagesRemoved = endFact({
  id: 'windows-server2022-images-removed',
  value: '2029-06-30',
  unit: 'first day without support',
  subject: 'images of Windows Server 2022',
  notice: '2029-06-30',
  meaning: 'From 30 June 2029 on there are no images of Windows Server 2022: pools do not scale.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-24',
  sources: ['windows-2022-retirement'],
});

export const ubuntu2204End = endFact({
  id: 'ubuntu2204-end',
  value: '2027-06-30',
  unit: 'first day without support',
  subject: 'Ubuntu 22.04',
  notice: '2027-06-30',
  meaning: 'From 30 June 2027 on AKS does not support Ubuntu 22.04: no new pools, no new images, no security updates.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ubuntu-2204-retirement'],
});

export const ubuntu2204ImagesRemoved = endFact({
  id: 'ubuntu2204-images-removed',
  value: '2028-04-30',
  unit: 'first day without support',
  subject: 'images of Ubuntu 22.04',
  notice: '2028-04-30',
  meaning: 'From 30 April 2028 on there are no images of Ubuntu 22.04: pools do not scale.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ubuntu-2204-retirement'],
});

export const azureLinux2End = endFact({
  id: 'azure-linux2-end',
  value: '2025-11-30',
  unit: 'first day without support',
  subject: 'Azure Linux 2.0',
  notice: '2025-11-30',
  meaning: 'From 30 November 2025 on AKS does not support Azure Linux 2.0: no security updates.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['azure-linux-retirement'],
});

export const azureLinux2ImagesRemoved = endFact({
  id: 'azure-linux2-images-removed',
  value: '2026-03-31',
  unit: 'first day without support',
  subject: 'images of Azure Linux 2.0',
  notice: '2026-03-31',
  meaning: 'From 31 March 2026 on there are no images of Azure Linux 2.0: pools do not scale.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['azure-linux-retirement'],
});

export const windowsAnnualEnd = endFact({
  id: 'windows-annual-end',
  value: '2026-05-15',
  unit: 'first day without support',
  subject: 'the Windows Server Annual Channel',
  notice: '2026-05-15',
  meaning:
    'From 15 May 2026 on AKS does not support the Windows Server Annual Channel: no new pools, no new images, no security updates.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['windows-annual-retirement'],
});

export const windowsAnnualImagesRemoved = endFact({
  id: 'windows-annual-images-removed',
  value: '2027-05-15',
  unit: 'first day without support',
  subject: 'images of the Windows Server Annual Channel',
  notice: '2027-05-15',
  meaning: 'From 15 May 2027 on there are no images of the Windows Server Annual Channel: pools do not scale.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['windows-annual-retirement'],
});

export const ubuntu2004End = endFact({
  id: 'ubuntu2004-end',
  value: '2027-03-17',
  unit: 'first day without support',
  subject: 'Ubuntu 20.04',
  notice: '2027-03-17',
  meaning: 'From 17 March 2027 on AKS does not support Ubuntu 20.04, and its images are deleted: pools do not scale.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ubuntu-2004-retirement'],
});

export const basicLoadBalancerEnd = endFact({
  id: 'basic-load-balancer-end',
  value: '2025-09-30',
  unit: 'first day without support',
  subject: 'the Basic load balancer',
  notice: '2025-09-30',
  meaning: 'From 30 September 2025 on AKS does not support the Basic load balancer.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['basic-lb-retirement'],
});

export const defaultOutboundEnd = endFact({
  id: 'default-outbound-end',
  value: '2026-03-31',
  unit: 'first day without support',
  subject: 'default outbound access',
  notice: '2026-03-31',
  meaning: 'From 31 March 2026 on new VNets that AKS manages get private subnets without default outbound access.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['default-outbound-retirement'],
});

export const ingressNginxEnd = endFact({
  id: 'ingress-nginx-end',
  value: '2026-12-01',
  unit: 'first day without support',
  subject: 'NGINX in the application routing add-on, security patches included,',
  notice: '2026-11',
  meaning:
    'From 1 December 2026 on there are no security patches for NGINX in the application routing add-on: the notice says through November 2026.',
  basis: 'derived',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['app-routing-retirement'],
});

export const openServiceMeshEnd = endFact({
  id: 'open-service-mesh-end',
  value: '2027-09-30',
  unit: 'first day without support',
  subject: 'the Open Service Mesh add-on',
  notice: '2027-09-30',
  meaning: 'From 30 September 2027 on AKS does not support the Open Service Mesh add-on.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['osm-retirement'],
});

export const availabilitySetsEnd = endFact({
  id: 'availability-sets-end',
  value: '2025-09-30',
  unit: 'first day without support',
  subject: 'availability sets',
  notice: '2025-09-30',
  meaning:
    'From 30 September 2025 on AKS does not support node pools on availability sets; from 30 September 2026 on the service moves what is left.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['availability-sets-retirement', 'aks-5948'],
});
