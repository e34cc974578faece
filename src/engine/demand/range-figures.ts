import type { Load } from '../../domain/ids.ts';
import type { OfCluster, RangeFigureRef } from '../figures/figure-ref.ts';
import { shown, type ShownNumber, shownPrefix } from '../figures/shown-number.ts';
import type { RangeUse } from './range-types.ts';

/** The numbers of a range for rows and sentences, each with what opens it. `at` is whose view of the range it is. */

type Range = Pick<RangeUse, 'key'>;

/** The start of a reference to a figure of a range. */
export function atRange<F extends RangeFigureRef['figure']>(
  { cluster, candidate }: OfCluster,
  { key }: Range,
  figure: F,
) {
  return { cluster, candidate, figure, range: key };
}

/** What a range must hold in all. */
export function rangeTotal(at: OfCluster, range: RangeUse, load: Load): ShownNumber {
  return shown(range.total[load], { ...atRange(at, range, 'range-total'), load });
}

/** What a range offers as given; null when nothing is given. */
export function rangeCapacity(at: OfCluster, range: RangeUse): ShownNumber | null {
  return range.capacity === null ? null : shown(range.capacity, atRange(at, range, 'range-capacity'));
}

/** The size to ask for, with the headroom kept free; null when no IPv4 range is large enough. */
export function rangeRequest(at: OfCluster, range: RangeUse): ShownNumber | null {
  const { requestPrefixLength } = range;
  return requestPrefixLength === null ? null : shownPrefix(requestPrefixLength, atRange(at, range, 'request-prefix'));
}
