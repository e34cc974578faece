import { freeAddresses, freePercent } from '../figures/working-formulas.ts';
import type { RangeArithmetic } from './range-numbers.ts';

/** What stays free of the room of a range; below zero where it is too small. */
export function deriveFree<N, R>(make: RangeArithmetic<N, R>, room: number, used: number): R {
  return make.result('free', freeAddresses, { A: make.operand('room', room), U: make.operand('used', used) });
}

/** The percentage of the room that stays free. */
export function deriveFreePercent<N, R>(make: RangeArithmetic<N, R>, room: number, free: number): R {
  return make.result('free-percent', freePercent, {
    A: make.operand('free', free),
    C: make.operand('room', room),
  });
}
