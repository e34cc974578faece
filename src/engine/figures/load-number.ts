import { type Load, LOADS } from '../../domain/ids.ts';
import { LOAD_NAMES } from '../words/names.ts';
import type { FigureRef } from './figure-ref.ts';
import { type Sentence, worded } from './sentence.ts';
import { shown, type ShownNumber } from './shown-number.ts';

declare const underItsLoad: unique symbol;

/**
 * A number with the load that it is counted under. Only `loadNumber` makes one, and sentences take the words of the load from
 * it: the number of one load cannot stand beside the words of another.
 */
export type LoadNumber = ShownNumber & { readonly load: Load; readonly [underItsLoad]: true };

/** The number of one load, with what opens it under that load. */
export function loadNumber(
  amounts: Readonly<Record<Load, number>>,
  load: Load,
  refer: (load: Load) => FigureRef,
): LoadNumber {
  return { ...shown(amounts[load], refer(load)), load } as LoadNumber;
}

/** The words of each load as the start of a sentence. */
const NEEDED: Readonly<Record<Load, string>> = {
  today: 'The nodes now need',
  maximum: 'The autoscaler maximum needs',
  withUpgrade: 'An upgrade at full scale needs',
};

/** The load of a number in words, for a note beside another number. */
function loadWords({ load }: LoadNumber): string {
  return LOAD_NAMES[load].inSentence;
}

const NOTHING: Sentence = { sentence: '', figures: [] };

/** A need that is more than there is: in numbers, with what opens them, and what there is. */
export interface Shortfall {
  readonly needs: Readonly<Record<Load, number>>;
  readonly refer: (load: Load) => FigureRef;
  readonly capacity: number;
}

/** The two ends of a sentence about a need that is more than there is. */
export interface ShortfallWords {
  /** The most that is needed, and the first load that needs it: "An upgrade at full scale needs 6,438". */
  readonly most: Sentence;
  /** Smaller loads: " (now: 888)", with the maximum where that is the first that does not fit; nothing where now is most. */
  readonly others: Sentence;
}

/** The loads below the most that is needed: now, and the maximum where that is the first that does not fit. */
function smallerLoads(most: LoadNumber, fails: Load | undefined, at: (load: Load) => LoadNumber): Sentence {
  if (most.load === 'today') {
    return NOTHING;
  }
  const now = at('today');
  if (fails !== 'maximum' || most.load === 'maximum') {
    return worded` (${loadWords(now)}: ${now})`;
  }
  const maximum = at('maximum');
  return worded` (${loadWords(now)}: ${now}; ${loadWords(maximum)}: ${maximum})`;
}

/** Says a need that is more than there is, load by load. */
export function shortfallWords({ needs, refer, capacity }: Shortfall): ShortfallWords {
  const at = (load: Load): LoadNumber => loadNumber(needs, load, refer);
  const most = at(LOADS.find((load) => needs[load] >= needs.withUpgrade) ?? 'withUpgrade');
  const fails = LOADS.find((load) => needs[load] > capacity);
  return {
    most: worded`${NEEDED[most.load]} ${most}`,
    others: smallerLoads(most, fails, at),
  };
}
