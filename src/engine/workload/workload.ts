import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import type { Working } from '../figures/figure-ref.ts';

interface Quantity {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const MOST_MILLICORES = 1_000_000;
const MOST_MIB = 100_000_000;

/** The numbers of a workload: what each is called, its unit, and the whole numbers that are accepted. */
export const WORKLOAD_QUANTITIES = {
  pods: { label: 'Pods', unit: 'pods', least: 1, most: 1_000_000 },
  podCpuMillicores: { label: 'CPU per pod', unit: 'millicores', least: 1, most: MOST_MILLICORES },
  podMemoryMiB: { label: 'Memory per pod', unit: 'MiB', least: 1, most: MOST_MIB },
  sparePercent: { label: 'Spare', unit: '%', least: 0, most: 500 },
  nodeCores: { label: 'Cores per node', unit: 'cores', least: 1, most: 1_000 },
  nodeMemoryGiB: { label: 'Memory per node', unit: 'GiB', least: 1, most: 100_000 },
  systemMemoryMiB: { label: 'Kept by the OS', unit: 'MiB', least: 0, most: MOST_MIB },
  mostMaxPods: {
    label: 'Max pods, at most',
    unit: 'pods',
    least: maxPodsPerNodeMinimum.value,
    most: maxPodsPerNodeMaximum.value,
  },
  daemonSetPods: { label: 'DaemonSet pods', unit: 'pods', least: 0, most: maxPodsPerNodeMaximum.value },
  daemonSetCpuMillicores: {
    label: 'CPU of DaemonSets',
    unit: 'millicores',
    least: 0,
    most: MOST_MILLICORES,
  },
  daemonSetMemoryMiB: { label: 'Memory of DaemonSets', unit: 'MiB', least: 0, most: MOST_MIB },
} as const satisfies Record<string, Quantity>;

export type WorkloadQuantity = keyof typeof WORKLOAD_QUANTITIES;

export const WORKLOAD_QUANTITY_IDS = Object.keys(WORKLOAD_QUANTITIES).filter(
  (id): id is WorkloadQuantity => id in WORKLOAD_QUANTITIES,
);

/** Equal pods, and the nodes that are to hold them beside the DaemonSet pods of each node. */
export interface Workload extends Readonly<Record<WorkloadQuantity, number>> {
  readonly os: 'linux' | 'windows';
  /** For example '1.35'. A text that is no version is read as 1.29 or later. */
  readonly kubernetesVersion: string;
}

/** Why there is no answer: one sentence with the numbers, and the quantity it is about. */
export interface WorkloadFault {
  readonly at: WorkloadQuantity;
  readonly sentence: string;
}

export const POD_LIMITS = ['cpu', 'memory', 'max-pods'] as const;
/** What can end the pods on a node. */
export type PodLimit = (typeof POD_LIMITS)[number];

export interface WorkloadAnswer {
  readonly nodes: number;
  /** Nodes for the pods alone, without the spare percent, at the same max pods. */
  readonly nodesWithoutSpare: number;
  readonly podsToPlace: number;
  readonly allocatableCpuMillicores: number;
  readonly allocatableMemoryMiB: number;
  readonly podsByCpu: number;
  readonly podsByMemory: number;
  readonly podsByMaxPods: number;
  readonly podsPerNode: number;
  /** The limits that allow no more than podsPerNode. */
  readonly binding: readonly PodLimit[];
  readonly maxPodsPerNode: number;
  /** Pods on a node when they are spread evenly, DaemonSet pods included. */
  readonly expectedPodsPerNode: number;
  /** The arithmetic, in order; each step uses the ones before it. */
  readonly steps: readonly Working[];
}
