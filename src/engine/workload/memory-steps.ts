import type { Fact } from '../../domain/facts/fact.ts';
import {
  kubeletEvictionMemory,
  kubeletEvictionMemoryBefore,
  kubeReservedMemoryBase,
  kubeReservedMemoryBracketsBefore,
  kubeReservedMemoryMostPercent,
  kubeReservedMemoryPerPod,
  nodeReservationsVersion,
  nodeSystemShare,
  windowsSystemMemory,
} from '../../domain/facts/node-reservations.ts';
import { isVersionBefore } from '../../domain/kubernetes-version.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { countedOperand, factOperand, workingOf } from '../figures/working.ts';
import {
  allocatableMemory,
  memoryToShare,
  podsAtMostReservation,
  podsByMemory,
  podsThatFit,
  podsWhileReservationGrows,
  reservedMemory,
  reservedMemoryBefore,
} from './formulas.ts';
import { stepOperand, typedOperand } from './operands.ts';
import type { Workload } from './workload.ts';

const MIB = 'MiB';

/** Whether AKS reserves memory by brackets rather than by max pods (node-reservations-version). */
export function reservesByBrackets({ kubernetesVersion }: Workload): boolean {
  return isVersionBefore(kubernetesVersion, nodeReservationsVersion.value);
}

function evictionOf(workload: Workload) {
  return reservesByBrackets(workload) ? kubeletEvictionMemoryBefore : kubeletEvictionMemory;
}

/** The memory of a node and what is never for pods, whatever max pods is. */
function nodeOperands(workload: Workload): readonly Operand[] {
  const windows =
    workload.os === 'windows'
      ? factOperand('W', windowsSystemMemory)
      : countedOperand({ symbol: 'W', label: 'Kept on Windows nodes only', value: 0, unit: MIB });
  return [
    typedOperand('M', workload, 'nodeMemoryGiB'),
    typedOperand('O', workload, 'systemMemoryMiB'),
    windows,
    factOperand('E', evictionOf(workload)),
  ];
}

function factsOfNode(workload: Workload): readonly Fact<unknown>[] {
  return [evictionOf(workload), nodeSystemShare, ...(workload.os === 'windows' ? [windowsSystemMemory] : [])];
}

function allocatableStep(workload: Workload, reserved: Working): Working {
  return workingOf(allocatableMemory, {
    title: 'Memory left for pods',
    unit: MIB,
    operands: [...nodeOperands(workload), stepOperand('R', reserved)],
    facts: factsOfNode(workload),
  });
}

/** What AKS reserves of a node's memory, in MiB, at these max pods. */
function reservedStep(workload: Workload, maxPods: Operand): Working {
  const memory = typedOperand('M', workload, 'nodeMemoryGiB');
  const title = 'Memory that AKS reserves';
  if (reservesByBrackets(workload)) {
    const facts = [kubeReservedMemoryBracketsBefore, nodeReservationsVersion];
    return workingOf(reservedMemoryBefore, { title, unit: MIB, operands: [memory], facts });
  }
  const facts = [kubeReservedMemoryPerPod, kubeReservedMemoryBase, kubeReservedMemoryMostPercent];
  return workingOf(reservedMemory, {
    title,
    unit: MIB,
    operands: [
      factOperand('G', kubeReservedMemoryPerPod),
      maxPods,
      factOperand('K', kubeReservedMemoryBase),
      factOperand('Z', kubeReservedMemoryMostPercent),
      memory,
    ],
    facts: [...facts, nodeReservationsVersion],
  });
}

/** Memory of a node at these max pods (symbol P): kept by AKS, and left for pods. */
export function memoryAtMaxPods(workload: Workload, maxPods: Operand) {
  const reserved = reservedStep(workload, maxPods);
  return { reserved, allocatable: allocatableStep(workload, reserved) };
}

function stepsByBrackets(workload: Workload, anyMaxPods: Operand): readonly Working[] {
  const { reserved, allocatable } = memoryAtMaxPods(workload, anyMaxPods);
  const pods = workingOf(podsThatFit, {
    title: 'Pods on a node by memory',
    unit: 'pods',
    operands: [
      stepOperand('A', allocatable),
      typedOperand('D', workload, 'daemonSetMemoryMiB'),
      typedOperand('q', workload, 'podMemoryMiB'),
    ],
  });
  return [reserved, allocatable, pods];
}

function growingStep(workload: Workload, share: Working, least: Operand): Working {
  return workingOf(podsWhileReservationGrows, {
    title: 'Pods by memory, a share reserved for each',
    unit: 'pods',
    operands: [
      stepOperand('B', share),
      factOperand('K', kubeReservedMemoryBase),
      factOperand('G', kubeReservedMemoryPerPod),
      typedOperand('D', workload, 'daemonSetPods'),
      typedOperand('q', workload, 'podMemoryMiB'),
      least,
    ],
    facts: [kubeReservedMemoryPerPod, kubeReservedMemoryBase, nodeReservationsVersion],
    checks: ['Each pod costs what it requests and what AKS reserves for one more of max pods.'],
  });
}

function cappedStep(workload: Workload, share: Working): Working {
  return workingOf(podsAtMostReservation, {
    title: 'Pods by memory, the most reserved',
    unit: 'pods',
    operands: [
      stepOperand('B', share),
      factOperand('Z', kubeReservedMemoryMostPercent),
      typedOperand('M', workload, 'nodeMemoryGiB'),
      typedOperand('q', workload, 'podMemoryMiB'),
    ],
    facts: [kubeReservedMemoryMostPercent],
  });
}

/**
 * The arithmetic from memory to pods; the last step is the count of pods. From 1.29 on each pod costs its request and 20 MiB,
 * as max pods is raised to hold it: no search is needed. `least` (symbol L) is the smallest max pods allowed.
 */
export function memorySteps(workload: Workload, least: Operand): readonly Working[] {
  if (reservesByBrackets(workload)) {
    return stepsByBrackets(workload, least);
  }
  const share = workingOf(memoryToShare, {
    title: 'Memory to share between AKS and pods',
    unit: MIB,
    operands: [...nodeOperands(workload), typedOperand('D', workload, 'daemonSetMemoryMiB')],
    facts: factsOfNode(workload),
  });
  const growing = growingStep(workload, share, least);
  const capped = cappedStep(workload, share);
  const pods = workingOf(podsByMemory, {
    title: 'Pods on a node by memory',
    unit: 'pods',
    operands: [stepOperand('a', growing), stepOperand('b', capped)],
    checks: ['AKS reserves the smaller of the two, so the greater count of pods holds.'],
  });
  return [share, growing, capped, pods];
}
