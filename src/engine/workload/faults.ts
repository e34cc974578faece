import { maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import { countedOperand } from '../figures/working.ts';
import { plain } from '../words/numbers.ts';
import type { CpuSteps } from './cpu-steps.ts';
import { memoryAtMaxPods } from './memory-steps.ts';
import { type Workload, WORKLOAD_QUANTITIES, WORKLOAD_QUANTITY_IDS, type WorkloadFault } from './workload.ts';

/** The first quantity that is no whole number within its bounds, or null. */
export function findOutOfBounds(workload: Workload): WorkloadFault | null {
  const at = WORKLOAD_QUANTITY_IDS.find((id) => {
    const { least, most } = WORKLOAD_QUANTITIES[id];
    return !Number.isInteger(workload[id]) || workload[id] < least || workload[id] > most;
  });
  if (at === undefined) {
    return null;
  }
  const { label, least, most } = WORKLOAD_QUANTITIES[at];
  return { at, sentence: `${label} must be a whole number from ${plain(least)} to ${plain(most)}.` };
}

interface Room {
  readonly resource: string;
  readonly unit: string;
  readonly node: string;
  readonly left: number;
  readonly forDaemonSets: number;
  readonly forPod: number;
}

/** Why not even one pod fits: the node, the DaemonSet pods or the pod is to blame; null when one fits. */
function noRoomSentence(room: Room): { readonly blame: 'node' | 'daemon-sets' | 'pod'; readonly text: string } | null {
  const { resource, unit, node, left, forDaemonSets, forPod } = room;
  const free = left - forDaemonSets;
  if (left <= 0) {
    return { blame: 'node', text: `Nothing of the ${resource} of a node of ${node} is left for pods.` };
  }
  if (free <= 0) {
    const asked = `The DaemonSet pods request ${plain(forDaemonSets)} ${unit}`;
    return { blame: 'daemon-sets', text: `${asked}, but a node of ${node} has ${plain(left)} ${unit} for pods.` };
  }
  if (forPod > free) {
    const beside = forDaemonSets > 0 ? ' beside the DaemonSet pods' : '';
    const has = `a node of ${node} has ${plain(free)} ${unit} for pods${beside}`;
    return { blame: 'pod', text: `A pod requests ${plain(forPod)} ${unit}, but ${has}.` };
  }
  return null;
}

function cpuFault(workload: Workload, cpu: CpuSteps): WorkloadFault | null {
  const noRoom = noRoomSentence({
    resource: 'CPU',
    unit: 'millicores',
    node: `${plain(workload.nodeCores)} cores`,
    left: cpu.allocatable.value,
    forDaemonSets: workload.daemonSetCpuMillicores,
    forPod: workload.podCpuMillicores,
  });
  const at = { node: 'nodeCores', 'daemon-sets': 'daemonSetCpuMillicores', pod: 'podCpuMillicores' } as const;
  return noRoom && { at: at[noRoom.blame], sentence: noRoom.text };
}

function memoryFault(workload: Workload): WorkloadFault | null {
  const value = Math.max(maxPodsPerNodeMinimum.value, workload.daemonSetPods + 1);
  const forOnePod = countedOperand({ symbol: 'P', label: 'Max pods', value, unit: 'pods' });
  const noRoom = noRoomSentence({
    resource: 'memory',
    unit: 'MiB',
    node: `${plain(workload.nodeMemoryGiB)} GiB`,
    left: memoryAtMaxPods(workload, forOnePod).allocatable.value,
    forDaemonSets: workload.daemonSetMemoryMiB,
    forPod: workload.podMemoryMiB,
  });
  const at = { node: 'nodeMemoryGiB', 'daemon-sets': 'daemonSetMemoryMiB', pod: 'podMemoryMiB' } as const;
  return noRoom && { at: at[noRoom.blame], sentence: noRoom.text };
}

/** Why not one pod of the workload fits on a node, or null when one does. */
export function findNoRoom(workload: Workload, cpu: CpuSteps): WorkloadFault | null {
  const { daemonSetPods, mostMaxPods } = workload;
  if (daemonSetPods >= mostMaxPods) {
    const sentence = `${plain(daemonSetPods)} DaemonSet pods leave no room for another pod at max pods ${plain(mostMaxPods)}.`;
    return { at: 'daemonSetPods', sentence };
  }
  return cpuFault(workload, cpu) ?? memoryFault(workload);
}
