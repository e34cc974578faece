import type { PDFDocument } from 'pdfkit';
import type { ReportBlock } from '../document.ts';
import type { Drawing, DrawingShape, ShapeOf } from '../drawing.ts';
import { PALETTE } from '../palette.ts';
import type { PlacedBlock } from './placed-block.ts';
import { child, drawAs, drawLines, linesOf, type Sheet, space } from './sheet.ts';
import { FORMATS, type TextFormat } from './text-format.ts';
import { shortened } from './text-runs.ts';

type Figure = Extract<ReportBlock, { kind: 'figure' }>;

const FIGURE_SPACE = 8;
const CAPTION_SPACE = 4;
const STROKE_WIDTH = 0.6;
const HATCH_STEP = 4;
const HATCH_WIDTH = 0.4;
const DASH = { length: 3, space: 2 };

function hatch(pdf: PDFDocument, { x, y, width, height }: ShapeOf<'rectangle'>): void {
  pdf.save().rect(x, y, width, height).clip().strokeColor(PALETTE.free).lineWidth(HATCH_WIDTH);
  for (let index = 0; index < width + height; index += HATCH_STEP) {
    pdf.moveTo(x + index - height, y + height).lineTo(x + index, y);
  }
  pdf.stroke().restore();
}

function drawRectangle(pdf: PDFDocument, shape: ShapeOf<'rectangle'>): void {
  const { x, y, width, height, fill, stroke, isHatched } = shape;
  if (fill !== null) {
    pdf.fillColor(PALETTE[fill]).rect(x, y, width, height).fill();
  }
  if (isHatched) {
    hatch(pdf, shape);
  }
  if (stroke !== null) {
    pdf.strokeColor(PALETTE[stroke]).lineWidth(STROKE_WIDTH).rect(x, y, width, height).stroke();
  }
}

function drawPolyline(pdf: PDFDocument, { points, stroke, width, isDashed }: ShapeOf<'line'>): void {
  pdf.save().strokeColor(PALETTE[stroke]).lineWidth(width);
  if (isDashed) {
    pdf.dash(DASH.length, { space: DASH.space });
  }
  points.forEach(([x, y], index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
  pdf.stroke().restore();
}

const ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

function drawLabel({ pdf, fonts, setter }: Sheet, shape: ShapeOf<'text'>): void {
  const format: TextFormat = {
    style: shape.isCode ? 'code' : 'regular',
    fontSize: shape.fontSize,
    lineHeight: shape.fontSize,
    colour: shape.colour,
  };
  const readable = fonts.readable(shape.text).replaceAll('\n', ' ');
  const text = shape.most === null ? readable : shortened(readable, shape.most, format, setter);
  const x = shape.x - setter.widthOf(text, format) * ANCHOR[shape.align];
  pdf.fillColor(PALETTE[shape.colour]);
  setter.drawText(text, { x, y: shape.y }, format);
}

function drawShape(sheet: Sheet, shape: DrawingShape): void {
  switch (shape.kind) {
    case 'rectangle':
      drawRectangle(sheet.pdf, shape);
      break;
    case 'line':
      drawPolyline(sheet.pdf, shape);
      break;
    case 'text':
      drawLabel(sheet, shape);
      break;
  }
}

/** How much smaller a drawing is set so that it fits the page; never larger than it was drawn. */
function scaleOf(sheet: Sheet, { width, height }: Drawing): number {
  const room = sheet.bottom - sheet.top - FORMATS.caption.lineHeight - CAPTION_SPACE;
  return Math.min(1, sheet.width / width, room / height);
}

/** A caption, and below it the drawing as vectors, with its description for those who cannot see it: all on one page. */
export function placeFigure(sheet: Sheet, { caption, description, drawing }: Figure): PlacedBlock {
  const { pdf } = sheet;
  const lines = linesOf(sheet, caption, FORMATS.caption, sheet.width);
  const scale = scaleOf(sheet, drawing);
  const captionHeight = lines.length * FORMATS.caption.lineHeight + CAPTION_SPACE;
  const height = drawing.height * scale;
  return {
    startHeight: FIGURE_SPACE + captionHeight + height,
    leadHeight: 0,
    draw: (parent) => {
      space(sheet, FIGURE_SPACE);
      const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
      drawAs(sheet, child(sheet, parent, 'P'), 'P', () => drawLines(sheet, lines, place, FORMATS.caption));
      const top = sheet.y + captionHeight;
      const element = pdf.struct('Figure', {
        alt: description,
        bbox: [sheet.left, top, sheet.left + drawing.width * scale, top + height],
      });
      parent.add(element);
      drawAs(sheet, element, 'Figure', () => {
        pdf.save().translate(sheet.left, top).scale(scale);
        drawing.shapes.forEach((shape) => drawShape(sheet, shape));
        pdf.restore();
      });
      sheet.y = top + height;
    },
  };
}
