import { useState, useSyncExternalStore } from 'react';
import {
  atRest,
  type MapWindow,
  pan,
  showPiece,
  wholeSpace,
  zoomIn,
  zoomOut,
} from '../../../engine/address-map/map-window.ts';
import type { SpaceLayout, SpacePiece } from '../../../engine/layout/network-layout.ts';
import { createMapMotion } from './map-motion.ts';

/** How much of a window a step of its buttons and keys moves it. */
const PAN_STEP = 0.5;

/**
 * The part of a space that is shown, and the ways to change it. `view` is where the map rests, `motion` where it is at this
 * moment. `focusOn` is the address to zoom in on.
 */
export function useMapView(space: SpaceLayout, widthPixels: number, focusOn: number | null) {
  const [motion] = useState(() => createMapMotion(wholeSpace(space)));
  const view = useSyncExternalStore(motion.onRest, motion.rested);
  const go = (window: MapWindow): void => motion.moveTo(window, atRest(window, space, widthPixels));
  return {
    view,
    motion,
    isWhole: view.addresses === space.addresses,
    zoomIn: () => go(zoomIn(motion.now(), space, focusOn ?? motion.now().first)),
    zoomOut: () => go(zoomOut(motion.now(), space)),
    pan: (steps: number) => go(pan(motion.now(), space, steps * PAN_STEP)),
    show: (piece: SpacePiece) => go(showPiece(motion.now(), space, piece)),
  };
}

export type MapView = ReturnType<typeof useMapView>;
