import type { PartKind } from '../engine/demand/range-types.ts';

/** Colours by meaning. What they look like is `palette.ts`, the same as on the page. */
export type DrawingColour = 'text' | 'muted' | 'line' | 'surface' | 'accent' | 'bad' | PartKind | 'reserved' | 'free';

/**
 * A chart or map as plain shapes, for PDF, SVG and PNG alike. Lengths in points, the origin at the top left. Texts are
 * placed by their baseline; `most` is the width in which a text must stay (a renderer shortens it with an ellipsis).
 */
export type DrawingShape =
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: DrawingColour | null;
      readonly stroke: DrawingColour | null;
      /** Hatched: free space is never a colour that reads as used. */
      readonly isHatched: boolean;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly stroke: DrawingColour;
      readonly width: number;
      readonly isDashed: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fontSize: number;
      readonly align: 'start' | 'middle' | 'end';
      readonly colour: DrawingColour;
      readonly isCode: boolean;
      readonly most: number | null;
    };

/** The shapes of one kind. */
export type ShapeOf<Kind extends DrawingShape['kind']> = Extract<DrawingShape, { kind: Kind }>;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawingShape[];
}
