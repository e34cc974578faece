import type { RangeUse } from '../demand/range-types.ts';
import type { NetworkRoom } from './room.ts';

/** A subnet of which no range is known yet. */
function isToBePlaced({ kind, range }: RangeUse): boolean {
  return range === null && kind !== 'pod-cidr' && kind !== 'service-cidr';
}

/** The room, where it is short and one of a candidate's own ranges is still to be placed in it; else null. */
export function shortRoom(ranges: readonly RangeUse[], look: () => NetworkRoom | null): NetworkRoom | null {
  const room = ranges.some(isToBePlaced) ? look() : null;
  return room?.shortage ? room : null;
}
