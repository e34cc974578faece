import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evaluateExpression } from '../../testing/expression.ts';
import { reservedCpu, reservedMemory, reservedMemoryBefore } from './formulas.ts';
import { nodesForWorkload } from './nodes-for-workload.ts';
import { workloadCaution, workloadSentence } from './sentences.ts';
import { type Workload, WORKLOAD_QUANTITIES, WORKLOAD_QUANTITY_IDS, type WorkloadAnswer } from './workload.ts';

const BASE: Workload = {
  pods: 1_200,
  podCpuMillicores: 250,
  podMemoryMiB: 1_024,
  sparePercent: 0,
  nodeCores: 8,
  nodeMemoryGiB: 32,
  systemMemoryMiB: 0,
  mostMaxPods: 250,
  daemonSetPods: 0,
  daemonSetCpuMillicores: 0,
  daemonSetMemoryMiB: 0,
  os: 'linux',
  kubernetesVersion: '1.35',
};

function answerTo(changes: Partial<Workload>): WorkloadAnswer {
  const answer = nodesForWorkload({ ...BASE, ...changes });
  if (!answer.ok) {
    throw new Error(answer.error.sentence);
  }
  return answer.value;
}

describe('what AKS reserves of a node', () => {
  test.each([
    [1, 60],
    [2, 100],
    [4, 140],
    [8, 180],
    [16, 260],
    [32, 420],
    [64, 740],
  ])('%i cores: %i millicores, the columns of the article', (C, millicores) => {
    expect(reservedCpu.compute({ C })).toBe(millicores);
  });

  // the article reckons 8 GB and 4 GB in thousands; the formula is the same
  test.each([
    ['8 GB, 30 pods', { M: 8, P: 30 }, 650],
    ['64 GiB, 60 pods', { M: 64, P: 60 }, 1_250],
    ['4 GiB, 70 pods: a quarter is less than 1,450', { M: 4, P: 70 }, 1_024],
  ])('from 1.29, %s', (_, operands, mebibytes) => {
    expect(reservedMemory.compute({ ...operands, G: 20, K: 50, Z: 25 })).toBe(mebibytes);
  });

  test.each([
    ['7 GB: 0.25 × 4 + 0.20 × 3 = 1.6, the example of the article', 7, 1_638],
    ['4 GiB: a quarter, as measured in AKS issue 3525', 4, 1_024],
    ['64 GiB', 64, 5_611],
    ['256 GiB', 256, Math.floor(1024 * (1 + 0.8 + 0.8 + 6.72 + 2.56))],
  ])('before 1.29, %s', (_, M, mebibytes) => {
    expect(reservedMemoryBefore.compute({ M })).toBe(mebibytes);
  });

  test('16 cores, 64 GiB, 60 pods: both rules give what AKS issue 4524 measured, but for what the system keeps', () => {
    const mebibytes = (kibibytes: number) => kibibytes / 1024;
    const node = { nodeCores: 16, nodeMemoryGiB: 64, podMemoryMiB: 1_030, podCpuMillicores: 1, mostMaxPods: 60 };
    const after = answerTo({ ...node, kubernetesVersion: '1.30' });
    const before = answerTo({ ...node, kubernetesVersion: '1.28.5' });
    expect(after.maxPodsPerNode).toBe(60);
    expect(after.allocatableCpuMillicores).toBe(15_740);
    const measured = mebibytes(64_460_556) - mebibytes(59_329_368);
    expect(Math.abs(after.allocatableMemoryMiB - before.allocatableMemoryMiB - measured)).toBeLessThan(1);
  });
});

