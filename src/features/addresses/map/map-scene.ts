import type { MapItem } from '../../../engine/address-map/map-items.ts';
import { type MapWindow, rowsOf, wholeSpace } from '../../../engine/address-map/map-window.ts';
import type { SpaceLayout } from '../../../engine/layout/network-layout.ts';

/** Usual height of a row of the map. */
export const ROW_PIXELS = 32;

/** What is drawn of an address space, and how large. */
export interface MapDrawing {
  readonly space: SpaceLayout;
  readonly items: readonly MapItem[];
  /** Width of the column with the first address of each row, its distance to the map included. */
  readonly startPixels: number;
  /** Width of the map beside it. */
  readonly mapPixels: number;
  /** Dots of the picture for a pixel of the page. */
  readonly pixelRatio: number;
}

/** What changes while somebody looks at a map. */
export interface MapLookedAt {
  readonly view: MapWindow;
  /** First address of the piece looked at. */
  readonly selected: number | null;
}

/** All that one picture of an address space shows. */
export type MapScene = MapDrawing & MapLookedAt;

/** Height of a map in pixels: the same at every zoom. */
export function heightPixels(space: SpaceLayout, mapPixels: number): number {
  return rowsOf(wholeSpace(space), space, mapPixels).rows * ROW_PIXELS;
}
