import type { RangeUse } from './range-types.ts';
export function placeOf({ range, prefixLength, requestPrefixLength }: RangeUse): string {
  const requested = requestPrefixLength === null ? 'to request' : `/${requestPrefixLength} to request`;
  return range ?? (prefixLength === null ? requested : `/${prefixLength}`);
}

/** A range with its place, as the usage of subnets names it. */
export function rangeTitle(range: RangeUse): string {
  return `${range.label} ${placeOf(range)}`;
}
