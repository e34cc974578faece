import { describe, expect, it } from 'vitest';
import { addressMap } from '../../engine/address-map/map-rows.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { growthView } from '../../engine/growth/growth-view.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import type { Drawing, DrawingShape } from '../drawing.ts';
import { usageOfPlan } from '../tables/usage-table.ts';
import { growthDescription, growthDrawing } from './growth-drawing.ts';
import { mapDescription, mapDrawing } from './map-drawing.ts';
import { roughWidth } from './shapes.ts';
import { usageDescription, usageDrawing } from './usage-drawing.ts';

const AS_OF = '2026-09-01';
const SLACK = 0.01;

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const;

/** Where a text lies: as wide as it may be, or about as wide as it is where that is less. */
function extentOfText({ x, y, text, fontSize, align, most }: Extract<DrawingShape, { kind: 'text' }>): Extent {
  const width = Math.min(most ?? Infinity, roughWidth(text, fontSize));
  const left = x - width * ANCHORS[align];
  return { left, right: left + width, top: y - fontSize * 0.75, bottom: y + fontSize * 0.2 };
}

function extentOf(shape: DrawingShape): Extent {
  switch (shape.kind) {
    case 'text':
      return extentOfText(shape);
    case 'rectangle':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case 'line': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  }
}

function outside({ width, height, shapes }: Drawing): DrawingShape[] {
  return shapes.filter((shape) => {
    const { left, right, top, bottom } = extentOf(shape);
    return left < -SLACK || right > width + SLACK || top < -SLACK || bottom > height + SLACK;
  });
}

function meeting({ shapes }: Drawing): string[] {
  const texts = shapes.filter((shape) => shape.kind === 'text').map((shape) => ({ shape, at: extentOfText(shape) }));
  return texts.flatMap(({ shape, at }, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          at.left < other.at.right - SLACK &&
          other.at.left < at.right - SLACK &&
          at.top < other.at.bottom - SLACK &&
          other.at.top < at.bottom - SLACK,
      )
      .map((other) => `${shape.text} | ${other.shape.text}`),
  );
}

/** What is wrong with the layout of a drawing: shapes outside it, texts on each other. */
function faults(drawing: Drawing): unknown[] {
  return [...outside(drawing), ...meeting(drawing)];
}

describe.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('drawings of %s', (_, load) => {
  it('keep every shape inside and no text on another, and name their numbers', async () => {
    const input = await load();
    const clusters = input.clusters.map((cluster) => ({
      ...cluster,
      growth: { unit: 'percent' as const, perMonth: 6 },
    }));
    const grown = { ...input, clusters };
    const plan = evaluatePlan(grown, AS_OF);
    const rows = usageOfPlan(plan);
    expect(faults(usageDrawing(rows, 'withUpgrade'))).toEqual([]);
    expect(usageDescription(rows, 'today').split('; ')).toHaveLength(rows.length);
    for (const map of addressMap(plan).networks) {
      expect(faults(mapDrawing(map))).toEqual([]);
      const pieces = map.layout.spaces.flatMap((space) => space.pieces);
      expect(mapDescription(map).split('; ')).toHaveLength(Math.max(1, pieces.length));
    }
    for (const cluster of clusters) {
      const view = growthView(plan, cluster);
      const drawing = typeof view === 'string' ? null : growthDrawing(view);
      if (typeof view !== 'string' && drawing) {
        expect(faults(drawing)).toEqual([]);
        expect(growthDescription(view)).toContain(view.summary.sentence);
      }
    }
  });

  it('are to scale: a segment is as wide as its addresses, an area as large', async () => {
    const input = await load();
    const plan = evaluatePlan(input, AS_OF);
    for (const row of usageOfPlan(plan).filter(({ room }) => room !== null)) {
      const { shapes } = usageDrawing([row], 'maximum');
      const bar = shapes.filter((shape) => shape.kind === 'rectangle' && shape.height === 12);
      const length = Math.max(row.room?.value ?? 0, row.range.total.maximum) + row.range.reserved;
      const nodes = row.parts.filter(({ kind }) => kind === 'nodes');
      const amount = nodes.reduce((sum, { amounts }) => sum + amounts.maximum.value, 0);
      const drawn = bar.flatMap((shape) => (shape.kind === 'rectangle' && shape.fill === 'nodes' ? [shape.width] : []));
      expect(drawn.reduce((sum, width) => sum + width, 0)).toBeCloseTo((amount / length) * 500, 3);
    }
    for (const map of addressMap(plan).networks) {
      const [space, more] = map.layout.spaces;
      const gaps = space?.pieces.filter(({ kind }) => kind === 'gap') ?? [];
      if (space && more === undefined && gaps.length > 0) {
        const free = mapDrawing(map).shapes.filter((shape) => shape.kind === 'rectangle' && shape.height > 20);
        const areas = free.map((shape) =>
          shape.kind === 'rectangle' ? (shape.width + 1) * (shape.height + 1) * (shape.isHatched ? 1 : 0) : 0,
        );
        const whole = free.map((shape) =>
          shape.kind === 'rectangle' && (shape.fill !== 'surface' || shape.isHatched)
            ? (shape.width + 1) * (shape.height + 1)
            : 0,
        );
        const clear = space.pieces.reduce((sum, piece) => sum + (piece.kind === 'subnet' ? 0 : piece.addresses), 0);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
        expect(sum(areas) / sum(whole)).toBeCloseTo(clear / space.addresses, 1);
      }
    }
  });
});
