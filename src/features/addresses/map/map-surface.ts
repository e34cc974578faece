import type { MapPalette } from './map-palette.ts';
import { heightPixels, type MapDrawing, type MapLookedAt, type MapScene } from './map-scene.ts';
import { paintMap, penFor } from './paint-map.ts';

/** What the painter is told. It paints in its own thread, so that the page stays free while a map is moved. */
export type PainterMessage =
  | { readonly kind: 'palette'; readonly palette: MapPalette }
  | { readonly kind: 'open'; readonly id: string; readonly canvas: OffscreenCanvas }
  | { readonly kind: 'draw'; readonly id: string; readonly drawing: MapDrawing }
  | { readonly kind: 'look'; readonly id: string; readonly at: Partial<MapLookedAt> }
  | { readonly kind: 'close'; readonly id: string };

let painter: Worker | undefined;

function tell(message: PainterMessage, given: Transferable[] = []): void {
  painter ??= new Worker(new URL('./map-painter.worker.ts', import.meta.url), { type: 'module' });
  painter.postMessage(message, given);
}

/** Gives the painter the colours of every map. */
export function setPalette(palette: MapPalette): void {
  tell({ kind: 'palette', palette });
}

/** A picture of an address space on the page. */
export interface MapSurface {
  readonly draw: (drawing: MapDrawing) => void;
  /** Shows the same drawing elsewhere: all that a frame of a gesture costs the page. */
  readonly look: (at: Partial<MapLookedAt>) => void;
  readonly close: () => void;
}

let opened = 0;

/** Puts a picture into an element, as large as the element. */
export function openSurface(host: HTMLElement): MapSurface {
  opened += 1;
  const id = `map-${opened}`;
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const offscreen = canvas.transferControlToOffscreen();
  tell({ kind: 'open', id, canvas: offscreen }, [offscreen]);
  return {
    draw: (drawing) => tell({ kind: 'draw', id, drawing }),
    look: (at) => tell({ kind: 'look', id, at }),
    close: () => {
      tell({ kind: 'close', id });
      canvas.remove();
    },
  };
}

/** A picture for paper, painted at once: the painter's thread is too late for a page that is being printed. */
export function paintForPrint(scene: MapScene, palette: MapPalette): HTMLCanvasElement {
  const PRINT_RATIO = 3;
  const canvas = document.createElement('canvas');
  canvas.width = (scene.startPixels + scene.mapPixels) * PRINT_RATIO;
  canvas.height = heightPixels(scene.space, scene.mapPixels) * PRINT_RATIO;
  const context = canvas.getContext('2d');
  if (context) {
    paintMap(penFor(context, palette), { ...scene, pixelRatio: PRINT_RATIO });
  }
  return canvas;
}
