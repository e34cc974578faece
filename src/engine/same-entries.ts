/** Whether two lists hold the very same values, by identity, in the same order. */
export function sameEntries(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
