import type { Load } from '../../domain/ids.ts';
import { plain } from '../words/numbers.ts';
import type { FigureRef } from './figure-ref.ts';

/** A number as a row of a table carries it: its value, and what opens its working. */
export interface ShownNumber {
  readonly value: number;
  readonly reference: FigureRef;
  /** Written before the number: the slash of a prefix length. */
  readonly prefix?: '/';
}

/** One number for each load. */
export type ShownPerLoad = Readonly<Record<Load, ShownNumber>>;

/** A number with what opens its working. */
export function shown(value: number, reference: FigureRef): ShownNumber {
  return { value, reference };
}

/** A prefix length with what opens its working, written with its slash. */
export function shownPrefix(value: number, reference: FigureRef): ShownNumber {
  return { value, reference, prefix: '/' };
}

/** The same figure under each load. */
export function shownPerLoad(figure: (load: Load) => ShownNumber): ShownPerLoad {
  return { today: figure('today'), maximum: figure('maximum'), withUpgrade: figure('withUpgrade') };
}

/** A number as people read it: "3,350", "/24". */
export function shownText({ value, prefix }: Pick<ShownNumber, 'value' | 'prefix'>): string {
  return prefix === undefined ? plain(value) : `${prefix}${value}`;
}
