import type { Operand, Working } from './figure-ref.ts';

function moveLabel({ label, ...operand }: Operand): Operand {
  return { ...operand, label };
}

/** A working with the label of one operand last: where `evaluate --working` wrote it so, the order of its keys stays. */
export function labelLast(working: Working, symbol: string): Working {
  const operands = working.operands.map((operand) => (operand.symbol === symbol ? moveLabel(operand) : operand));
  return { ...working, operands };
}
