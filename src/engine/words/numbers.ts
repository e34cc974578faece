const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number as people read it: thousands separated, at most one decimal, e.g. "3,350". */
export function plain(amount: number): string {
  return formatter.format(amount);
}

/** A count with its noun, e.g. "1 pool", "3 pools". */
export function counted(count: number, noun: string): string {
  return `${plain(count)} ${noun}${count === 1 ? '' : 's'}`;
}
