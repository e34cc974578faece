import type { Place } from './resource-ids.ts';

/** Work that is left for a whole document. A step is about one value looked at. */
export interface Budget {
  left: number;
  /** The value at hand may use what is above this. */
  floor: number;
}

/** A value of a parameter; one that is not resolved may hold expressions of the template itself. */
export interface Binding {
  readonly value: unknown;
  readonly isResolved: boolean;
}

/** What the names in expressions stand for; all names in lower case. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, Binding>;
  readonly variables: ReadonlyMap<string, unknown>;
  readonly place: Place;
  /** The index in each copy loop around, by its name; that of the innermost under the empty name. */
  readonly copies: ReadonlyMap<string, number>;
  /** Resources have symbolic names (languageVersion 2.0), so that nested templates are a scope of their own by default. */
  readonly isSymbolic: boolean;
  readonly budget: Budget;
  /** What `reference` gives for a nested deployment, by its name or symbolic name in lower case; undefined for others. */
  readonly deployed: (name: string) => unknown;
}

/** The scope inside of one turn of a copy loop. */
export function inCopy(scope: Scope, name: string, index: number): Scope {
  return { ...scope, copies: new Map([...scope.copies, [name.toLowerCase(), index], ['', index]]) };
}
