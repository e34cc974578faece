import type { MapPalette } from './map-palette.ts';
import { heightPixels, type MapDrawing, type MapLookedAt } from './map-scene.ts';
import type { PainterMessage } from './map-surface.ts';
import { paintMap, type Pen, penFor } from './paint-map.ts';

interface Picture {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  drawing: MapDrawing | null;
  /** Null until it is known what is looked at. */
  view: MapLookedAt['view'] | null;
  selected: MapLookedAt['selected'];
  pen: Pen | null;
}

const pictures = new Map<string, Picture>();
/** What has changed since the last frame. */
const waiting = new Set<Picture>();
let palette: MapPalette | null = null;

function paint(picture: Picture): void {
  const { canvas, context, drawing, view, selected } = picture;
  if (!drawing || !view || !palette) {
    return;
  }
  if (picture.pen?.palette !== palette) {
    picture.pen = penFor(context, palette);
  }
  const { space, startPixels, mapPixels, pixelRatio } = drawing;
  const width = Math.round((startPixels + mapPixels) * pixelRatio);
  const height = Math.round(heightPixels(space, mapPixels) * pixelRatio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  paintMap(picture.pen, { ...drawing, view, selected });
}

/** Paints at most once for each frame of the screen, however often something changes. */
function paintSoon(picture: Picture): void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => {
      waiting.forEach(paint);
      waiting.clear();
    });
  }
  waiting.add(picture);
}

function change(id: string, changed: Partial<Picture>): void {
  const picture = pictures.get(id);
  if (picture) {
    paintSoon(Object.assign(picture, changed));
  }
}

function open(id: string, canvas: OffscreenCanvas): void {
  const context = canvas.getContext('2d');
  if (context) {
    pictures.set(id, { canvas, context, drawing: null, view: null, selected: null, pen: null });
  }
}

function take(message: PainterMessage): void {
  switch (message.kind) {
    case 'palette':
      palette = message.palette;
      pictures.forEach(paintSoon);
      break;
    case 'open':
      open(message.id, message.canvas);
      break;
    case 'draw':
      change(message.id, { drawing: message.drawing });
      break;
    case 'look':
      change(message.id, message.at);
      break;
    case 'close':
      pictures.delete(message.id);
  }
}

addEventListener('message', (event: MessageEvent<PainterMessage>) => take(event.data));
