import type { Fact } from './fact.ts';
import { FACTS } from './registry.ts';

const DAY_MILLISECONDS = 86_400_000;

/** A fact, and for how many days it has not been compared with its sources. */
export interface AgedFact {
  readonly fact: Fact<unknown>;
  readonly days: number;
}

/** Every fact by the day of its last check, oldest first, with its age on a day (YYYY-MM-DD). */
export function factsByAge(asOf: string): readonly AgedFact[] {
  return FACTS.map((fact) => ({
    fact,
    days: Math.round((Date.parse(asOf) - Date.parse(fact.checked)) / DAY_MILLISECONDS),
  })).toSorted((one, other) => other.days - one.days || (one.fact.id < other.fact.id ? -1 : 1));
}
