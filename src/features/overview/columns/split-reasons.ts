import type { VerdictReason } from '../../../engine/verdict/verdict-status.ts';

const SHOWN = 2;

/** The reasons that are no mere range to ask for (those stand above), the first ones apart from the rest. */
export function splitReasons(reasons: readonly VerdictReason[]): {
  readonly first: readonly VerdictReason[];
  readonly rest: readonly VerdictReason[];
} {
  const against = reasons.filter(({ kind }) => kind !== 'request');
  return { first: against.slice(0, SHOWN), rest: against.slice(SHOWN) };
}
