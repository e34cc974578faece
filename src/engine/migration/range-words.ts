import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { MeanwhileRange } from './migration.ts';

/** What a range must hold with upgrade while a cluster is moved. */
export function meanwhileNeed({ need, needReference }: MeanwhileRange): ShownNumber {
  return shown(need, needReference);
}

/** What its size offers; null when no IPv4 range is large enough. */
export function meanwhileRoom({ room, roomReference }: MeanwhileRange): ShownNumber | null {
  return room === null || roomReference === null ? null : shown(room, roomReference);
}

/** True for a range that cannot hold what it must. */
export function isTooSmall({ status, room }: MeanwhileRange): boolean {
  return status === 'does-not-fit' || room === null;
}

/** The unit of a range in words. */
export function unitText({ unit }: Pick<MeanwhileRange, 'unit'>): string {
  return unit === 'node-blocks' ? 'node blocks' : 'addresses';
}

/** Where a range lies, or why it does not, in a few words. */
export function placeText({ place, range, prefixLength, status }: MeanwhileRange): string {
  const size = prefixLength === null ? '' : ` /${prefixLength}`;
  switch (place) {
    case 'given':
      return `${range ?? ''}${status === 'does-not-fit' ? ', too small' : ''}`;
    case 'placed':
      return `free at ${range ?? ''}`;
    case 'no-room':
      return `no room for a${size}`;
    case 'no-network':
      return `request a${size}, no VNet to place it in`;
    case 'to-request':
      return `give a${size}`;
  }
}
