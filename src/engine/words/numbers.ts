const THOUSAND = 1000;
const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number as people read it: thousands separated, at most one decimal, e.g. "3,350". */
export function plain(amount: number): string {
  // what most sentences print needs no formatter, which costs forty times as much
  const isPlain = Number.isInteger(amount) && amount >= 0 && amount < THOUSAND;
  return isPlain ? String(amount) : formatter.format(amount);
}

/** The noun behind a count: "node" for 1, else "nodes"; `several` where it is not made with an s. */
export function nounFor(count: number, noun: string, several = `${noun}s`): string {
  return count === 1 ? noun : several;
}

/** A count with its noun, e.g. "1 pool", "3 pools", "1 address", "2 addresses". */
export function counted(count: number, noun: string, several?: string): string {
  return `${plain(count)} ${nounFor(count, noun, several)}`;
}
