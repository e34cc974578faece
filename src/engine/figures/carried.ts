import type { Fact } from '../../domain/facts/fact.ts';
import { factOf } from '../../domain/facts/registry.ts';
import { nounFor, plain } from '../words/numbers.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { CarriedFigureRef, CarriedWorking, Operand } from './figure-ref.ts';
import type { Formula } from './formulas.ts';
import { type FigureText, type Sentence, worded } from './sentence.ts';

/** What a number says of itself before it is an operand. */
type Quantity = Pick<Operand, 'symbol' | 'label' | 'value' | 'unit'>;

const NO_ORIGIN = { field: null, fact: null, reference: null };

/** An operand that was given from outside the plan: its label says by whom. */
export function givenOperand(quantity: Quantity): Operand {
  return { ...NO_ORIGIN, ...quantity };
}

/** An operand that is a sourced fact. */
export function azureOperand(symbol: string, { id, value, unit, meaning }: Fact<number>): Operand {
  return { ...NO_ORIGIN, symbol, label: meaning, value, unit, fact: id };
}

/** An operand that is a carried figure itself, named as that figure is. */
export function carriedOperand(symbol: string, working: CarriedWorking): Operand {
  const { title: label, value, unit } = working;
  return { ...NO_ORIGIN, symbol, label, value, unit, reference: carried(working) };
}

interface CarriedParts {
  readonly title: string;
  readonly unit: string;
  readonly operands: readonly Operand[];
}

/** The working of a formula over operands at hand; the facts among them go with it. */
export function carriedWorking<S extends string>(formula: Formula<S>, parts: CarriedParts): CarriedWorking {
  const values = Object.fromEntries(parts.operands.map(({ symbol, value }) => [symbol, value]));
  const facts = [...new Set(parts.operands.flatMap(({ fact }) => fact ?? []))];
  return { ...parts, value: formula.compute(values as Record<S, number>), expression: formula.expression, facts };
}

const ITSELF: Formula<'a'> = { id: 'itself', expression: 'a', compute: ({ a }) => a };

/** The working of a number that is one operand: a fact, or a number that was given. */
export function carriedAlone(title: string, operand: Omit<Operand, 'symbol'>): CarriedWorking {
  return carriedWorking(ITSELF, { title, unit: operand.unit, operands: [{ ...operand, symbol: 'a' }] });
}

function carried(working: CarriedWorking): CarriedFigureRef {
  return { figure: 'carried', working };
}

/** The words of operands (`Q`) and results (`F`) that no plan holds. An operand is given, or is a carried figure. `C` is what is told. */
export interface CarriedWording<Q extends string, F extends string, C> {
  readonly operands: Readonly<Record<Q, (of: C, value: number) => Operand>>;
  readonly results: Readonly<Record<F, { readonly title: string; readonly unit: string }>>;
}

/** Makes the carried working of a number: as `workings` does for numbers of a plan. */
export function carriedWorkings<Q extends string, F extends string, C>(
  { operands, results }: CarriedWording<Q, F, C>,
  of: C,
): Arithmetic<Operand, CarriedWorking, Q, F> {
  return {
    operand: (name, value) => operands[name](of, value),
    fact: (number) => azureOperand('a', factOf(number)),
    result: (name, formula, named) => {
      const entries = Object.entries<Operand>(named);
      const inFormula = entries.map(([symbol, operand]) => ({ ...operand, symbol }));
      return carriedWorking(formula, { ...results[name], operands: inFormula });
    },
    alone: (name, symbol, operand) =>
      carriedWorking(ITSELF, { ...results[name], unit: operand.unit, operands: [{ ...operand, symbol }] }),
  };
}

/** A carried number for `worded`: "3,350". */
export function carriedText(working: CarriedWorking): FigureText {
  return { text: plain(working.value), reference: carried(working) };
}

/** A carried prefix length for `worded`, written with its slash: "/24". */
export function carriedPrefix(working: CarriedWorking): FigureText {
  return { text: `/${working.value}`, reference: carried(working) };
}

/** A number of Azure where no cluster is at hand. */
export function carriedFact(fact: Fact<number>): CarriedWorking {
  return carriedAlone('A number of Azure', azureOperand('a', fact));
}

/** A carried count with its noun for `worded`: "1 node", "3 nodes". */
export function carriedCount(working: CarriedWorking, noun: string): Sentence {
  return worded`${carriedText(working)} ${nounFor(working.value, noun)}`;
}
