import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../testing/expression.ts';
import * as fits from '../fits/formulas.ts';
import * as growth from '../growth/formulas.ts';
import * as outbound from '../outbound/formulas.ts';
import * as shortages from '../service-error/shortage-formulas.ts';
import * as workload from '../workload/formulas.ts';
import type { Formula } from './formulas.ts';
import * as figures from './formulas.ts';
import * as workings from './working-formulas.ts';

function isFormula(value: unknown): value is Formula<string> {
  return typeof value === 'object' && value !== null && 'expression' in value && 'compute' in value;
}

/** Every formula that one of these modules exports. */
const FORMULAS = [figures, workings, fits, growth, outbound, shortages, workload].flatMap((formulas) =>
  Object.values<unknown>(formulas).filter(isFormula),
);

const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  L: [0, 29],
  B: [24, 24],
  H: [0, 90],
  M: [28, 29],
  R: [0, 5],
  D: [16, 16],
  C: [1, 100_000],
  k: [1, 1_000],
  g: [1, 200],
  r: [1, 200],
  q: [1, 100_000],
  P: [1, 100_000],
  Q: [1, 100_000],
  F: [1, 100_000],
};

function operandsFor(formula: Formula<string>): fc.Arbitrary<Record<string, number>> {
  const symbols = new Set(formula.expression.match(/\b[A-Za-z]\b/gu) ?? []);
  return fc.record(
    Object.fromEntries(
      [...symbols].map((symbol) => {
        const [minimum, maximum] = RANGES[symbol] ?? [0, 100_000];
        return [symbol, fc.integer({ min: minimum, max: maximum })];
      }),
    ),
  );
}

describe('formulas', () => {
  it('have ids of their own', () => {
    expect(new Set(FORMULAS.map(({ id }) => id)).size).toBe(FORMULAS.length);
  });

  it.each(FORMULAS.map((formula) => [formula.id, formula] as const))('%s computes what its text says', (_, formula) => {
    fc.assert(
      fc.property(operandsFor(formula), (operands) => {
        fc.pre(!('A' in operands && 'R' in operands) || operands.A + operands.R > 0);
        const shown = evaluateExpression(formula.expression, new Map(Object.entries(operands)));
        expect(formula.compute(operands)).toBeCloseTo(shown, 9);
      }),
      { numRuns: 1000 },
    );
  });
});
