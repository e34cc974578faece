const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number as people read it: thousands separated, at most one decimal, e.g. "3,350". */
export function plain(amount: number): string {
  return formatter.format(amount);
}
