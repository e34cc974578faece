import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPlan } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { REFUSALS } from '../../testing/service-errors/messages.ts';
import { explain } from '../explain/explain.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import { explainShortage } from './explain-shortage.ts';
import type { Shortage } from './shortage.ts';

const PLAN = newPlan();

function sentencesOf(shortage: Shortage) {
  const { asked, because, fixes } = explainShortage(shortage);
  return [asked, ...because, ...fixes];
}

/** Every figure of a refusal, and every figure that an operand of one opens. */
function allFigures(references: readonly FigureRef[]): FigureRef[] {
  return references.flatMap((reference) => {
    const operands = explain(evaluated(PLAN), reference)?.operands ?? [];
    return [reference, ...allFigures(operands.flatMap((operand) => operand.reference ?? []))];
  });
}

const shortages = fc
  .record({
    isFull: fc.boolean(),
    kind: fc.constantFrom('node-subnet' as const, 'pod-subnet' as const, 'pod-cidr' as const, 'unknown' as const),
    prefixLength: fc.option(fc.integer({ min: 8, max: 29 })),
    wanted: fc.integer({ min: 1, max: 70_000 }),
    available: fc.option(fc.integer({ min: 0, max: 70_000 })),
  })
  .map(({ isFull, kind, prefixLength, wanted, available }): Shortage => ({
    code: isFull ? 'SubnetIsFull' : 'InsufficientSubnetSize',
    kind: isFull ? 'unknown' : kind,
    subnet: null,
    network: null,
    range: prefixLength === null ? null : `10.0.0.0/${prefixLength}`,
    wanted,
    available: isFull ? null : available,
  }));

describe('the explanation of a refusal', () => {
  it.each(REFUSALS)('$standsFor: every computed number opens its working', ({ shortage }) => {
    const sentences = sentencesOf(shortage);
    expect(sentences.flatMap(({ figures }) => figures).length).toBeGreaterThan(0);
    expect(complaintsAboutFigures(PLAN, sentences, shortage)).toEqual([]);
  });

  it('opens its working for any refusal', () => {
    fc.assert(
      fc.property(shortages, (shortage) => {
        expect(complaintsAboutFigures(PLAN, sentencesOf(shortage), shortage)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(REFUSALS)('$standsFor: workings lead down to the message, to facts or to what was tried', (message) => {
    const figures = sentencesOf(message.shortage).flatMap((sentence) => sentence.figures);
    for (const reference of allFigures(figures.map((figure) => figure.reference))) {
      const working = explain(evaluated(PLAN), reference);
      const ends = working?.operands.filter((operand) => operand.reference === null) ?? [];
      for (const { fact, label } of ends) {
        expect(fact !== null || /message|Found by trying/u.test(label), label).toBe(true);
      }
      const used = ends.flatMap(({ fact }) => fact ?? []);
      expect(working?.facts.map(({ id }) => id)).toEqual([...new Set(used)]);
    }
  });
});
