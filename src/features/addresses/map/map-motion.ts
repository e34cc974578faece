import type { MapWindow } from '../../../engine/address-map/map-window.ts';

/** How long a map stays where it is before it counts as resting. */
const REST_MILLISECONDS = 150;

/**
 * The window of one map. Whoever paints hears of every move at once; whoever describes the map in words hears of it once,
 * when the map rests: a frame of a gesture must not wait for the page.
 */
export interface MapMotion {
  /** The window at this moment, on its way or not. */
  readonly now: () => MapWindow;
  /** The window where the map rested last. */
  readonly rested: () => MapWindow;
  /** Goes to a window at once, and to where it comes to rest if nothing moves it on; null while something holds it. */
  readonly moveTo: (window: MapWindow, atRest: MapWindow | null) => void;
  /** Calls back on every move; gives the way to stop that. */
  readonly onMove: (moved: (window: MapWindow) => void) => () => void;
  /** Calls back when the map has come to rest; gives the way to stop that. */
  readonly onRest: (rested: () => void) => () => void;
}

function isSame(one: MapWindow, other: MapWindow): boolean {
  return one.first === other.first && one.addresses === other.addresses;
}

/** The motion of a map that rests at a window. */
export function createMapMotion(start: MapWindow): MapMotion {
  const movers = new Set<(window: MapWindow) => void>();
  const resters = new Set<() => void>();
  let current = start;
  let resting = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (window: MapWindow): void => {
    current = window;
    movers.forEach((moved) => moved(window));
  };
  const rest = (window: MapWindow): void => {
    if (!isSame(window, current)) {
      show(window);
    }
    if (!isSame(window, resting)) {
      resting = window;
      resters.forEach((rested) => rested());
    }
  };
  return {
    now: () => current,
    rested: () => resting,
    moveTo: (window, atRest) => {
      clearTimeout(timer);
      timer = atRest === null ? undefined : setTimeout(() => rest(atRest), REST_MILLISECONDS);
      if (!isSame(window, current)) {
        show(window);
      }
    },
    onMove: (moved) => {
      movers.add(moved);
      return () => movers.delete(moved);
    },
    onRest: (rested) => {
      resters.add(rested);
      return () => resters.delete(rested);
    },
  };
}
