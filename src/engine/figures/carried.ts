import type { Fact } from '../../domain/facts/fact.ts';
import { nounFor, plain } from '../words/numbers.ts';
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