describe('nodes for a workload', () => {
  // 32 GiB − 100 − 50 = 32,618; a pod costs 1,024 + 20: 31. CPU: (8,000 − 180) / 250 = 31
  test.each([
    ['CPU and memory alike', {}, { podsPerNode: 31, nodes: 39, maxPodsPerNode: 31, binding: ['cpu', 'memory'] }],
    [
      'memory decides',
      { podMemoryMiB: 1_100 },
      { podsPerNode: 29, nodes: 42, maxPodsPerNode: 29, binding: ['memory'] },
    ],
    ['CPU decides', { podCpuMillicores: 500 }, { podsPerNode: 15, nodes: 80, maxPodsPerNode: 15, binding: ['cpu'] }],
    [
      'max pods decides',
      { mostMaxPods: 20, daemonSetPods: 6 },
      { podsPerNode: 14, nodes: 86, maxPodsPerNode: 20, binding: ['max-pods'] },
    ],
    [
      'DaemonSets and spare',
      { daemonSetPods: 5, daemonSetCpuMillicores: 820, daemonSetMemoryMiB: 1_000, sparePercent: 20 },
      { podsByCpu: 28, podsByMemory: 30, podsPerNode: 28, podsToPlace: 1_440, nodes: 52, nodesWithoutSpare: 43 },
    ],
    ['Windows keeps 2 GiB more', { os: 'windows' }, { podsByMemory: 29, podsPerNode: 29 }],
    ['before 1.29', { kubernetesVersion: '1.28' }, { allocatableMemoryMiB: 32_768 - 3_645 - 750, podsByMemory: 27 }],
    [
      'small pods on a small node: AKS reserves no more than a quarter',
      { nodeMemoryGiB: 4, podMemoryMiB: 10, podCpuMillicores: 10 },
      { podsByMemory: 297, podsPerNode: 250, binding: ['max-pods'] },
    ],
    [
      'one node for few large pods needs max pods 30',
      { pods: 2, podCpuMillicores: 3_000, podMemoryMiB: 8_000 },
      { podsPerNode: 2, nodes: 1, maxPodsPerNode: 30, expectedPodsPerNode: 2 },
    ],
    [
      'or three nodes, where max pods may not be raised',
      { pods: 2, podCpuMillicores: 3_000, podMemoryMiB: 8_000, mostMaxPods: 12 },
      { podsPerNode: 2, nodes: 3, maxPodsPerNode: 10 },
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(answerTo(changes)).toMatchObject(expected);
  });

  test.each([
    [
      { podCpuMillicores: 9_000 },
      'podCpuMillicores',
      'A pod requests 9,000 millicores, but a node of 8 cores has 7,820 millicores for pods.',
    ],
    [
      { podMemoryMiB: 32_000, daemonSetMemoryMiB: 1_000 },
      'podMemoryMiB',
      'A pod requests 32,000 MiB, but a node of 32 GiB has 31,418 MiB for pods beside the DaemonSet pods.',
    ],
    [
      { daemonSetCpuMillicores: 8_000 },
      'daemonSetCpuMillicores',
      'The DaemonSet pods request 8,000 millicores, but a node of 8 cores has 7,820 millicores for pods.',
    ],
    [
      { nodeMemoryGiB: 2, os: 'windows' },
      'nodeMemoryGiB',
      'Nothing of the memory of a node of 2 GiB is left for pods.',
    ],
    [
      { daemonSetPods: 30, mostMaxPods: 30 },
      'daemonSetPods',
      '30 DaemonSet pods leave no room for another pod at max pods 30.',
    ],
    [{ pods: 1.5 }, 'pods', 'Pods must be a whole number from 1 to 1,000,000.'],
  ] as const)('refuses %j', (changes, at, sentence) => {
    expect(nodesForWorkload({ ...BASE, ...changes })).toEqual({ ok: false, error: { at, sentence } });
  });

  it('is told in one sentence', () => {
    const workload = { ...BASE, podMemoryMiB: 1_100 };
    expect(workloadSentence(workload, answerTo(workload))).toBe(
      '1,200 pods need 42 nodes of 8 cores and 32 GiB; memory decides: 29 pods fit on a node.',
    );
    const single = { ...BASE, pods: 1, sparePercent: 50, podCpuMillicores: 7_000, podMemoryMiB: 100 };
    expect(workloadSentence(single, answerTo(single))).toBe(
      '1 pod and 50 % spare need 2 nodes of 8 cores and 32 GiB; CPU decides: 1 pod fits on a node.',
    );
  });
});

/** Whether so many pods fit on a node at these max pods: added up one by one, knowing nothing of the formulas. */
function fits(workload: Workload, pods: number, maxPods: number): boolean {
  let cpu = workload.nodeCores * 1000;
  for (let core = 1; core <= workload.nodeCores; core += 1) {
    cpu -= core === 1 ? 60 : core === 2 ? 40 : core <= 4 ? 20 : 10;
  }
  const size = workload.nodeMemoryGiB * 1024;
  const kept = Math.min(20 * maxPods + 50, size / 4) + 100 + (workload.os === 'windows' ? 2048 : 0);
  let memory = size - kept - workload.systemMemoryMiB - workload.daemonSetMemoryMiB;
  cpu -= workload.daemonSetCpuMillicores;
  for (let pod = 0; pod < pods; pod += 1) {
    cpu -= workload.podCpuMillicores;
    memory -= workload.podMemoryMiB;
  }
  return cpu >= 0 && memory >= 0 && pods + workload.daemonSetPods <= maxPods;
}

/** The most pods on a node at these max pods. */
function packed(workload: Workload, maxPods: number): number {
  let pods = 0;
  while (fits(workload, pods + 1, maxPods)) {
    pods += 1;
  }
  return pods;
}

/** The fewest nodes with any max pods that AKS takes, by trying them all; null where not one pod fits. */
function naiveNodes(workload: Workload): number | null {
  const wanted = Math.ceil((workload.pods * (100 + workload.sparePercent)) / 100);
  let fewest: number | null = null;
  for (let maxPods = 10; maxPods <= workload.mostMaxPods; maxPods += 1) {
    const perNode = packed(workload, maxPods);
    if (perNode > 0) {
      const nodes = Math.max(Math.ceil(wanted / perNode), Math.ceil(30 / maxPods));
      fewest = fewest === null ? nodes : Math.min(fewest, nodes);
    }
  }
  return fewest;
}

const workloads: fc.Arbitrary<Workload> = fc.record({
  pods: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5_000 })),
  podCpuMillicores: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 4_000 })),
  podMemoryMiB: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 16_000 })),
  sparePercent: fc.integer({ min: 0, max: 100 }),
  nodeCores: fc.integer({ min: 1, max: 64 }),
  nodeMemoryGiB: fc.integer({ min: 1, max: 64 }),
  systemMemoryMiB: fc.constantFrom(0, 165, 1_200),
  mostMaxPods: fc.integer({ min: 10, max: 250 }),
  daemonSetPods: fc.integer({ min: 0, max: 12 }),
  daemonSetCpuMillicores: fc.integer({ min: 0, max: 1_500 }),
  daemonSetMemoryMiB: fc.integer({ min: 0, max: 2_000 }),
  os: fc.constantFrom('linux', 'windows'),
  kubernetesVersion: fc.constantFrom('1.29', '1.35', ''),
});

