import type { Operand, Working } from '../figures/figure-ref.ts';
import { countedOperand } from '../figures/working.ts';
import { type Workload, WORKLOAD_QUANTITIES, type WorkloadQuantity } from './workload.ts';

/** An operand that was typed: a quantity of the workload. */
export function typedOperand(symbol: string, workload: Workload, quantity: WorkloadQuantity): Operand {
  const { label, unit } = WORKLOAD_QUANTITIES[quantity];
  return countedOperand({ symbol, label, value: workload[quantity], unit });
}

/** An operand that is the result of a step before. */
export function stepOperand(symbol: string, { title, value, unit }: Working): Operand {
  return countedOperand({ symbol, label: title, value, unit });
}
