import {
  type Bracket,
  kubeReservedCpuBrackets,
  kubeReservedMemoryBracketsBefore,
} from '../../domain/facts/node-reservations.ts';
import type { Formula } from '../figures/formulas.ts';

/** The formulas that lead from a workload to nodes. All amounts are whole: millicores, MiB, pods, nodes. */

const PERCENT = 100;
const MIB_PER_GIB = 1024;
const MILLICORES_PER_CORE = 1000;

/** The sum over brackets as text, e.g. "60 × min(C, 1) + 40 × min(1, max(0, C − 1)) + 20 × max(0, C − 2)". */
function bracketsText(brackets: readonly Bracket[], symbol: string): string {
  return brackets
    .map(({ upTo, each }, index) => {
      const from = brackets[index - 1]?.upTo ?? 0;
      const above = from === 0 ? symbol : `max(0, ${symbol} − ${from})`;
      return `${each} × ${upTo === null ? above : `min(${upTo - from}, ${above})`}`;
    })
    .join(' + ');
}

/** What an amount costs, each bracket at its own rate. */
function bracketsCost(brackets: readonly Bracket[], amount: number): number {
  return brackets.reduce((cost, { upTo, each }, index) => {
    const from = brackets[index - 1]?.upTo ?? 0;
    return cost + each * Math.max(0, Math.min(upTo ?? amount, amount) - from);
  }, 0);
}

/** N = pods, U = spare percent: the pods that must find room, rounded up. */
export const podsToPlace: Formula<'N' | 'U'> = {
  id: 'pods-to-place',
  expression: 'ceil(N × (100 + U) / 100)',
  compute: ({ N, U }) => Math.ceil((N * (PERCENT + U)) / PERCENT),
};

/** C = cores of a node: millicores that AKS reserves (kube-reserved-cpu-brackets). */
export const reservedCpu: Formula<'C'> = {
  id: 'reserved-cpu',
  expression: bracketsText(kubeReservedCpuBrackets.value, 'C'),
  compute: ({ C }) => bracketsCost(kubeReservedCpuBrackets.value, C),
};

/** C = cores, R = millicores that AKS reserves. */
export const allocatableCpu: Formula<'C' | 'R'> = {
  id: 'allocatable-cpu',
  expression: '1000 × C − R',
  compute: ({ C, R }) => MILLICORES_PER_CORE * C - R,
};

/** A = allocatable, D = requested by DaemonSet pods, q = requested by one pod; all in millicores or all in MiB. */
export const podsThatFit: Formula<'A' | 'D' | 'q'> = {
  id: 'pods-that-fit',
  expression: 'floor((A − D) / q)',
  compute: ({ A, D, q }) => Math.floor((A - D) / q),
};

/** M = GiB of a node, O and W = MiB that the operating system keeps, E = eviction threshold, D = DaemonSet requests. */
export const memoryToShare: Formula<'M' | 'O' | 'W' | 'E' | 'D'> = {
  id: 'memory-to-share',
  expression: '1024 × M − O − W − E − D',
  compute: ({ M, O, W, E, D }) => MIB_PER_GIB * M - O - W - E - D,
};

/**
 * B = MiB to share between kubelet and pods, K = base that AKS reserves, G = what it reserves for each of max pods, D = DaemonSet
 * pods, L = least max pods, q = MiB requested by one pod. Each pod costs its request and G for one more of max pods.
 */
export const podsWhileReservationGrows: Formula<'B' | 'K' | 'G' | 'D' | 'L' | 'q'> = {
  id: 'pods-while-reservation-grows',
  expression: 'min(floor((B − K − G × D) / (q + G)), floor((B − K − G × L) / q))',
  compute: ({ B, K, G, D, L, q }) => Math.min(Math.floor((B - K - G * D) / (q + G)), Math.floor((B - K - G * L) / q)),
};