describe('any workload', () => {
  it('gets the nodes that packing pod by pod finds at the best max pods, and no answer where none fits', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        const answer = nodesForWorkload(workload);
        expect(answer.ok ? answer.value.nodes : null).toBe(naiveNodes(workload));
        if (answer.ok) {
          const { nodes, podsPerNode, maxPodsPerNode, podsToPlace, expectedPodsPerNode } = answer.value;
          expect(packed(workload, maxPodsPerNode)).toBeGreaterThanOrEqual(podsPerNode);
          expect(nodes * podsPerNode).toBeGreaterThanOrEqual(podsToPlace);
          expect(nodes * maxPodsPerNode).toBeGreaterThanOrEqual(30);
          expect(maxPodsPerNode).toBeLessThanOrEqual(workload.mostMaxPods);
          expect(expectedPodsPerNode).toBeLessThanOrEqual(maxPodsPerNode);
          expect(answer.value.nodesWithoutSpare).toBeLessThanOrEqual(nodes);
          expect(answer.value.binding.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('shows steps whose text gives their value, in whole numbers', () => {
    fc.assert(
      fc.property(workloads, fc.constantFrom('1.27', '1.31'), (workload, kubernetesVersion) => {
        const answer = nodesForWorkload({ ...workload, kubernetesVersion });
        for (const { expression, operands, value, title } of answer.ok ? answer.value.steps : []) {
          const shown = evaluateExpression(expression, new Map(operands.map((one) => [one.symbol, one.value])));
          expect(value, title).toBe(shown);
          expect(Number.isInteger(value), title).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  const more = [
    ['pods', 1],
    ['podCpuMillicores', 1],
    ['podMemoryMiB', 1],
    ['sparePercent', 1],
    ['daemonSetPods', 1],
    ['daemonSetCpuMillicores', 1],
    ['daemonSetMemoryMiB', 1],
    ['systemMemoryMiB', 1],
    ['nodeMemoryGiB', -1],
    ['nodeCores', -1],
    ['mostMaxPods', -1],
  ] as const;

  it.each(more)('never needs fewer nodes with more of %s (by %i)', (quantity, direction) => {
    fc.assert(
      fc.property(workloads, fc.integer({ min: 1, max: 40 }), (workload, step) => {
        const { least } = WORKLOAD_QUANTITIES[quantity];
        const changed = { ...workload, [quantity]: Math.max(least, workload[quantity] + direction * step) };
        const [before, after] = [nodesForWorkload(workload), nodesForWorkload(changed)];
        const nodes = (answer: typeof before) => (answer.ok ? answer.value.nodes : Infinity);
        expect(nodes(after)).toBeGreaterThanOrEqual(nodes(before));
      }),
      { numRuns: 200 },
    );
  });

  it('names a quantity for each bound', () => {
    for (const id of WORKLOAD_QUANTITY_IDS) {
      const { most } = WORKLOAD_QUANTITIES[id];
      expect(nodesForWorkload({ ...BASE, [id]: most + 1 })).toMatchObject({ ok: false, error: { at: id } });
    }
  });
});

test('what was left at 0 is said', () => {
  const caution = (changes: Partial<Workload>) => workloadCaution({ ...BASE, ...changes });
  expect(caution({})).toMatch(/operating system.*DaemonSet pods/u);
  expect(caution({ systemMemoryMiB: 900 })).toBe(
    'No DaemonSet pods are counted: max pods leaves no room for those of AKS on every node.',
  );
  expect(caution({ systemMemoryMiB: 900, daemonSetPods: 6 })).toBeNull();
});
