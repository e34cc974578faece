import type { Adapter } from './adapter.ts';
import { limitAdapters } from './limits.ts';
import { migrationAdapters } from './migrations.ts';
import { nodeAdapters } from './nodes.ts';
import { outboundAdapters } from './outbound.ts';
import { podAddressAdapters } from './pod-addresses.ts';
import { sizeAdapters } from './sizes.ts';
import { validityAdapters } from './validity.ts';

/** Every adapter. Each vector is accepted by exactly one of them. */
export const ADAPTERS: readonly Adapter[] = [
  ...nodeAdapters,
  ...podAddressAdapters,
  ...sizeAdapters,
  ...limitAdapters,
  ...validityAdapters,
  ...outboundAdapters,
  ...migrationAdapters,
];
