import { factById } from '../../domain/facts/registry.ts';
import type { Working } from './figure-ref.ts';
import { countedOperand, sumWorking, workingFact } from './working.ts';

/** The working of a number of Azure: the fact with its sources. Null when no fact with a number has this id. */
export function openFact(id: string): Working | null {
  const fact = factById(id);
  if (typeof fact?.value !== 'number') {
    return null;
  }
  const { value, unit, meaning } = fact;
  const operand = countedOperand({ symbol: 'a', label: meaning, value, unit });
  const working = sumWorking({ title: 'A number of Azure', unit, operands: [{ ...operand, fact: id }] });
  return { ...working, facts: [workingFact(fact)] };
}
