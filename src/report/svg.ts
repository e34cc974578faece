import type { Drawing, DrawingShape, ShapeOf } from './drawing.ts';
import { codeWidth, fitted, label, roughWidth } from './drawings/shapes.ts';
import { escapedMarkup } from './markup.ts';
import { DARK_PALETTE, PALETTE, type Palette } from './palette.ts';

export type PictureTheme = 'light' | 'dark';

/** A drawing with the words that it needs where it stands alone. */
export interface Picture {
  readonly title: string;
  /** Which plan it is of, and as of when. */
  readonly subtitle: string;
  /** What a person who cannot see the drawing needs to know: the numbers in it. */
  readonly description: string;
  readonly drawing: Drawing;
}

/** A picture as a file: the text, and its size in points, which are the pixels of its own scale. */
export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 14;
const TITLE_SIZE = 11;
const HEAD_HEIGHT = 36;
const HATCH_STEP = 4;
const EDGE_WIDTH = 0.6;
const HATCH_ID = 'free';

const SANS = "system-ui, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', sans-serif";
const MONO = "ui-monospace, 'Cascadia Mono', 'SFMono-Regular', Consolas, 'Liberation Mono', monospace";

/** What XML 1.0 cannot hold: control characters, halves of a surrogate pair, and the two non-characters. */
const NOT_IN_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Any text as the content of an element or an attribute; what XML cannot hold is shown as the replacement character. */
function escaped(text: string): string {
  return escapedMarkup(text.replaceAll(NOT_IN_XML, '\uFFFD'));
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}

function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      return value === null ? [] : [` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`];
    })
    .join('');
}

function rectangle({ x, y, width, height, fill, stroke, isHatched }: ShapeOf<'rectangle'>, palette: Palette): string {
  const inside = isHatched ? `url(#${HATCH_ID})` : fill === null ? 'none' : palette[fill];
  const edge = stroke === null ? {} : { stroke: palette[stroke], 'stroke-width': EDGE_WIDTH };
  return `<rect${attributes({ x, y, width, height, fill: inside, ...edge })}/>`;
}

function polyline({ points, stroke, width, isDashed }: ShapeOf<'line'>, palette: Palette): string {
  return `<polyline${attributes({
    points: points.map((point) => point.map(rounded).join(',')).join(' '),
    fill: 'none',
    stroke: palette[stroke],
    'stroke-width': width,
    'stroke-dasharray': isDashed ? '3 2' : null,
  })}/>`;
}

function textLine(
  { x, y, text, fontSize, colour, most, align, isCode }: ShapeOf<'text'>,
  palette: Palette,
  isBold = false,
): string {
  const look = attributes({
    x,
    y,
    'font-size': fontSize,
    fill: palette[colour],
    'text-anchor': align === 'start' ? null : align,
    'font-family': isCode ? MONO : null,
    'font-weight': isBold ? '600' : null,
  });
  const widthOf = (part: string): number => (isCode ? codeWidth : roughWidth)(part, fontSize);
  return `<text${look}>${escaped(fitted(text.replaceAll(/\s+/gu, ' '), most ?? Infinity, widthOf))}</text>`;
}

function shape(each: DrawingShape, palette: Palette): string {
  switch (each.kind) {
    case 'rectangle':
      return rectangle(each, palette);
    case 'line':
      return polyline(each, palette);
    case 'text':
      return textLine(each, palette);
  }
}

function hatches(palette: Palette): string {
  const pattern = attributes({
    id: HATCH_ID,
    width: HATCH_STEP,
    height: HATCH_STEP,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  const line = attributes({ width: EDGE_WIDTH, height: HATCH_STEP, fill: palette.free });
  return `<defs><pattern${pattern}><rect${line}/></pattern></defs>`;
}

/**
 * A picture as an SVG file of its own, with title and description for screen readers, in the colours of one theme. All
 * texts are escaped and none is wider than the drawing gives it, as far as that is known without the reader's fonts.
 */
export function renderSvg({ title, subtitle, description, drawing }: Picture, theme: PictureTheme): SvgFile {
  const palette = theme === 'dark' ? DARK_PALETTE : PALETTE;
  const width = drawing.width + 2 * MARGIN;
  const height = drawing.height + HEAD_HEIGHT + 2 * MARGIN;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': SANS,
  });
  const head = label(title, { x: 0, y: TITLE_SIZE }, { most: drawing.width, fontSize: TITLE_SIZE });
  const below = label(subtitle, { x: 0, y: TITLE_SIZE + 13 }, { most: drawing.width, colour: 'muted' });
  const parts = [
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    hatches(palette),
    `<rect${attributes({ width, height, fill: palette.surface })}/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    textLine(head, palette, true),
    textLine(below, palette),
    `<g transform="translate(0 ${HEAD_HEIGHT})">`,
    ...drawing.shapes.map((each) => shape(each, palette)),
    '</g></g>',
  ];
  return { text: `<svg${root}>\n${parts.join('\n')}\n</svg>\n`, width, height };
}
