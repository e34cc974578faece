import type { SourcedNumber } from '../../domain/facts/fact.ts';
import type { Formula } from './formulas.ts';

/**
 * What a derivation is written in: which formula, which operands, which branch, once for every use. `NUMBERS` makes plain
 * numbers of it, for every candidate; `workings` makes the full working of the one number that is opened. `N` is an operand,
 * `R` what comes out; `Q` and `F` are the names of the room's operands and results, which words are kept by elsewhere.
 *
 * ```ts
 * export function portsNeeded<N, R>(make: OutboundArithmetic<N, R>, { nodes, portsPerNode }: WayOut): R {
 *   return make.result('ports-needed', perNode, {
 *     N: make.operand('nodes', nodes),
 *     A: make.operand('ports-per-node', portsPerNode),
 *   });
 * }
 * portsNeeded(NUMBERS, way); // 6,400
 * portsNeeded(workings(OUTBOUND_WORDS, way), way); // 6,400 with its title, formula, operands and facts
 * ```
 *
 * A number that is itself derived goes into another one as an operand: derived with `NUMBERS`, and named by words that
 * refer to its own working.
 */
export interface Arithmetic<N, R, Q extends string, F extends string> {
  /** A number that goes into a formula. */
  readonly operand: (name: Q, value: number) => N;
  /** A number of Azure that goes into a formula. */
  readonly fact: (fact: SourcedNumber) => N;
  /** What a formula makes of its operands. */
  readonly result: <S extends string>(name: F, formula: Formula<S>, operands: Readonly<Record<NoInfer<S>, N>>) => R;
  /** A number that is one operand as it stands. */
  readonly alone: (name: F, symbol: string, operand: N) => R;
}

/** Makes plain numbers: no names, no words, nothing allocated beside the operands of a formula. */
export const NUMBERS: Arithmetic<number, number, string, string> = {
  operand: (_, value) => value,
  fact: ({ value }) => value,
  result: (_, formula, operands) => formula.compute(operands),
  alone: (_, __, operand) => operand,
};
