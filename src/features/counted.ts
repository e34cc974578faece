import { plain } from '../engine/numbers.ts';

/** A count with its noun, e.g. "1 pool", "3 pools". */
export function counted(count: number, noun: string): string {
  return `${plain(count)} ${noun}${count === 1 ? '' : 's'}`;
}
