import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../domain/plan-input.ts';
import { answerSentences } from '../engine/evaluation/answer.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { standingOf } from '../engine/evaluation/standing.ts';
import { joinSentences, type Sentence, worded } from '../engine/figures/sentence.ts';
import { findingsOf } from '../engine/rules/findings.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { onePlan } from './arbitrary-one-cluster-plan.ts';
import { arbitraryPlan } from './arbitrary-schema-plan.ts';
import { complaintsAboutFigures } from './sentence-check.ts';

const TODAY = '2026-11-24';
const LONG_MILLISECONDS = 180_000;

/** Every sentence that follows from a plan: answers, reasons and standing of all candidates, findings. */
function sentencesOf(input: PlanInput): readonly Sentence[] {
  const plan = evaluatePlan(input, TODAY);
  const candidates = plan.clusters.flatMap((cluster) => cluster.candidates);
  return [
    ...input.clusters.flatMap(({ id }) => answerSentences(plan, id)),
    ...candidates.flatMap(({ reasons }) => reasons),
    ...plan.clusters.flatMap((each) => each.candidates.map((candidate) => standingOf(candidate, each.cluster))),
    ...findingsOf(plan),
  ];
}

describe('figures in sentences', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('of %s open their workings', async (_, load) => {
    const input = await load();
    const sentences = sentencesOf(input);
    expect(sentences.flatMap(({ figures }) => figures).length).toBeGreaterThan(10);
    expect(complaintsAboutFigures(input, sentences)).toEqual([]);
  });

  it(
    'of any plan of one cluster open their workings',
    () => {
      fc.assert(
        fc.property(onePlan, (input) => {
          expect(complaintsAboutFigures(input, sentencesOf(input))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    LONG_MILLISECONDS,
  );

  it(
    'of any plan of several clusters open their workings',
    () => {
      fc.assert(
        fc.property(arbitraryPlan(), (input) => {
          expect(complaintsAboutFigures(input, sentencesOf(input))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    LONG_MILLISECONDS,
  );
});

describe('worded', () => {
  const reference = { figure: 'reach-nodes', cluster: 'c1', candidate: 'kubenet' } as const;
  const first = worded`It grows to ${{ text: '1,200', reference }} nodes at ${10} %.`;

  it('keeps where each figure stands and leaves other numbers as text', () => {
    expect(first).toEqual({
      sentence: 'It grows to 1,200 nodes at 10 %.',
      figures: [{ start: 12, end: 17, reference }],
    });
  });

  it('moves the figures of a sentence that is put into another', () => {
    const { sentence, figures } = joinSentences([worded`Yes.`, worded`${first} And ${{ text: '/24', reference }}.`]);
    expect(figures.map(({ start, end }) => sentence.slice(start, end))).toEqual(['1,200', '/24']);
  });
});
