import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import { formatRange, parseIpv4Range } from '../../domain/ip/range.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import type { SpacePiece } from '../layout/network-layout.ts';
import { counted, plain } from '../words/numbers.ts';
import type { MapNetwork } from './map-rows.ts';

export interface PieceText {
  readonly name: string;
  /** As a range where the piece is one, else first and last address. */
  readonly range: string;
  /** All of it in one sentence, for whoever does not see the map. */
  readonly sentence: string;
}

/** From the first to the last address, as a range where it is one. */
function spanText(first: number, addresses: number): string {
  const prefixLength = IPV4_BITS - Math.log2(addresses);
  const asRange = Number.isInteger(prefixLength) ? parseIpv4Range(`${formatIpv4(ipv4(first))}/${prefixLength}`) : null;
  return asRange?.ok
    ? formatRange(asRange.value)
    : `${formatIpv4(ipv4(first))} to ${formatIpv4(ipv4(first + addresses - 1))}`;
}

/** What a piece of an address space is called. */
export function describePiece(piece: SpacePiece, { subnets }: MapNetwork): PieceText {
  const size = counted(piece.addresses, 'address', 'addresses');
  const range = spanText(piece.first, piece.addresses);
  switch (piece.kind) {
    case 'gap':
      return { name: 'free', range, sentence: `Free: ${range}, ${size}, largest range ${piece.largest}` };
    case 'kept-clear':
      return { name: piece.clear.label, range, sentence: `Kept clear for ${piece.clear.label}: ${range}, ${size}` };
    case 'subnet': {
      const subnet = subnets.get(piece.key);
      const name = subnet?.placed.label ?? piece.key;
      const state = subnet?.placed.isPinned ? 'fixed range' : 'placed automatically';
      const used = subnet?.use ? `, ${plain(subnet.use.total.withUpgrade)} used during an upgrade` : '';
      return { name, range, sentence: `${name}: ${range}, ${size}${used}, ${state}` };
    }
  }
}

/** Whether a piece is free, kept clear, a fixed range or placed automatically, in a few words. */
export function pieceState(piece: SpacePiece, { subnets }: MapNetwork): string {
  if (piece.kind === 'gap') {
    return `free, largest ${piece.largest}`;
  }
  if (piece.kind === 'kept-clear') {
    return 'kept clear';
  }
  return subnets.get(piece.key)?.placed.isPinned ? 'fixed range' : 'automatic';
}
