import type { Fact } from '../../domain/facts/fact.ts';
import { SOURCES } from '../../domain/facts/sources.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { FigureRef, Operand, Working, WorkingFact } from './figure-ref.ts';
import type { Formula } from './formulas.ts';

/** The formula of a working as it is read: a sum as its terms, "0" for one without any. */
export function expressionText({ expression, operands }: Working): string {
  return expression === 'Σ' ? operands.map(({ symbol }) => symbol).join(' + ') || '0' : expression;
}

/** What an operand says of itself, whatever its origin. */
type Quantity = Pick<Operand, 'symbol' | 'label' | 'value' | 'unit'>;

const NO_ORIGIN = { field: null, fact: null, reference: null };

/** An operand that a person entered: `field` is where. */
export function fieldOperand(quantity: Quantity, field: FieldRef): Operand {
  return { ...NO_ORIGIN, ...quantity, field };
}

/** An operand that is a sourced fact. */
export function factOperand(symbol: string, fact: Fact<number>): Operand {
  return { ...NO_ORIGIN, symbol, label: fact.meaning, value: fact.value, unit: fact.unit, fact: fact.id };
}

/** An operand that is itself a figure with a working of its own. */
export function figureOperand(quantity: Quantity, reference: FigureRef): Operand {
  return { ...NO_ORIGIN, ...quantity, reference };
}

/** An operand that is counted from the plan itself (numbers compared in `checks`). */
export function countedOperand(quantity: Quantity): Operand {
  return { ...NO_ORIGIN, ...quantity };
}

/** A fact as it is shown beside a working, with its sources resolved. */
export function workingFact(fact: Fact<unknown>): WorkingFact {
  const { id, meaning, basis, asOf, otherReading, sources } = fact;
  return {
    id,
    meaning,
    basis,
    asOf,
    otherReading: otherReading ?? null,
    sources: sources.map((source) => SOURCES[source]),
  };
}

interface WorkingParts {
  readonly title: string;
  readonly unit: string;
  readonly operands: readonly Operand[];
  readonly facts?: readonly Fact<unknown>[];
  readonly checks?: readonly string[];
}

/** The working of a formula: its value is computed from the operands by the formula itself. */
export function workingOf<S extends string>(formula: Formula<S>, parts: WorkingParts): Working {
  const values = Object.fromEntries(parts.operands.map(({ symbol, value }) => [symbol, value]));
  return finish(formula.expression, formula.compute(values as Record<S, number>), parts);
}

/** The working of a sum: `Σ` over all operands. */
export function sumWorking(parts: WorkingParts): Working {
  return finish(
    'Σ',
    parts.operands.reduce((sum, { value }) => sum + value, 0),
    parts,
  );
}

/** The working of the smallest further range with which all subnets of `name` find a place, found by trying. */
export function extraBlockWorking(name: string, prefixLength: number, checks: readonly string[]): Working {
  const unit = 'prefix length';
  const label = 'Found by trying from small to large';
  const operand = countedOperand({ symbol: 'L', label, value: prefixLength, unit });
  return sumWorking({ title: `Smallest further range for ${name}`, unit, operands: [operand], checks });
}

function finish(expression: string, value: number, parts: WorkingParts): Working {
  const { title, unit, operands, facts = [], checks = [] } = parts;
  return { title, value, unit, expression, operands, facts: facts.map(workingFact), checks };
}

/** The symbol of the n-th operand of a sum: a, b, c … z, aa, ab … */
export function sumSymbol(position: number): string {
  const letters = 26;
  const last = String.fromCharCode('a'.charCodeAt(0) + (position % letters));
  return position < letters ? last : sumSymbol(Math.floor(position / letters) - 1) + last;
}
