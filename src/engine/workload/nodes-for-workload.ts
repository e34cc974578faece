import { maxPodsPerNodeMinimum, poolPodSpaceMinimum } from '../../domain/facts/limits.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { countedOperand, factOperand, workingOf } from '../figures/working.ts';
import { type CpuSteps, cpuSteps } from './cpu-steps.ts';
import { findNoRoom, findOutOfBounds } from './faults.ts';
import {
  leastMaxPods,
  maxPodsOfNode,
  nodesNeeded,
  podsByMaxPods,
  podsExpected,
  podsPerNode,
  podsToPlace,
} from './formulas.ts';
import { memoryAtMaxPods, memorySteps, reservesByBrackets } from './memory-steps.ts';
import { stepOperand, typedOperand } from './operands.ts';
import type { PodLimit, Workload, WorkloadAnswer, WorkloadFault } from './workload.ts';

/** What holds at any max pods. */
interface Given {
  readonly workload: Workload;
  readonly toPlace: Working;
  readonly cpu: CpuSteps;
  readonly byMaxPods: Working;
}

/** Nodes and max pods for pools of at least so many nodes. */
interface Attempt {
  readonly least: Working;
  readonly memory: readonly Working[];
  readonly byMemory: Working;
  readonly perNode: Working;
  readonly maxPods: Working;
  readonly nodes: Working;
}

function given(workload: Workload): Given {
  const toPlace = workingOf(podsToPlace, {
    title: 'Pods to place',
    unit: 'pods',
    operands: [typedOperand('N', workload, 'pods'), typedOperand('U', workload, 'sparePercent')],
  });
  const byMaxPods = workingOf(podsByMaxPods, {
    title: 'Pods on a node by max pods',
    unit: 'pods',
    operands: [typedOperand('T', workload, 'mostMaxPods'), typedOperand('D', workload, 'daemonSetPods')],
  });
  return { workload, toPlace, cpu: cpuSteps(workload), byMaxPods };
}

function nodesStep(title: string, pods: Operand, { perNode, maxPods }: Pick<Attempt, 'perNode' | 'maxPods'>): Working {
  return workingOf(nodesNeeded, {
    title,
    unit: 'nodes',
    operands: [pods, stepOperand('k', perNode), factOperand('F', poolPodSpaceMinimum), stepOperand('q', maxPods)],
    facts: [poolPodSpaceMinimum],
  });
}

/** The steps for a pool of `nodes` nodes or more: fewer nodes need higher max pods (pool-pod-space-minimum). */
function attemptAt({ workload, toPlace, cpu, byMaxPods }: Given, nodes: number): Attempt {
  const tried = countedOperand({ symbol: 'q', label: 'Nodes of the pool, at least', value: nodes, unit: 'nodes' });
  const facts = [maxPodsPerNodeMinimum, poolPodSpaceMinimum];
  const least = workingOf(leastMaxPods, {
    title: 'Least max pods',
    unit: 'pods',
    operands: [factOperand('L', maxPodsPerNodeMinimum), factOperand('F', poolPodSpaceMinimum), tried],
    facts,
    checks: [
      `A pool needs nodes × max pods of ${poolPodSpaceMinimum.value}; ${nodes} nodes or more are asked for here.`,
    ],
  });
  const memory = memorySteps(workload, stepOperand('L', least));
  const byMemory = memory.at(-1) ?? least;
  const perNode = workingOf(podsPerNode, {
    title: 'Pods on a node',
    unit: 'pods',
    operands: [stepOperand('a', cpu.pods), stepOperand('b', byMemory), stepOperand('c', byMaxPods)],
  });
  const maxPods = workingOf(maxPodsOfNode, {
    title: 'Max pods per node',
    unit: 'pods',
    operands: [stepOperand('L', least), stepOperand('k', perNode), typedOperand('D', workload, 'daemonSetPods')],
    facts: [maxPodsPerNodeMinimum],
    checks: [
      'As many as the node can hold, so that no node is left half empty.',
      'No more than that: for each of them AKS reserves memory, and some network models reserve an address.',
    ],
  });
  const parts = { least, memory, byMemory, perNode, maxPods };
  return { ...parts, nodes: nodesStep('Nodes', stepOperand('X', toPlace), parts) };
}

