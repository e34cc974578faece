import type { Load } from '../../domain/ids.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { type OfCluster, reservedReference } from '../figures/figure-ref.ts';
import { shown, type ShownNumber, shownPrefix } from '../figures/shown-number.ts';
import { atRange } from './range-figures.ts';
import { deriveFree } from './range-free.ts';
import type { RangeUse } from './range-types.ts';
import { roomOfRange } from './range-use.ts';

/** The numbers of a range that only tables show, apart from those that the page shows first. */

/** One part of what a range must hold, by its position. */
export function rangePart(at: OfCluster, range: RangeUse, part: number, load: Load): ShownNumber {
  return shown(range.parts[part]?.amounts[load] ?? 0, { ...atRange(at, range, 'range-part'), part, load });
}

/** What a range offers as given, else in the size to ask for; null when no IPv4 range is large enough. */
export function rangeRoom(at: OfCluster, range: RangeUse): ShownNumber | null {
  const room = roomOfRange(range);
  return room === null
    ? null
    : shown(room, atRange(at, range, range.capacity === null ? 'request-capacity' : 'range-capacity'));
}

/** What stays free in the room of a range, below zero where it is too small; null when no IPv4 range is large enough. */
export function rangeFree(at: OfCluster, range: RangeUse, load: Load): ShownNumber | null {
  const room = roomOfRange(range);
  const reference = { ...atRange(at, range, 'range-free'), load };
  return room === null ? null : shown(deriveFree(NUMBERS, room, range.total[load]), reference);
}

/** The smallest size that holds the load with upgrade; null when no IPv4 range is large enough. */
export function rangeSmallest(at: OfCluster, range: RangeUse): ShownNumber | null {
  const { smallestPrefixLength } = range;
  return smallestPrefixLength === null
    ? null
    : shownPrefix(smallestPrefixLength, atRange(at, range, 'smallest-prefix'));
}

/** The addresses that Azure keeps in a range; null where it keeps none. */
export function rangeReserved(at: OfCluster, { reserved }: RangeUse): ShownNumber | null {
  return reserved === 0 ? null : shown(reserved, reservedReference(at));
}
