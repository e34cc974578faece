import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { MapMotion } from './map-motion.ts';
import { onThemeChange, readPalette } from './map-palette.ts';
import type { MapDrawing, MapScene } from './map-scene.ts';
import { type MapSurface, openSurface, paintForPrint, setPalette } from './map-surface.ts';

/** Keeps the painter's colours those of the page, as the section of the map has them. */
export function useMapPalette(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const read = (): void => {
      if (section.current) {
        setPalette(readPalette(section.current, ''));
      }
    };
    read();
    return onThemeChange(read);
  }, [section]);
}

/** Keeps a picture of an address space in an element: on the screen as it moves, on paper as it rests. */
export function useMapPicture(host: RefObject<HTMLElement | null>, motion: MapMotion, scene: Omit<MapScene, 'view'>) {
  const surface = useRef<MapSurface | null>(null);
  const { space, items, selected, startPixels, mapPixels, pixelRatio } = scene;
  useLayoutEffect(() => {
    if (!host.current) {
      return undefined;
    }
    const opened = openSurface(host.current);
    surface.current = opened;
    opened.look({ view: motion.now() });
    const stop = motion.onMove((view) => opened.look({ view }));
    return () => {
      stop();
      opened.close();
    };
  }, [host, motion]);
  useLayoutEffect(() => {
    surface.current?.draw({ space, items, startPixels, mapPixels, pixelRatio });
  }, [host, motion, space, items, startPixels, mapPixels, pixelRatio]);
  useLayoutEffect(() => {
    surface.current?.look({ selected });
  }, [host, motion, selected]);
  usePrintedPicture(host, motion, { space, items, startPixels, mapPixels, pixelRatio });
}

/** Puts a picture of the resting map into an element while the page is printed. */
function usePrintedPicture(host: RefObject<HTMLElement | null>, motion: MapMotion, drawing: MapDrawing): void {
  const latest = useRef(drawing);
  useEffect(() => {
    latest.current = drawing;
  });
  useEffect(() => {
    const element = host.current;
    let picture: HTMLCanvasElement | null = null;
    const take = (): void => picture?.remove();
    const put = (): void => {
      take();
      if (element) {
        const scene = { ...latest.current, view: motion.rested(), selected: null };
        picture = paintForPrint(scene, readPalette(element, 'light'));
        element.append(picture);
      }
    };
    addEventListener('beforeprint', put);
    addEventListener('afterprint', take);
    return () => {
      take();
      removeEventListener('beforeprint', put);
      removeEventListener('afterprint', take);
    };
  }, [host, motion]);
}
