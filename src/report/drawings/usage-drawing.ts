import type { Load } from '../../domain/ids.ts';
import { PART_NAMES, type PartKind } from '../../engine/demand/range-types.ts';
import { shownText } from '../../engine/figures/shown-number.ts';
import { unitOfRange } from '../../engine/growth/growth-names.ts';
import { kindsIn, type UsageBar, usageBars, type UsageRow } from '../../engine/usage/usage-rows.ts';
import { LOAD_NAMES } from '../../engine/words/names.ts';
import { plain } from '../../engine/words/numbers.ts';
import type { Drawing, DrawingColour, DrawingShape } from '../drawing.ts';
import { type LegendItem, legendShapes } from './legend.ts';
import { DRAWING_WIDTH, filled, hatched, label, lineBetween } from './shapes.ts';

const ROW_HEIGHT = 34;
const TITLE_BASELINE = 9;
const BAR_TOP = 14;
const BAR_HEIGHT = 12;
/** Kept at the right of a title for the numbers. */
const NUMBERS_WIDTH = 170;
const PERCENT = 100;

/** "386 of 507 addresses, 121 free" under a load, or how many are missing. */
function numbersText({ range, total, room, free }: UsageRow, load: Load): string {
  const used = shownText(total[load]);
  if (room === null || free === null) {
    return `${used} ${unitOfRange(range)}, too large for IPv4`;
  }
  const { value } = free[load];
  const rest = `${plain(Math.abs(value))} ${value < 0 ? 'missing' : 'free'}`;
  return `${used} of ${shownText(room)} ${unitOfRange(range)}, ${rest}`;
}

function segmentShapes({ segments }: UsageBar, kinds: readonly PartKind[], y: number): DrawingShape[] {
  const order: readonly (PartKind | 'reserved' | 'free')[] = [...kinds, 'reserved', 'free'];
  const shapes: DrawingShape[] = [];
  let x = 0;
  for (const kind of order) {
    const width = ((segments[kind] ?? 0) * DRAWING_WIDTH) / PERCENT;
    if (width > 0) {
      const box = { x, y, width, height: BAR_HEIGHT };
      shapes.push(kind === 'free' ? hatched(box, 'line') : filled(box, kind));
      x += width;
    }
  }
  return shapes;
}

/** Where the range ends in a bar that is longer than it. */
function endMark({ isOver, row }: UsageBar, load: Load, y: number): DrawingShape[] {
  if (!isOver || row.room === null) {
    return [];
  }
  const x = (DRAWING_WIDTH * row.room.value) / (row.range.total[load] + row.range.reserved);
  return [lineBetween({ x, y: y - 2 }, { x, y: y + BAR_HEIGHT + 2 }, 'bad')];
}

function barShapes(bar: UsageBar, load: Load, kinds: readonly PartKind[], top: number): DrawingShape[] {
  const numbers = { most: NUMBERS_WIDTH, align: 'end', colour: bar.isOver ? 'bad' : 'muted' } as const;
  return [
    label(bar.title, { x: 0, y: top + TITLE_BASELINE }, { most: DRAWING_WIDTH - NUMBERS_WIDTH - ROW_HEIGHT }),
    label(numbersText(bar.row, load), { x: DRAWING_WIDTH, y: top + TITLE_BASELINE }, numbers),
    ...segmentShapes(bar, kinds, top + BAR_TOP),
    ...endMark(bar, load, top + BAR_TOP),
  ];
}

function legendItems(bars: readonly UsageBar[], kinds: readonly PartKind[]): LegendItem[] {
  const shown = (kind: PartKind | 'reserved' | 'free'): boolean =>
    bars.some(({ segments }) => (segments[kind] ?? 0) > 0);
  const item = (text: string, colour: DrawingColour): LegendItem => ({ text, colour, isHatched: false });
  return [
    ...kinds.filter(shown).map((kind) => item(PART_NAMES[kind], kind)),
    ...(shown('reserved') ? [item('Reserved by Azure', 'reserved')] : []),
    ...(shown('free') ? [{ text: 'Free', colour: 'line' as const, isHatched: true }] : []),
  ];
}

/** The numbers of the bars in words, for whoever does not see them. */
export function usageDescription(rows: readonly UsageRow[], load: Load): string {
  const texts = rows.map((row) => `${row.title}: ${numbersText(row, load)}`);
  return `${LOAD_NAMES[load].label}. ${texts.join('; ')}.`;
}

/** A bar for each range under one load, each to the scale of its own range: parts, what Azure keeps, free addresses. */
export function usageDrawing(rows: readonly UsageRow[], load: Load): Drawing {
  const bars = usageBars(rows, load);
  const kinds = kindsIn(rows);
  const { shapes, height } = legendShapes(legendItems(bars, kinds));
  return {
    width: DRAWING_WIDTH,
    height: height + bars.length * ROW_HEIGHT,
    shapes: [...shapes, ...bars.flatMap((bar, index) => barShapes(bar, load, kinds, height + index * ROW_HEIGHT))],
  };
}
