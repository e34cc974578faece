import { fact } from './fact.ts';

export const defaultTier = fact({
  id: 'default-tier',
  value: 'free' as const,
  unit: 'pricing tier',
  meaning: 'A cluster is in the Free tier when none is given.',
  basis: 'external',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package'],
});

export const defaultNodeCount = fact({
  id: 'default-node-count',
  value: 1,
  unit: 'nodes',
  meaning: 'A node pool has one node when no count is given.',
  basis: 'external',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package'],
});

export const defaultLinuxSku = fact({
  id: 'default-linux-sku',
  value: 'Ubuntu' as const,
  unit: 'OS SKU',
  meaning: 'Linux nodes run Ubuntu when no OS SKU is given.',
  basis: 'external',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package'],
});

export const defaultWindowsSku = fact({
  id: 'default-windows-sku',
  value: 'Windows2022' as const,
  unit: 'OS SKU',
  meaning: 'Windows nodes run Windows Server 2022 when no OS SKU is given, from Kubernetes 1.25 to 1.36.',
  basis: 'external',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package', 'release-2026-07-17'],
});

export const defaultWindowsSkuVersion = fact({
  id: 'default-windows-sku-version',
  value: '1.25',
  unit: 'Kubernetes version',
  meaning: 'From this version on Windows nodes run Windows Server 2022 when no OS SKU is given, up to Kubernetes 1.36.',
  basis: 'external',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package', 'release-2026-07-17'],
});

export const defaultWindowsSkuBefore = fact({
  id: 'default-windows-sku-before',
  value: 'Windows2019' as const,
  unit: 'OS SKU',
  meaning: 'Windows nodes run Windows Server 2019 when no OS SKU is given, before Kubernetes 1.25.',
  basis: 'external',
  asOf: '2026-09-28',
  checked: '2026-11-29',
  sources: ['container-service-package'],
});

export const defaultNetworkModel = fact({
  id: 'default-network-model',
  value: 'azure-cni-overlay' as const,
  unit: 'network model',
  meaning: 'A new cluster gets Azure CNI Overlay when no network plugin is named.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-25',
  sources: ['overlay-setup'],
  otherReading: 'Older articles still call kubenet the default.',
});
