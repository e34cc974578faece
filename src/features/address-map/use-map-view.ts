import { useState } from 'react';
import type { SpaceLayout, SpacePiece } from '../../engine/layout/layout.ts';
import { type MapWindow, pan, showPiece, wholeSpace, zoomIn, zoomOut } from './map-window.ts';

/** The part of a space that is shown, and the ways to change it. `focusOn` is the address to zoom in on. */
export function useMapView(space: SpaceLayout, focusOn: number | null) {
  const [kept, setKept] = useState<MapWindow>(() => wholeSpace(space));
  const isStale = kept.first < space.first || kept.first + kept.addresses > space.first + space.addresses;
  const view = isStale ? wholeSpace(space) : kept;
  return {
    view,
    isWhole: view.addresses === space.addresses,
    zoomIn: () => setKept(zoomIn(view, space, focusOn ?? view.first)),
    zoomOut: () => setKept(zoomOut(view, space)),
    pan: (steps: number) => setKept(pan(view, space, steps)),
    show: (piece: SpacePiece) => setKept(showPiece(view, space, piece)),
  };
}

export type MapView = ReturnType<typeof useMapView>;
