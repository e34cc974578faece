import type { NoPlaceReason } from './network-layout.ts';

/** Why a subnet has no place, in a few words. */
export const NO_PLACE_REASONS: Readonly<Record<NoPlaceReason, string>> = {
  'no-room': 'no room',
  'no-size': 'no size yet',
  'no-address-space': 'the VNet has no IPv4 range',
  'too-large': 'too large for IPv4',
  'unread-range': 'its range cannot be read',
};
