import { parseIpv4Range } from '../../domain/ip/range.ts';

/** What a refusal of Azure is about. `unknown`: an old message names no target; nearly always the node subnet. */
export type ShortRange = 'node-subnet' | 'pod-subnet' | 'pod-cidr' | 'unknown';

/** A refusal for want of addresses, as the message names it. */
export interface Shortage {
  /** Refused before anything was made, or out of addresses while running (ruling 23). */
  readonly code: 'InsufficientSubnetSize' | 'SubnetIsFull';
  readonly kind: ShortRange;
  /** Name of the subnet; null where the message has none. */
  readonly subnet: string | null;
  /** Name of its VNet; null where the message has no resource id. */
  readonly network: string | null;
  /** The range as it is written; null where the message has none. */
  readonly range: string | null;
  /** Addresses that Azure asked for. */
  readonly wanted: number;
  /** Addresses that it found free; null where the message has none. */
  readonly available: number | null;
}

/** The prefix length of the range; null where there is none or it cannot be read. */
export function prefixOf({ range }: Shortage): number | null {
  const parsed = range === null ? null : parseIpv4Range(range);
  return parsed?.ok === true ? parsed.value.prefixLength : null;
}
