import type { WorkloadQuantity } from '../../engine/workload/workload.ts';

interface FieldGroup {
  readonly title: string;
  readonly fields: readonly WorkloadQuantity[];
}

/** The inputs, group by group. Labels, units and bounds come from the engine. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  { title: 'Your pods and what each requests', fields: ['pods', 'sparePercent', 'podCpuMillicores', 'podMemoryMiB'] },
  { title: 'One node', fields: ['nodeCores', 'nodeMemoryGiB', 'systemMemoryMiB', 'mostMaxPods'] },
  {
    title: 'DaemonSets on every node',
    fields: ['daemonSetPods', 'daemonSetCpuMillicores', 'daemonSetMemoryMiB'],
  },
];

export const FIELD_NOTES: Readonly<Partial<Record<WorkloadQuantity, string>>> = {
  podCpuMillicores: '1 core is 1,000.',
  podMemoryMiB: '1 GiB is 1,024.',
  systemMemoryMiB: 'Not documented. GiB above, less Capacity in kubectl describe node.',
  mostMaxPods: 'Fewer where addresses are short.',
  daemonSetPods: 'Per node, with those of AKS in kube-system.',
  daemonSetCpuMillicores: 'Per node, all together.',
  daemonSetMemoryMiB: 'Per node, all together.',
};

/** What the dialog opens with: figures to type over. */
export const START_WORKLOAD: Readonly<Record<WorkloadQuantity, number>> = {
  pods: 100,
  podCpuMillicores: 250,
  podMemoryMiB: 512,
  sparePercent: 20,
  nodeCores: 8,
  nodeMemoryGiB: 32,
  systemMemoryMiB: 0,
  mostMaxPods: 250,
  daemonSetPods: 0,
  daemonSetCpuMillicores: 0,
  daemonSetMemoryMiB: 0,
};
