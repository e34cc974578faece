import type { Fact } from '../../domain/facts/fact.ts';
import { factOf } from '../../domain/facts/registry.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { FigureRef, Operand, Working } from './figure-ref.ts';
import { sumWorking, workingOf } from './working.ts';

/** What an operand is called, and where it comes from: a field, a fact or a figure of its own; else it is counted. */
export interface OperandWords {
  readonly label: string;
  readonly unit: string;
  readonly field?: FieldRef;
  readonly fact?: string;
  readonly reference?: FigureRef;
}

/** What a result is called, the facts it rests on, and what was compared to find it. */
export interface ResultWords {
  readonly title: string;
  readonly unit: string;
  readonly facts?: readonly Fact<unknown>[];
  readonly checks?: readonly string[];
}

/** The words of a room's operands (`Q`) and results (`F`): a name without words does not compile. `C` is what is opened. */
export interface Wording<Q extends string, F extends string, C> {
  readonly operands: Readonly<Record<Q, (of: C) => OperandWords>>;
  readonly results: Readonly<Record<F, (of: C) => ResultWords>>;
}

/** An operand that has no symbol before it stands in a formula. */
export type NamelessOperand = Omit<Operand, 'symbol'>;

/** An operand as it stands in a formula. */
function withSymbol(symbol: string, { field, fact, reference, label, value, unit }: NamelessOperand): Operand {
  return { field, fact, reference, symbol, label, value, unit };
}

/** What makes workings, of operands and results with these names. */
export type Workings<Q extends string, F extends string> = Arithmetic<NamelessOperand, Working, Q, F>;

/** Makes the working of a number: every operand named and leading on to where it comes from. */
export function workings<Q extends string, F extends string, C>(wording: Wording<Q, F, C>, of: C): Workings<Q, F> {
  return {
    operand: (name, value) => {
      const { label, unit, field = null, fact = null, reference = null } = wording.operands[name](of);
      return { field, fact, reference, label, value, unit };
    },
    fact: (number) => {
      const { id, meaning, value, unit } = factOf(number);
      return { field: null, fact: id, reference: null, label: meaning, value, unit };
    },
    result: (name, formula, operands) => {
      const entries = Object.entries<NamelessOperand>(operands);
      return workingOf(formula, {
        ...wording.results[name](of),
        operands: entries.map(([symbol, operand]) => withSymbol(symbol, operand)),
      });
    },
    alone: (name, symbol, operand) =>
      sumWorking({ ...wording.results[name](of), operands: [withSymbol(symbol, operand)] }),
  };
}
