import { fact } from './fact.ts';

/** What each unit in a bracket costs; `upTo` is the end of the bracket, null for the last one. */
export interface Bracket {
  readonly upTo: number | null;
  readonly each: number;
}

export const kubeReservedCpuBrackets = fact({
  id: 'kube-reserved-cpu-brackets',
  value: [
    { upTo: 1, each: 60 },
    { upTo: 2, each: 40 },
    { upTo: 4, each: 20 },
    { upTo: null, each: 10 },
  ] satisfies readonly Bracket[],
  unit: 'millicores per core',
  meaning:
    'AKS reserves 60 millicores of the first core of a node, 40 of the second, 20 of the third and fourth, 10 of each further one; this gives every column of the table in the article, which ends at 64 cores.',
  basis: 'derived',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations', 'auto-provisioner-code'],
});

export const kubeReservedMemoryPerPod = fact({
  id: 'kube-reserved-memory-per-pod',
  value: 20,
  unit: 'MiB per pod',
  meaning: 'From Kubernetes 1.29 AKS reserves 20 MB of a node for each of its max pods; measured nodes count MiB.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations', 'aks-4524'],
});

export const kubeReservedMemoryBase = fact({
  id: 'kube-reserved-memory-base',
  value: 50,
  unit: 'MiB per node',
  meaning:
    'From Kubernetes 1.29 AKS reserves 50 MB of a node beside what it reserves for each pod; measured nodes count MiB.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations', 'aks-4524'],
});

export const kubeReservedMemoryMostPercent = fact({
  id: 'kube-reserved-memory-most-percent',
  value: 25,
  unit: '% of the memory of the node',
  meaning: 'From Kubernetes 1.29 the memory that AKS reserves ends at a quarter of the memory of the node.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations'],
});

export const kubeletEvictionMemory = fact({
  id: 'kubelet-eviction-memory',
  value: 100,
  unit: 'MiB per node',
  meaning: 'From Kubernetes 1.29 the kubelet evicts pods when less than 100 MiB of the node is free.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations'],
});

export const nodeReservationsVersion = fact({
  id: 'node-reservations-version',
  value: '1.29',
  unit: 'Kubernetes version',
  meaning: 'The memory that AKS reserves of a node goes by max pods from Kubernetes 1.29 on.',
  basis: 'ruling',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations', 'kube-reserved-notes', 'aks-4524'],
  otherReading:
    'An older article said 1.28, which was postponed; the code of node auto-provisioning that was read still counts by brackets, with 750 MiB for eviction.',
});

export const kubeReservedMemoryBracketsBefore = fact({
  id: 'kube-reserved-memory-brackets-before',
  value: [
    { upTo: 4, each: 25 },
    { upTo: 8, each: 20 },
    { upTo: 16, each: 10 },
    { upTo: 128, each: 6 },
    { upTo: null, each: 2 },
  ] satisfies readonly Bracket[],
  unit: '% of the memory, by GiB',
  meaning:
    'Before Kubernetes 1.29 AKS reserves 25 % of the first 4 GB of a node, 20 % of the next 4, 10 % of the next 8, 6 % of the next 112 and 2 % of the rest.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations', 'auto-provisioner-code'],
});

export const kubeletEvictionMemoryBefore = fact({
  id: 'kubelet-eviction-memory-before',
  value: 750,
  unit: 'MiB per node',
  meaning: 'Before Kubernetes 1.29 the kubelet evicts pods when less than 750 MiB of the node is free.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations'],
});

export const windowsSystemMemory = fact({
  id: 'windows-system-memory',
  value: 2048,
  unit: 'MiB per Windows node',
  meaning: 'AKS reserves 2 GB more of a Windows node for system processes.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations'],
});

export const nodeSystemShare = fact({
  id: 'node-system-share',
  value: 'not documented',
  unit: 'CPU and memory of a node',
  meaning: 'The operating system keeps a share of a node as well, and the article gives no figure for it.',
  basis: 'documented',
  asOf: '2024-04',
  checked: '2026-11-29',
  sources: ['node-reservations'],
});