/** From how many nodes on the pod space of a pool asks for no more than the least max pods there is. */
const NODES_TRIED = Math.ceil(poolPodSpaceMinimum.value / maxPodsPerNodeMinimum.value);

/** The attempt with the fewest nodes, and of these with the smallest max pods; `last` asks for the least max pods. */
function bestAttempt(all: Given, last: Attempt): Attempt {
  let best = last;
  for (let nodes = NODES_TRIED - 1; nodes >= 1; nodes -= 1) {
    const attempt = attemptAt(all, nodes);
    const isAllowed = attempt.perNode.value >= 1 && attempt.least.value <= all.workload.mostMaxPods;
    if (isAllowed && attempt.nodes.value < best.nodes.value) {
      best = attempt;
    }
  }
  return best;
}

function bindingOf({ cpu, byMaxPods }: Given, { byMemory, perNode }: Attempt): readonly PodLimit[] {
  const limits = [
    ['cpu', cpu.pods],
    ['memory', byMemory],
    ['max-pods', byMaxPods],
  ] as const;
  return limits.filter(([, { value }]) => value === perNode.value).map(([limit]) => limit);
}

function workloadAnswer(all: Given, best: Attempt): WorkloadAnswer {
  const { workload, toPlace, cpu, byMaxPods } = all;
  const { least, memory, byMemory, perNode, maxPods, nodes } = best;
  const atMaxPods = memoryAtMaxPods(workload, stepOperand('P', maxPods));
  const bare = nodesStep('Nodes without the spare', typedOperand('X', workload, 'pods'), best);
  const expected = workingOf(podsExpected, {
    title: 'Expected pods per node',
    unit: 'pods',
    operands: [stepOperand('X', toPlace), stepOperand('q', nodes), typedOperand('D', workload, 'daemonSetPods')],
  });
  const reservedLast = reservesByBrackets(workload) ? [] : [atMaxPods.reserved, atMaxPods.allocatable];
  return {
    nodes: nodes.value,
    nodesWithoutSpare: bare.value,
    podsToPlace: toPlace.value,
    allocatableCpuMillicores: cpu.allocatable.value,
    allocatableMemoryMiB: atMaxPods.allocatable.value,
    podsByCpu: cpu.pods.value,
    podsByMemory: byMemory.value,
    podsByMaxPods: byMaxPods.value,
    podsPerNode: perNode.value,
    binding: bindingOf(all, best),
    maxPodsPerNode: maxPods.value,
    expectedPodsPerNode: expected.value,
    steps: [
      ...[toPlace, cpu.reserved, cpu.allocatable, cpu.pods, least, ...memory, byMaxPods, perNode, maxPods],
      ...reservedLast,
      ...[nodes, ...(workload.sparePercent > 0 ? [bare] : []), expected],
    ],
  };
}

/**
 * The fewest nodes that hold equal pods beside the DaemonSet pods of each node, and the max pods that suits them, with every
 * step. Pods are packed by what they request; the memory that AKS reserves follows max pods (facts/node-reservations.ts), and
 * nodes times max pods reaches pool-pod-space-minimum. Refused: numbers out of bounds, and nodes on which not one pod fits.
 */
export function nodesForWorkload(workload: Workload): Result<WorkloadAnswer, WorkloadFault> {
  const outOfBounds = findOutOfBounds(workload);
  if (outOfBounds) {
    return err(outOfBounds);
  }
  const all = given(workload);
  const noRoom = findNoRoom(workload, all.cpu);
  if (noRoom) {
    return err(noRoom);
  }
  return ok(workloadAnswer(all, bestAttempt(all, attemptAt(all, NODES_TRIED))));
}