/** B = MiB to share, Z = percent of the node that AKS reserves at most, M = GiB of the node, q = MiB requested by one pod. */
export const podsAtMostReservation: Formula<'B' | 'Z' | 'M' | 'q'> = {
  id: 'pods-at-most-reservation',
  expression: 'floor((B − Z × M × 1024 / 100) / q)',
  compute: ({ B, Z, M, q }) => Math.floor((B - (Z * M * MIB_PER_GIB) / PERCENT) / q),
};

/** AKS reserves the smaller of the two, so the greater count of pods holds. */
export const podsByMemory: Formula<'a' | 'b'> = {
  id: 'pods-by-memory',
  expression: 'max(a, b)',
  compute: ({ a, b }) => Math.max(a, b),
};

/** M = GiB of a node: MiB that AKS reserves before Kubernetes 1.29 (kube-reserved-memory-brackets-before). */
export const reservedMemoryBefore: Formula<'M'> = {
  id: 'reserved-memory-before',
  expression: `floor(1024 × (${bracketsText(kubeReservedMemoryBracketsBefore.value, 'M')}) / 100)`,
  compute: ({ M }) => Math.floor((MIB_PER_GIB * bracketsCost(kubeReservedMemoryBracketsBefore.value, M)) / PERCENT),
};

/** G, K = what AKS reserves per pod and per node, P = max pods, Z = percent that ends it, M = GiB of the node. */
export const reservedMemory: Formula<'G' | 'K' | 'P' | 'Z' | 'M'> = {
  id: 'reserved-memory',
  expression: 'min(G × P + K, Z × M × 1024 / 100)',
  compute: ({ G, K, P, Z, M }) => Math.min(G * P + K, (Z * M * MIB_PER_GIB) / PERCENT),
};

/** As memory to share, less what AKS reserves (R), with the DaemonSet requests still in it. */
export const allocatableMemory: Formula<'M' | 'O' | 'W' | 'E' | 'R'> = {
  id: 'allocatable-memory',
  expression: '1024 × M − O − W − E − R',
  compute: ({ M, O, W, E, R }) => MIB_PER_GIB * M - O - W - E - R,
};

/** T = most max pods, D = DaemonSet pods. */
export const podsByMaxPods: Formula<'T' | 'D'> = {
  id: 'pods-by-max-pods',
  expression: 'T − D',
  compute: ({ T, D }) => T - D,
};

/** a, b, c = pods that fit by CPU, by memory, by max pods. */
export const podsPerNode: Formula<'a' | 'b' | 'c'> = {
  id: 'pods-per-node',
  expression: 'min(a, b, c)',
  compute: ({ a, b, c }) => Math.min(a, b, c),
};

/** L = least max pods of any pool, F = least nodes × max pods, q = nodes at which it is reached. */
export const leastMaxPods: Formula<'L' | 'F' | 'q'> = {
  id: 'least-max-pods',
  expression: 'max(L, ceil(F / q))',
  compute: ({ L, F, q }) => Math.max(L, Math.ceil(F / q)),
};

/** k = pods per node, D = DaemonSet pods per node, L = least max pods. */
export const maxPodsOfNode: Formula<'L' | 'k' | 'D'> = {
  id: 'max-pods-of-node',
  expression: 'max(L, k + D)',
  compute: ({ L, k, D }) => Math.max(L, k + D),
};

/** X = pods to place, k = pods per node, F = least nodes × max pods, q = max pods. */
export const nodesNeeded: Formula<'X' | 'k' | 'F' | 'q'> = {
  id: 'nodes-needed',
  expression: 'max(ceil(X / k), ceil(F / q))',
  compute: ({ X, k, F, q }) => Math.max(Math.ceil(X / k), Math.ceil(F / q)),
};

/** X = pods to place, q = nodes, D = DaemonSet pods per node. */
export const podsExpected: Formula<'X' | 'q' | 'D'> = {
  id: 'pods-expected',
  expression: 'ceil(X / q) + D',
  compute: ({ X, q, D }) => Math.ceil(X / q) + D,
};
