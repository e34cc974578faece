import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import {
  addressAt,
  atRest,
  type MapWindow,
  pan,
  rowsOf,
  zoomIn,
  zoomOut,
} from '../../../engine/address-map/map-window.ts';
import type { SpaceLayout } from '../../../engine/layout/network-layout.ts';
import type { MapMotion } from './map-motion.ts';

/** Turn of a wheel, or spread of two fingers on a touchpad, that zooms one step. */
const ZOOM_PIXELS = 60;
/** Height of a line where a wheel counts in lines. */
const LINE_PIXELS = 16;
/** A pointer that moved less has clicked. */
const CLICK_PIXELS = 4;

interface MovedMap {
  readonly space: SpaceLayout;
  readonly motion: MapMotion;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** A window moved by pixels of its map: several rows up and down, one row alone sideways. */
function movedBy({ space, widthPixels, heightPixels }: MovedMap, from: MapWindow, by: Pixels): MapWindow {
  const isOneRow = rowsOf(from, space, widthPixels).rows === 1;
  return pan(from, space, isOneRow ? by.x / widthPixels : by.y / heightPixels);
}

/** The address under a pointer. */
function addressUnder({ space, motion, widthPixels, heightPixels }: MovedMap, event: WheelEvent, list: HTMLElement) {
  const { left, top } = list.getBoundingClientRect();
  const { rows } = rowsOf(motion.now(), space, widthPixels);
  return addressAt(motion.now(), rows, (event.clientX - left) / widthPixels, (event.clientY - top) / heightPixels);
}

/**
 * Moves a map with the wheel. With Ctrl, or two fingers spread on a touchpad, it zooms around the pointer. Alone it pans a
 * map that is zoomed in and has the focus, up to its end: a page that is scrolled past the map is never held up.
 */
function useWheel(list: RefObject<HTMLElement | null>, map: MovedMap): void {
  useEffect(() => {
    const { space, motion, widthPixels } = map;
    const element = list.current;
    let turned = 0;
    const go = (window: MapWindow, event: WheelEvent): void => {
      event.preventDefault();
      motion.moveTo(window, atRest(window, space, widthPixels));
    };
    const zoom = (event: WheelEvent, pixels: number): void => {
      event.preventDefault();
      turned += pixels;
      if (element && Math.abs(turned) >= ZOOM_PIXELS) {
        const isIn = turned < 0;
        turned = 0;
        element.focus({ preventScroll: true });
        go(isIn ? zoomIn(motion.now(), space, addressUnder(map, event, element)) : zoomOut(motion.now(), space), event);
      }
    };
    const onWheel = (event: WheelEvent): void => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
      if (event.ctrlKey || event.metaKey) {
        zoom(event, event.deltaY * unit);
        return;
      }
      const sideways = event.deltaX === 0 ? event.deltaY : event.deltaX;
      const next = movedBy(map, motion.now(), { x: sideways * unit, y: event.deltaY * unit });
      const hasFocus = element?.closest('article')?.contains(document.activeElement) ?? false;
      if (hasFocus && next.first !== motion.now().first) {
        go(next, event);
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [list, map]);
}

/** A pointer that holds the map: where it took it, and whether it has moved since. */
interface Grip extends Pixels {
  readonly view: MapWindow;
  isDragging: boolean;
}

/** Moves a map with the wheel and by dragging. Fingers on a touch screen scroll the page, and the map has buttons for them. */
export function useMapGestures(list: RefObject<HTMLElement | null>, map: MovedMap) {
  const grip = useRef<Grip | null>(null);
  useWheel(list, map);
  const release = (): void => {
    const held = grip.current;
    grip.current = null;
    if (held?.isDragging) {
      map.motion.moveTo(map.motion.now(), atRest(map.motion.now(), map.space, map.widthPixels));
    }
  };
  return {
    onPointerDown: ({ button, pointerType, clientX, clientY }: PointerEvent): void => {
      if (button === 0 && pointerType !== 'touch') {
        grip.current = { x: clientX, y: clientY, view: map.motion.now(), isDragging: false };
      }
    },
    onPointerMove: ({ clientX, clientY, pointerId, currentTarget }: PointerEvent): void => {
      const held = grip.current;
      if (!held) {
        return;
      }
      const by = { x: held.x - clientX, y: held.y - clientY };
      if (!held.isDragging) {
        if (Math.hypot(by.x, by.y) < CLICK_PIXELS) {
          return;
        }
        held.isDragging = true;
        // what follows is no click on what lies under the pointer
        currentTarget.setPointerCapture(pointerId);
      }
      map.motion.moveTo(movedBy(map, held.view, by), null);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
