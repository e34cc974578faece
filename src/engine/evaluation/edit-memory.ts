import { oncePer } from '../../domain/once-per.ts';

interface Entry<V> {
  readonly dependencies: readonly unknown[];
  readonly value: V;
}

/** Whether two lists hold the very same values, by identity, in the same order. */
function sameEntries(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) {
    return false;
  }
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] !== other[at]) {
      return false;
    }
  }
  return true;
}

/**
 * Values that are made anew only when something they are made from has changed: for each key object the last value is kept,
 * with everything that it depends on. Entities of a plan are never changed, only replaced, so identity tells.
 */
export class Kept<K extends object, V> {
  private readonly entries = new WeakMap<K, Entry<V>>();

  /** The value kept for `key` if `dependencies` are the very same as when it was made, else what `make` returns. */
  get(key: K, dependencies: readonly unknown[], make: () => V): V {
    const before = this.entries.get(key);
    if (before && sameEntries(before.dependencies, dependencies)) {
      return before.value;
    }
    const value = make();
    this.entries.set(key, { dependencies, value });
    return value;
  }
}

/**
 * What one evaluation of a plan leaves for the next, so that an edit computes only what it touches. Each evaluated plan has
 * one, and hands it to the plan that is evaluated after it.
 */
export class EditMemory {
  /** What stands on a shelf of this memory. */
  at<S>(shelf: Shelf<S>): S {
    return shelf(this);
  }
}

/** A place in every memory; each memory has its own things there. */
export type Shelf<S> = (memory: EditMemory) => S;

/** A new place in every memory, with what `make` gives on it to begin with. */
export function shelf<S>(make: () => S): Shelf<S> {
  return oncePer(make);
}
