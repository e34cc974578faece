import { formatIpv4, ipv4 } from '../../../domain/ip/ipv4.ts';
import type { MapItem } from '../../../engine/address-map/map-items.ts';
import {
  boxesOf,
  frameOf,
  itemsIn,
  largestFirst,
  type MapBox,
  type MapWindow,
} from '../../../engine/address-map/map-window.ts';
import { fitText } from './fit-text.ts';
import type { LookColours, MapPalette } from './map-palette.ts';
import { heightPixels, type MapScene, ROW_PIXELS } from './map-scene.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas with what is needed to paint maps on it, made once for a palette. */
export interface Pen {
  readonly context: Context;
  readonly palette: MapPalette;
  /** Widths of texts by font and text, since measuring is slow. */
  readonly widths: Map<string, number>;
  readonly hatches: Readonly<Record<'gap' | 'kept-clear', CanvasPattern | null>>;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIDE_PIXELS = 3;
const SHARES_PIXELS = 4;
const CORNER_PIXELS = 3;
const NAME_PIXELS = { left: 8, right: 4, base: 17, plate: 16 } as const;
const HATCH_PIXELS = 8;
/** A narrower box has no room for dashes around it. */
const LEAST_DASHED_PIXELS = 12;

/** Diagonal lines, rising or falling, as a pattern that repeats. */
function hatch(context: Context, colour: string, rises: boolean): CanvasPattern | null {
  const tile = new OffscreenCanvas(HATCH_PIXELS, HATCH_PIXELS);
  const pen = tile.getContext('2d');
  if (!pen) {
    return null;
  }
  pen.strokeStyle = colour;
  for (const shift of [-HATCH_PIXELS, 0, HATCH_PIXELS]) {
    pen.moveTo(shift, rises ? HATCH_PIXELS : 0);
    pen.lineTo(shift + HATCH_PIXELS, rises ? 0 : HATCH_PIXELS);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat');
}

/** A pen for a canvas and a palette. */
export function penFor(context: Context, palette: MapPalette): Pen {
  return {
    context,
    palette,
    widths: new Map(),
    hatches: {
      gap: hatch(context, palette.looks.gap.hue, true),
      'kept-clear': hatch(context, palette.looks['kept-clear'].hue, false),
    },
  };
}

function widthOf({ context, widths }: Pen, font: string, text: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) {
    return known;
  }
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** A text as far as it fits; on a pattern all of it or nothing, on a plate. Gives where it ends, and whether all of it is there. */
function paintText(pen: Pen, font: string, text: string, at: Rectangle & { plate: boolean }) {
  const shown = fitText(text, widthOf(pen, font, text), at.width);
  // "free" says nothing when it is cut
  if (shown === '' || (at.plate && shown !== text)) {
    return { end: at.x, isWhole: false };
  }
  const { context, palette } = pen;
  const width = widthOf(pen, font, shown);
  const baseline = at.y + NAME_PIXELS.base;
  if (at.plate) {
    const colour = context.fillStyle;
    context.fillStyle = palette.plate;
    context.fillRect(at.x - SIDE_PIXELS, at.y + SIDE_PIXELS, width + 2 * SIDE_PIXELS, NAME_PIXELS.plate);
    context.fillStyle = colour;
  }
  context.font = font;
  context.fillText(shown, at.x, baseline);
  return { end: at.x + width, isWhole: shown === text };
}

/** The name of a piece, and its range beside it where all of both fits. */
function paintName(pen: Pen, item: MapItem, box: Rectangle): void {
  const { nameFont, plainFont, rangeFont } = pen.palette;
  const plate = item.look === 'gap' || item.look === 'kept-clear';
  const room = box.width - NAME_PIXELS.left - NAME_PIXELS.right;
  const at = { ...box, x: box.x + NAME_PIXELS.left, width: room, plate };
  pen.context.fillStyle = pen.palette.looks[item.look].text;
  const { end, isWhole } = paintText(pen, plate ? plainFont : nameFont, item.name, at);
  const from = end + NAME_PIXELS.left;
  const left = box.x + box.width - NAME_PIXELS.right - from;
  if (isWhole && widthOf(pen, rangeFont, item.range) <= left) {
    paintText(pen, rangeFont, item.range, { ...at, x: from, width: left });
  }
}

/** What a subnet holds, as a thin bar at its foot. */
function paintShares({ context, palette }: Pen, { shares, addresses }: MapItem, box: Rectangle): void {
  const room = box.width - SIDE_PIXELS;
  const whole = Math.max(
    addresses,
    shares.reduce((sum, share) => sum + share.addresses, 0),
  );
  let x = box.x + SIDE_PIXELS;
  for (const share of shares) {
    const width = (room * share.addresses) / whole;
    context.fillStyle = palette.shares[share.kind];
    context.fillRect(x, box.y + box.height - SHARES_PIXELS, width, SHARES_PIXELS);
    x += width;
  }
}

function paintSubnet(pen: Pen, item: MapItem, box: Rectangle, { fill, hue }: LookColours): void {
  const { context } = pen;
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, CORNER_PIXELS);
  context.fill();
  context.fillStyle = hue;
  context.beginPath();
  context.roundRect(box.x, box.y, Math.min(SIDE_PIXELS, box.width), box.height, [CORNER_PIXELS, 0, 0, CORNER_PIXELS]);
  context.fill();
  paintShares(pen, item, box);
  if (item.isPlaced && box.width >= LEAST_DASHED_PIXELS) {
    context.strokeStyle = hue;
    context.lineWidth = 1;
    context.setLineDash([SIDE_PIXELS, SIDE_PIXELS]);
    context.strokeRect(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3);
    context.setLineDash([]);
  }
}

function paintPattern({ context, hatches }: Pen, look: 'gap' | 'kept-clear', box: Rectangle, fill: string): void {
  context.fillStyle = fill;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.fillStyle = hatches[look] ?? fill;
  context.fillRect(box.x, box.y, box.width, box.height);
}

function paintRing({ context, palette }: Pen, box: Rectangle): void {
  context.strokeStyle = palette.ring;
  context.lineWidth = 2;
  context.strokeRect(box.x + 1, box.y + 1, box.width - 2, box.height - 2);
}

/** Where a box lies in the picture, half a pixel of the ground on each side. */
function rectangleOf({ left, width, top, height }: MapBox, scene: MapScene, rowPixels: number): Rectangle {
  const x = Math.round(scene.startPixels + left * scene.mapPixels);
  const end = Math.round(scene.startPixels + (left + width) * scene.mapPixels);
  return { x, y: top * rowPixels, width: Math.max(1, end - x - 1), height: height * rowPixels - 1 };
}

/** Paints a piece, its largest box first. */
function paintItem(pen: Pen, item: MapItem, boxes: readonly Rectangle[]): void {
  const look = pen.palette.looks[item.look];
  for (const box of boxes) {
    if (item.look === 'gap' || item.look === 'kept-clear') {
      paintPattern(pen, item.look, box, look.fill);
    } else {
      paintSubnet(pen, item, box, look);
    }
  }
  if (boxes[0]) {
    paintName(pen, item, boxes[0]);
  }
}

/** Paints an address space, the first address of each row beside it, on a canvas of exactly its size. */
export function paintMap(pen: Pen, scene: MapScene): void {
  const { context, palette } = pen;
  const { space, items, view, startPixels, mapPixels, pixelRatio } = scene;
  const { window, rows, heightFactor, shift } = frameOf(view, space, mapPixels);
  const rowPixels = ROW_PIXELS * heightFactor;
  const height = heightPixels(space, mapPixels);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, startPixels + mapPixels, height);
  context.fillStyle = palette.ground;
  context.fillRect(startPixels, 0, mapPixels, height);
  context.translate(0, Math.round(-shift * rowPixels));
  for (const item of itemsIn(items, window)) {
    const boxes = largestFirst(boxesOf(item, window, rows)).map((box) => rectangleOf(box, scene, rowPixels));
    paintItem(pen, item, boxes);
    if (item.first === scene.selected) {
      boxes.forEach((box) => paintRing(pen, box));
    }
  }
  paintStarts(pen, window, { rows, rowPixels, startPixels });
}

interface StartColumn {
  readonly rows: number;
  readonly rowPixels: number;
  readonly startPixels: number;
}

function paintStarts(
  { context, palette }: Pen,
  window: MapWindow,
  { rows, rowPixels, startPixels }: StartColumn,
): void {
  context.font = palette.rangeFont;
  context.fillStyle = palette.starts;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (let row = 0; row < rows; row += 1) {
    const address = Math.floor(window.first + (row * window.addresses) / rows);
    context.fillText(formatIpv4(ipv4(address)), startPixels - NAME_PIXELS.left, (row + 0.5) * rowPixels);
  }
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
