import { type RangeKey } from '../../domain/range-key.ts';
import type { KeptClear } from './kept-clear.ts';
/**
 * Where a size comes from: the range as pinned, the size somebody fixed or asked for, the demand of clusters, or documented advice.
 */
export type SizeOrigin = 'range' | 'fixed-size' | 'request' | 'demand' | 'advice';

/** A subnet with its place: pinned by a person or placed by the planner. */
export interface PlacedSubnet {
  /** `subnet/s1`, or the key of a range that a cluster requests anew: `new-node-subnet/c1`. */
  readonly key: RangeKey;
  readonly subnet: string | null;
  readonly label: string;
  readonly range: string;
  readonly prefixLength: number;
  readonly isPinned: boolean;
  readonly sizeOrigin: SizeOrigin;
  /** The range of twice the size that holds this subnet and nothing else; null where there is no such room. */
  readonly doubledRange: string | null;
}

export type NoPlaceReason = 'no-room' | 'no-size' | 'no-address-space' | 'too-large' | 'unread-range';

/** A subnet that could not be placed, and why. `prefixLength` is null while its size is unknown. */
export interface UnplacedSubnet {
  readonly key: RangeKey;
  readonly subnet: string | null;
  readonly label: string;
  readonly prefixLength: number | null;
  readonly sizeOrigin: SizeOrigin;
  readonly reason: NoPlaceReason;
}

/** A stretch of an address space: a subnet, a range that is kept clear of subnets, or free addresses. */
export type SpacePiece =
  | { readonly kind: 'subnet'; readonly key: RangeKey; readonly first: number; readonly addresses: number }
  | { readonly kind: 'kept-clear'; readonly clear: KeptClear; readonly first: number; readonly addresses: number }
  | {
      readonly kind: 'gap';
      readonly first: number;
      readonly addresses: number;
      /** The largest aligned range inside, the lowest of equals. */
      readonly largest: string;
    };

/** One IPv4 address range of a VNet from its first to its last address. What lies inside another piece is not listed. */
export interface SpaceLayout {
  readonly range: string;
  readonly first: number;
  readonly addresses: number;
  readonly freeAddresses: number;
  readonly pieces: readonly SpacePiece[];
}

export interface Ipv6Subnet {
  readonly key: RangeKey;
  readonly range: string;
  readonly isPinned: boolean;
}

export interface NetworkLayout {
  readonly virtualNetwork: string;
  /** In address order. */
  readonly subnets: readonly PlacedSubnet[];
  readonly spaces: readonly SpaceLayout[];
  readonly unplaced: readonly UnplacedSubnet[];
  /** Prefix length of the smallest further address range with which all would fit; null when nothing lacks room. */
  readonly extraPrefixLength: number | null;
  /** The /64 of every subnet that a dual-stack cluster has nodes in. */
  readonly ipv6: readonly Ipv6Subnet[];
  /** Subnets that need a /64 for which there is no IPv6 address space left. */
  readonly withoutIpv6: readonly string[];
}

/** Where every subnet of the plan lies, and what stays free. */
export interface Layout {
  readonly networks: readonly NetworkLayout[];
  /** Ranges that clusters request and that have no VNet to lie in: `new-node-subnet/c1`. */
  readonly withoutNetwork: readonly RangeKey[];
}
