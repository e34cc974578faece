import { describe, expect, it } from 'vitest';
import { parsePlanInput } from '../../domain/parse-plan.ts';
import { BOUNDS } from '../../domain/plan-input.ts';
import { newNodePool, newPlan } from '../../domain/start-values.ts';
import { nodesForWorkload } from '../../engine/workload/nodes-for-workload.ts';
import type { Workload } from '../../engine/workload/workload.ts';
import { START_WORKLOAD } from './fields.ts';
import { filledExpression } from './filled-expression.ts';
import { NEW_POOL, poolIdOf, poolsForWorkload, putIntoPool } from './put-into-pool.ts';

const WORKLOAD: Workload = { ...START_WORKLOAD, os: 'linux', kubernetesVersion: '1.35' };

function answerTo(workload: Workload) {
  const answer = nodesForWorkload(workload);
  if (!answer.ok) {
    throw new Error(answer.error.sentence);
  }
  return answer.value;
}

const answer = answerTo(WORKLOAD);
const place = { cluster: 'c1', answer, autoscale: false };

function poolsAfter(placement: Parameters<typeof putIntoPool>[1], plan = newPlan()) {
  const changed = putIntoPool(plan, placement);
  return changed.ok ? changed.value.clusters[0]?.nodePools : changed.error;
}

describe('putting an answer into a pool', () => {
  const fields = {
    nodes: answer.nodes,
    maxPodsPerNode: answer.maxPodsPerNode,
    expectedPodsPerNode: answer.expectedPodsPerNode,
  };

  it('changes the pool, and the autoscaler only where asked for', () => {
    const before = newNodePool('p1', 'system', 'system');
    expect(poolsAfter({ ...place, target: 'p1' })).toEqual([{ ...before, ...fields }]);
    const autoscaler = { enabled: true, minimumNodes: answer.nodesWithoutSpare, maximumNodes: answer.nodes };
    expect(poolsAfter({ ...place, target: 'p1', autoscale: true })).toEqual([{ ...before, ...fields, autoscaler }]);
  });

  it('adds a pool, in a plan that still holds together', () => {
    const plan = newPlan();
    const id = poolIdOf(plan, NEW_POOL);
    expect(poolsAfter({ ...place, target: NEW_POOL })).toMatchObject([
      { id: 'p1', nodes: 3 },
      { id, ...fields },
    ]);
    const changed = putIntoPool(plan, { ...place, target: NEW_POOL });
    expect(changed.ok && parsePlanInput(changed.value).ok).toBe(true);
  });

  it('is refused in one sentence where it cannot be', () => {
    expect(poolsAfter({ ...place, target: 'p9' })).toBe(
      'No pool can be added to this cluster. Choose one that it has.',
    );
    const full = newPlan();
    const nodePools = Array.from({ length: BOUNDS.pools }, (_, at) => newNodePool(`p${at + 1}`, '', 'user'));
    const plan = { ...full, clusters: full.clusters.map((cluster) => ({ ...cluster, nodePools })) };
    expect(poolsAfter({ ...place, target: NEW_POOL }, plan)).toMatch(/^No pool can be added/u);
    const huge = answerTo({ ...WORKLOAD, pods: 1_000_000, podCpuMillicores: 7_000 });
    expect(poolsAfter({ ...place, answer: huge, target: 'p1' })).toMatch(/nodes.*100,000/u);
  });

  it('offers pools that count their own nodes and run pods', () => {
    const [cluster] = newPlan().clusters;
    const nodePools = [
      newNodePool('p1', 'system', 'system'),
      newNodePool('p2', 'egress', 'gateway'),
      { ...newNodePool('p3', 'auto', 'user'), kind: 'auto-provisioned' as const },
    ];
    expect(poolsForWorkload({ ...cluster!, nodePools }).map(({ id }) => id)).toEqual(['p1']);
  });
});

it('a step shows its formula with the numbers in it', () => {
  const step = answer.steps.find(({ title }) => title === 'Pods on a node by CPU');
  expect(step && filledExpression(step)).toBe('floor((7820 − 0) / 250)');
});
