import { shownText } from '../../engine/figures/shown-number.ts';
import { chartData, type ChartMonth, type GrowthChartData } from '../../engine/growth/growth-chart.ts';
import type { GrowthView } from '../../engine/growth/growth-view.ts';
import { plain } from '../../engine/words/numbers.ts';
import type { Drawing, DrawingColour, DrawingShape } from '../drawing.ts';
import { DRAWING_WIDTH, label, lineBetween, type Place } from './shapes.ts';

/** The colours of the lines in their order, as on the page. */
const LINE_COLOURS: readonly DrawingColour[] = [
  'nodes',
  'surge-nodes',
  'pods',
  'internal-load-balancers',
  'private-link-service',
  'api-server',
];

const LEGEND_LINE = 13;
const LEFT = 40;
const RIGHT = DRAWING_WIDTH - 16;
const PLOT_HEIGHT = 170;
const BELOW = 18;
const ABOVE = 8;
const FULL_PERCENT = 100;
const DOT = 5;
const MONTH_WIDTH = 60;

interface Plot {
  readonly top: number;
  readonly months: number;
  readonly mostPercent: number;
}

function pointOf({ top, months, mostPercent }: Plot, month: number, percent: number): Place {
  const across = months === 0 ? 0 : month / months;
  return { x: LEFT + across * (RIGHT - LEFT), y: top + PLOT_HEIGHT * (1 - percent / mostPercent) };
}

function axisShapes(plot: Plot, { ticks, months, percentTicks }: GrowthChartData): DrawingShape[] {
  return [
    ...percentTicks.flatMap((percent) => {
      const { x, y } = pointOf(plot, 0, percent);
      const isFull = percent === FULL_PERCENT;
      const line = lineBetween({ x, y }, { x: RIGHT, y }, isFull ? 'bad' : 'line', isFull);
      const text = `${percent} %`;
      const look = { most: LEFT - DOT, align: 'end', colour: isFull ? 'bad' : 'muted' } as const;
      return [line, label(text, { x: LEFT - DOT, y: y + 3 }, look)];
    }),
    ...ticks.map((month) => {
      const { x, y } = pointOf(plot, month, 0);
      const text = months[month]?.shortTitle ?? '';
      const align = month === 0 ? 'start' : 'middle';
      return label(
        text,
        { x: month === 0 ? LEFT : Math.min(x, RIGHT - 14), y: y + 12 },
        { most: MONTH_WIDTH, align, colour: 'muted' },
      );
    }),
  ];
}

/** The points of a line up to where it leaves the chart. */
function pointsOf(plot: Plot, months: readonly ChartMonth[], at: number): Place[] {
  const points: Place[] = [];
  let before: { readonly month: number; readonly percent: number } | null = null;
  for (const { month, percents } of months) {
    const percent = percents[at] ?? 0;
    if (percent > plot.mostPercent) {
      if (before) {
        const part = (plot.mostPercent - before.percent) / (percent - before.percent);
        points.push(pointOf(plot, before.month + part * (month - before.month), plot.mostPercent));
      }
      return points;
    }
    points.push(pointOf(plot, month, percent));
    before = { month, percent };
  }
  return points;
}

/** How the line at a place in the order is drawn, in the chart and in its legend. */
function chartLine(points: readonly Place[], at: number): DrawingShape {
  return {
    kind: 'line',
    points: points.map(({ x, y }) => [x, y] as const),
    stroke: LINE_COLOURS[at] ?? 'text',
    width: 1.75,
    isDashed: at % 2 === 1,
  };
}

function lineShapes(plot: Plot, { lines, months }: GrowthChartData): DrawingShape[] {
  return lines.map((_, index) => chartLine(pointsOf(plot, months, index), index));
}

function dotShapes(plot: Plot, { lines }: GrowthChartData): DrawingShape[] {
  return lines.flatMap(({ runOut }, index): DrawingShape[] => {
    if (runOut === null) {
      return [];
    }
    const { x, y } = pointOf(plot, runOut.month, runOut.percent);
    const box = { x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT };
    return [{ kind: 'rectangle', ...box, fill: 'surface', stroke: LINE_COLOURS[index] ?? 'text', isHatched: false }];
  });
}

function legendShapes({ lines }: GrowthChartData): DrawingShape[] {
  return lines.flatMap(({ name, runOut }, index): DrawingShape[] => {
    const y = index * LEGEND_LINE;
    const text = runOut === null ? name : `${name}, full in ${runOut.date}`;
    return [
      chartLine(
        [
          { x: 0, y: y + 4 },
          { x: 14, y: y + 4 },
        ],
        index,
      ),
      label(text, { x: 18, y: y + 7 }, { most: DRAWING_WIDTH - 18, colour: 'muted' }),
    ];
  });
}

/** Where each line starts and ends, and when it is full, in words. */
export function growthDescription({ rows, months, summary }: GrowthView): string {
  const lines = rows
    .filter(({ isDrawn }) => isDrawn)
    .map(({ name, today, atEnd, room, unit, runOutDate }) => {
      const end = runOutDate === '' ? 'lasts' : `full in ${runOutDate}`;
      return `${name}: ${shownText(today)} ${unit} now, ${shownText(atEnd)} in ${months.at(-1) ?? ''}, of ${plain(room?.value ?? 0)}, ${end}`;
    });
  return `${summary.sentence} ${lines.join('; ')}.`;
}

/** The use of each range that grows, in percent of what it offers, month by month; null where none grows. */
export function growthDrawing(view: GrowthView): Drawing | null {
  const data = chartData(view);
  if (data.lines.length === 0) {
    return null;
  }
  const top = data.lines.length * LEGEND_LINE + ABOVE;
  const plot: Plot = { top, months: data.months.length - 1, mostPercent: data.mostPercent };
  return {
    width: DRAWING_WIDTH,
    height: top + PLOT_HEIGHT + BELOW,
    shapes: [...legendShapes(data), ...axisShapes(plot, data), ...lineShapes(plot, data), ...dotShapes(plot, data)],
  };
}
