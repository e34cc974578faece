import type { MeanwhileRange } from './migration.ts';

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
