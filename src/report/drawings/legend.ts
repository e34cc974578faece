import type { DrawingColour, DrawingShape } from '../drawing.ts';
import { type Box, DRAWING_WIDTH, filled, hatched, label, roughWidth } from './shapes.ts';

export interface LegendItem {
  readonly text: string;
  readonly colour: DrawingColour;
  readonly isHatched: boolean;
}

const SWATCH = 8;
const GAP = 4;
const BETWEEN = 14;
const LINE_HEIGHT = 13;

function swatch(box: Box, { colour, isHatched }: LegendItem): DrawingShape {
  return isHatched ? hatched(box, colour) : filled(box, colour);
}

/** What the colours mean, in as many lines as it takes, from the top of a drawing; and how high that is. */
export function legendShapes(items: readonly LegendItem[]): {
  readonly shapes: DrawingShape[];
  readonly height: number;
} {
  const shapes: DrawingShape[] = [];
  let x = 0;
  let y = 0;
  for (const item of items) {
    const width = Math.min(roughWidth(item.text), DRAWING_WIDTH - SWATCH - BETWEEN);
    if (x > 0 && x + SWATCH + GAP + width + BETWEEN > DRAWING_WIDTH) {
      x = 0;
      y += LINE_HEIGHT;
    }
    shapes.push(
      swatch({ x, y, width: SWATCH, height: SWATCH }, item),
      // the width is a guess: what comes next leaves room for a wider text
      label(item.text, { x: x + SWATCH + GAP, y: y + SWATCH - 1 }, { most: width + BETWEEN - GAP, colour: 'muted' }),
    );
    x += SWATCH + GAP + width + BETWEEN;
  }
  return { shapes, height: items.length === 0 ? 0 : y + LINE_HEIGHT };
}
