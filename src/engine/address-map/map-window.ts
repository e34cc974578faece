import type { SpaceLayout, SpacePiece } from '../layout/network-layout.ts';
import type { MapItem } from './map-items.ts';

/** The part of an address space that is shown: at rest `addresses` is a power of two. */
export interface MapWindow {
  readonly first: number;
  readonly addresses: number;
}

/** A rectangle on the map: `left` and `width` in parts of a row, `top` and `height` in rows. */
export interface MapBox {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

const MOST_ROWS = 16;
/** A block narrower than this cannot be told apart or hit. */
const LEAST_PIXELS = 20;
const ZOOM_STEP = 4;
/** The smallest window: one row of a handful of addresses. */
const LEAST_ADDRESSES = 16;

/** The whole of a space. */
export function wholeSpace({ first, addresses }: SpaceLayout): MapWindow {
  return { first, addresses };
}

/**
 * How many rows show so many addresses on a map of this width: as few as give the smallest subnet room to be seen, at most
 * 16. Always a power of two, so that aligned blocks are rectangles; the same wherever the window lies, so that a map keeps
 * its scale while it is moved.
 */
export function rowCount(addresses: number, pieces: readonly SpacePiece[], widthPixels: number): number {
  const smallest = pieces.reduce(
    (least, piece) => (piece.kind === 'subnet' ? Math.min(least, piece.addresses) : least),
    addresses,
  );
  let rows = 1;
  while (rows < MOST_ROWS && (smallest / (addresses / rows)) * widthPixels < LEAST_PIXELS) {
    rows *= 2;
  }
  return rows;
}

/** How the rows of a map are drawn: their number, and the height of one in multiples of the usual one. */
export interface MapRows {
  readonly rows: number;
  readonly heightFactor: number;
}

/** Rows at most so many times as high as usual. */
const MOST_HEIGHT = 4;

/**
 * The rows of a window of a space on a map of this width. The map keeps the height that shows the whole space, so that
 * nothing below it moves while it is zoomed: fewer rows are higher ones.
 */
export function rowsOf(window: MapWindow, space: SpaceLayout, widthPixels: number): MapRows {
  const whole = rowCount(space.addresses, space.pieces, widthPixels);
  const rows = Math.min(whole, Math.max(rowCount(window.addresses, space.pieces, widthPixels), whole / MOST_HEIGHT));
  return { rows, heightFactor: whole / rows };
}

/** The rows to paint for a window: whole ones from an aligned start, and the part of a row by which they are moved up. */
export interface MapFrame extends MapRows {
  readonly window: MapWindow;
  readonly shift: number;
}

/** The rows that show a window on its way: one more than at rest while it lies between two rows. One row alone moves sideways. */
export function frameOf(window: MapWindow, space: SpaceLayout, widthPixels: number): MapFrame {
  const { rows, heightFactor } = rowsOf(window, space, widthPixels);
  const perRow = window.addresses / rows;
  const shift = rows === 1 ? 0 : (window.first % perRow) / perRow;
  return shift === 0
    ? { window, rows, heightFactor, shift }
    : {
        window: { first: window.first - shift * perRow, addresses: window.addresses + perRow },
        rows: rows + 1,
        heightFactor,
        shift,
      };
}

/** The window where it comes to rest: at the start of the nearest row, or at the nearest address where there is one row. */
export function atRest(window: MapWindow, space: SpaceLayout, widthPixels: number): MapWindow {
  const { rows } = rowsOf(window, space, widthPixels);
  const unit = rows === 1 ? 1 : window.addresses / rows;
  return clamp({ ...window, first: Math.round(window.first / unit) * unit }, space);
}

/** Whether a window shows any of a stretch of addresses. */
export function isIn({ first, addresses }: MapWindow, window: MapWindow): boolean {
  return first < window.first + window.addresses && first + addresses > window.first;
}

/**
 * The rectangles of a stretch of addresses in a window of so many rows: one where it lies in one row or fills whole ones,
 * else the end of a row, the whole rows between, and the start of a row.
 */
export function boxesOf(piece: MapWindow, window: MapWindow, rows: number): readonly MapBox[] {
  const perRow = window.addresses / rows;
  let from = Math.max(piece.first, window.first) - window.first;
  const to = Math.min(piece.first + piece.addresses, window.first + window.addresses) - window.first;
  const boxes: MapBox[] = [];
  while (from < to) {
    const top = Math.floor(from / perRow);
    const startsRow = from % perRow === 0;
    const wholeRows = startsRow ? Math.floor((to - from) / perRow) : 0;
    const until = wholeRows > 0 ? from + wholeRows * perRow : Math.min(to, (top + 1) * perRow);
    boxes.push({
      left: (from - top * perRow) / perRow,
      width: wholeRows > 0 ? 1 : (until - from) / perRow,
      top,
      height: Math.max(1, wholeRows),
    });
    from = until;
  }
  return boxes;
}

/** The boxes of a piece, the one with most room for its name first. */
export function largestFirst(boxes: readonly MapBox[]): readonly MapBox[] {
  return boxes.toSorted((a, b) => b.width * b.height - a.width * a.height);
}

/** The address at a place of a window of so many rows, in parts of the width and height of its map. */
export function addressAt(window: MapWindow, rows: number, x: number, y: number): number {
  const row = Math.min(Math.max(Math.floor(y * rows), 0), rows - 1);
  const past = ((row + Math.max(x, 0)) * window.addresses) / rows;
  return Math.floor(window.first) + Math.min(Math.floor(past), window.addresses - 1);
}

function clamp(window: MapWindow, space: SpaceLayout): MapWindow {
  const addresses = Math.min(window.addresses, space.addresses);
  const last = space.first + space.addresses - addresses;
  return { first: Math.min(Math.max(window.first, space.first), last), addresses };
}

/** The aligned window of this many addresses that holds an address. */
function windowAround(address: number, addresses: number, space: SpaceLayout): MapWindow {
  return clamp({ first: address - (address % addresses), addresses }, space);
}

/** A quarter of the window, around an address. The same window when it cannot be smaller. */
export function zoomIn(window: MapWindow, space: SpaceLayout, address: number): MapWindow {
  const addresses = Math.max(window.addresses / ZOOM_STEP, Math.min(LEAST_ADDRESSES, space.addresses));
  return windowAround(address, addresses, space);
}

/** Four times the window, at most the whole space. */
export function zoomOut(window: MapWindow, space: SpaceLayout): MapWindow {
  return windowAround(window.first, Math.min(window.addresses * ZOOM_STEP, space.addresses), space);
}

/** The window moved by so many times its size, within the space: `windows` is negative toward lower addresses. */
export function pan(window: MapWindow, space: SpaceLayout, windows: number): MapWindow {
  return clamp({ ...window, first: window.first + windows * window.addresses }, space);
}

/** The window if it shows the piece, else the nearest of its size that does. */
export function showPiece(window: MapWindow, space: SpaceLayout, piece: MapWindow): MapWindow {
  const inside = piece.first >= window.first && piece.first < window.first + window.addresses;
  return inside ? window : windowAround(piece.first, window.addresses, space);
}

/** The stretches that a window shows, in address order. */
export function itemsIn(items: readonly MapItem[], window: MapWindow): readonly MapItem[] {
  return items.filter((item) => isIn(item, window));
}
