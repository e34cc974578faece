import type { Load } from '../../domain/ids.ts';
import type { SubnetPurpose } from '../../domain/plan-input.ts';
import type { SpaceLayout } from '../layout/network-layout.ts';
import { type MapNetwork, type Share, sharesOf } from './map-rows.ts';
import { describePiece, type PieceText } from './piece-text.ts';

/** What decides how a stretch of addresses looks: the purpose of a subnet, or what else is there. */
export type MapLook = SubnetPurpose | 'gap' | 'kept-clear';

/** A stretch of an address space as it is drawn, the same at every zoom. */
export interface MapItem extends PieceText {
  readonly first: number;
  readonly addresses: number;
  readonly look: MapLook;
  /** Whether the planner may still move it. */
  readonly isPlaced: boolean;
  /** What it holds; empty where nothing is known. */
  readonly shares: readonly Share[];
}

/** Every stretch of an address space, in address order, with what it holds under one load. */
export function mapItems(space: SpaceLayout, map: MapNetwork, load: Load): readonly MapItem[] {
  return space.pieces.map((piece) => {
    const subnet = piece.kind === 'subnet' ? map.subnets.get(piece.key) : undefined;
    return {
      ...describePiece(piece, map),
      first: piece.first,
      addresses: piece.addresses,
      look: piece.kind === 'subnet' ? (subnet?.purpose ?? 'other') : piece.kind,
      isPlaced: piece.kind === 'subnet' && !subnet?.placed.isPinned,
      shares: sharesOf(subnet?.use, piece.addresses, load),
    };
  });
}
