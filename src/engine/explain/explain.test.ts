import { describe, expect, it } from 'vitest';
import { newPlan } from '../../domain/start-values.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { evaluateExpression } from '../../testing/expression.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { figureKey, type FigureRef } from '../figures/figure-ref.ts';
import { allWorkings, figuresOf } from './all-workings.ts';
import { explain } from './explain.ts';

/** The number that the plan itself shows for a reference, read without the workings. */
function shownIn(evaluation: CandidateEvaluation, reference: FigureRef): number | null | undefined {
  const range = 'range' in reference ? evaluation.ranges.find(({ key }) => key === reference.range) : undefined;
  switch (reference.figure) {
    case 'range-part':
      return range?.parts[reference.part]?.amounts[reference.load];
    case 'range-total':
      return range?.total[reference.load];
    case 'range-capacity':
      return range?.capacity;
    case 'smallest-prefix':
      return range?.smallestPrefixLength;
    case 'request-prefix':
      return range?.requestPrefixLength;
    case 'vnet-addresses':
      return evaluation.vnetAddresses[reference.load];
    case 'reach-nodes':
      return evaluation.capacity?.together.nodes;
    case 'reach-pods':
      return evaluation.capacity?.together.pods;
    case 'next-reach-nodes':
      return evaluation.capacity?.together.next?.nodes;
    default:
      return undefined;
  }
}

describe.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('workings of %s', (_, load) => {
  it('recompute to the number that the plan shows', async () => {
    const plan = evaluated(await load());
    const workings = allWorkings(plan);
    expect(Object.keys(workings).length).toBeGreaterThan(100);
    for (const [key, { value, expression, operands }] of Object.entries(workings)) {
      const values = new Map(operands.map((operand) => [operand.symbol, operand.value]));
      expect(values.size, key).toBe(operands.length);
      expect(evaluateExpression(expression, values), key).toBeCloseTo(value, 9);
    }
    for (const { cluster, candidates } of plan.clusters) {
      for (const evaluation of candidates) {
        for (const reference of figuresOf(cluster, evaluation)) {
          const shown = shownIn(evaluation, reference);
          if (shown !== undefined && shown !== null) {
            expect(workings[figureKey(reference)]?.value, figureKey(reference)).toBe(shown);
          }
        }
      }
    }
  });

  it('lead from every operand with a reference to a working of the same value', async () => {
    const workings = allWorkings(evaluated(await load()));
    for (const [key, { operands }] of Object.entries(workings)) {
      for (const { reference, value } of operands) {
        const next = reference === null ? null : workings[figureKey(reference)];
        if (reference !== null && next) {
          expect(next.value, `${key} -> ${figureKey(reference)}`).toBe(value);
        }
      }
    }
  });
});

describe('explain', () => {
  it('gives null for a cluster that is gone', () => {
    const at = { cluster: 'c9', candidate: 'azure-cni-overlay' } as const;
    expect(explain(evaluated(newPlan()), { figure: 'reach-nodes', ...at })).toBeNull();
  });

  it('names the surge rule of a new pool', () => {
    const at = { cluster: 'c1', candidate: 'azure-cni-overlay', pool: 'p1' } as const;
    expect(explain(evaluated(newPlan()), { figure: 'pool-surge', ...at })).toMatchObject({
      value: 1,
      expression: 'min(N, ceil(N × U / 100))',
    });
  });

  it.each([
    ['kubenet', 1, 'Σ', ['b']],
    ['azure-cni-overlay', 1, 'Σ', ['b']],
    ['azure-cni-node-subnet', 50, 'Σ', ['P']],
    // 10 pods and 8 kept free take two batches of 16; 50 pods and the node's own address four blocks of 16
    ['pod-subnet-dynamic', 32, 'D × max(1, ceil((p + F) / D))', ['p', 'F', 'D']],
    ['pod-subnet-static-block', 64, 'D × ceil((P + K) / D)', ['P', 'K', 'D']],
    ['byo-cni', 0, 'Σ', ['P']],
  ] as const)('says what a node of 50 max pods takes for its pods on %s', (candidate, value, expression, symbols) => {
    const plan = newPlan();
    const clusters = plan.clusters.map((cluster) => ({
      ...cluster,
      nodePools: cluster.nodePools.map((pool) => ({ ...pool, maxPodsPerNode: 50, expectedPodsPerNode: 10 })),
    }));
    const reference = { figure: 'pool-addresses-per-node', cluster: 'c1', candidate, pool: 'p1' } as const;
    const working = explain(evaluated({ ...plan, clusters }), reference);
    expect(working).toMatchObject({ value, expression });
    expect(working?.operands.map(({ symbol }) => symbol)).toEqual(symbols);
  });
});
