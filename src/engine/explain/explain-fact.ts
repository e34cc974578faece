import { factById } from '../../domain/facts/registry.ts';
import type { Working } from '../figures/figure-ref.ts';
import { countedOperand, sumWorking, workingFact } from '../figures/working.ts';

/** Opens a number of Azure: the fact with its sources. Null when no fact with a number has this id. */
export function explainFact(id: string): Working | null {
  const fact = factById(id);
  if (typeof fact?.value !== 'number') {
    return null;
  }
  const { value, unit, meaning } = fact;
  const operand = countedOperand({ symbol: 'a', label: meaning, value, unit });
  const working = sumWorking({ title: 'A number of Azure', unit, operands: [{ ...operand, fact: id }] });
  return { ...working, facts: [workingFact(fact)] };
}
