import type { Working } from '../../engine/figures/figure-ref.ts';

/** The formula of a step with numbers in place of its symbols, e.g. "floor((7820 − 0) / 250)". */
export function filledExpression({ expression, operands }: Working): string {
  const values = new Map(operands.map(({ symbol, value }) => [symbol, String(value)]));
  return expression.replaceAll(/\b[A-Za-z]\b/gu, (symbol) => values.get(symbol) ?? symbol);
}
