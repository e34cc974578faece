import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../domain/plan-edit.ts';
import { given25 } from '../../scenarios/given-25.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { effectiveOf } from '../evaluation/effective.ts';
import { explain } from '../explain/explain.ts';
import type { FitsQuestion } from '../figures/fits-question.ts';
import { askedReference, askedSentence } from './fits-figure.ts';
import { answerQuestion, askedPlan, editsFor, fitsAnswerOf } from './question.ts';

const APPS: FitsQuestion = { cluster: 'c1', pool: 'p2', nodes: 60, maxPodsPerNode: 40 };

function overlay(question: FitsQuestion) {
  const answer = answerQuestion(evaluated(given25()), question);
  return answer?.candidates.find(({ candidate }) => candidate === 'azure-cni-overlay');
}

describe('a question of sizes', () => {
  it.each([
    // 123 usable, 2 front ends, 3 system nodes; two surge nodes more
    [116, 'fits'],
    [117, 'deploys-only'],
    [118, 'deploys-only'],
    [119, 'does-not-fit'],
  ] as const)('%i nodes in apps: %s', (nodes, answer) => {
    const evaluation = overlay({ ...APPS, nodes });
    expect(evaluation && fitsAnswerOf(evaluation)).toBe(answer);
  });

  it('asks every pool but gateway pools when none is named', () => {
    const { nodePools } = askedPlan(given25(), { ...APPS, pool: null }).clusters[0] ?? { nodePools: [] };
    expect(nodePools.map(({ autoscaler, maxPodsPerNode }) => [autoscaler.maximumNodes, maxPodsPerNode])).toEqual([
      [60, 40],
      [60, 40],
    ]);
  });

  it('says the sizes to ask for where no range is given', () => {
    const plan = { ...given25(), virtualNetworks: [] };
    const clusters = plan.clusters.map((cluster) => ({
      ...cluster,
      podCidrs: [],
      nodePools: cluster.nodePools.map((pool) => ({ ...pool, nodeSubnet: null })),
    }));
    const answer = answerQuestion(evaluated({ ...plan, clusters }), { ...APPS, nodes: 300 });
    const evaluation = answer?.candidates.find(({ candidate }) => candidate === 'azure-cni-overlay');
    expect(evaluation && fitsAnswerOf(evaluation)).toBe('to-request');
    // 3 + 300 nodes, 2 surge nodes, 2 front ends: 307 addresses, 305 blocks
    expect(evaluation?.ranges.slice(0, 2).map(({ smallestPrefixLength }) => smallestPrefixLength)).toEqual([23, 15]);
  });

  it('opens workings of the plan with the numbers in it, and marks what was asked', () => {
    const plan = evaluated(given25());
    const at = { cluster: 'c1', candidate: 'azure-cni-overlay' } as const;
    const nodes = explain(plan, askedReference(APPS, { ...at, figure: 'pool-nodes', pool: 'p2', load: 'maximum' }));
    expect(nodes).toMatchObject({ value: 60, operands: [{ field: { field: 'nodes' } }, { field: null }] });
    expect(nodes?.operands[1]?.label).toBe('Autoscaler maximum (asked)');
    const total = explain(
      plan,
      askedReference(APPS, { ...at, figure: 'range-total', range: 'subnet/s1', load: 'withUpgrade' }),
    );
    expect(total?.value).toBe(67);
    expect(total?.operands.every(({ reference }) => reference !== null && 'inner' in reference)).toBe(true);
    const reason = overlay({ ...APPS, nodes: 119 })?.reasons.find(({ kind }) => kind === 'limit');
    const figures = reason ? askedSentence({ ...APPS, nodes: 119 }, reason).figures : [];
    expect(figures.map(({ reference }) => explain(plan, reference)?.value)).toEqual([126, 123, 8, 124]);
  });
});

it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
  '%s: put into the plan it is what was asked',
  async (_, load) => {
    const input = await load();
    for (const { id, nodePools } of input.clusters) {
      for (const pool of [null, ...nodePools.map((each) => each.id)]) {
        const question = { cluster: id, pool, nodes: 7, maxPodsPerNode: 63 };
        const edited = applyEdits(input, editsFor(input, question));
        expect(edited).toEqual({ ok: true, value: askedPlan(input, question) });
        const found = edited.ok ? evaluated(edited.value).clusters.find(({ cluster }) => cluster === id) : null;
        const answer = answerQuestion(evaluated(input), question);
        expect(answer && effectiveOf(answer)).toEqual(found && effectiveOf(found));
      }
    }
  },
);
