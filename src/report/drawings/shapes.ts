import type { DrawingColour, DrawingShape, ShapeOf } from '../drawing.ts';

/** The width of a drawing in points: what A4 and Letter leave between their margins. */
export const DRAWING_WIDTH = 500;

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** A filled rectangle, without an edge. */
export function filled(box: Box, fill: DrawingColour): DrawingShape {
  return { kind: 'rectangle', ...box, fill, stroke: null, isHatched: false };
}

/** An empty rectangle with hatches: free or kept clear, never a colour that reads as used. */
export function hatched(box: Box, stroke: DrawingColour): DrawingShape {
  return { kind: 'rectangle', ...box, fill: null, stroke, isHatched: true };
}

/** A straight line. */
export function lineBetween(from: Place, to: Place, stroke: DrawingColour, isDashed = false): DrawingShape {
  const points = [from, to].map(({ x, y }) => [x, y] as const);
  return { kind: 'line', points, stroke, width: 0.75, isDashed };
}

interface TextLook {
  readonly most: number;
  readonly fontSize?: number;
  readonly align?: 'start' | 'middle' | 'end';
  readonly colour?: DrawingColour;
  readonly isCode?: boolean;
}

/** Of labels in drawings, in points: still legible on paper. */
export const LABEL_SIZE = 8;

/** A text on its baseline that stays within `most` points. */
export function label(text: string, { x, y }: Place, look: TextLook): ShapeOf<'text'> {
  const { most, fontSize = LABEL_SIZE, align = 'start', colour = 'text', isCode = false } = look;
  return { kind: 'text', x, y, text, fontSize, align, colour, isCode, most };
}

/** About how wide characters are, in parts of their font size: drawings are laid out without the font at hand. */
const NARROW = { characters: /[ fijlrtI.,:;'()/-]/u, width: 0.3 };
const WIDE = { characters: /[mwMW]/u, width: 0.88 };
const CAPITAL = { characters: /\p{Lu}/u, width: 0.64 };
/** East Asian letters and emoji. */
const SQUARE = {
  characters:
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u,
  width: 1,
};
const OTHER_WIDTH = 0.57;
/** Every character of the face for ranges and code is as wide. */
const CODE_WIDTH = 0.6;

function roughCharacterWidth(character: string): number {
  return [NARROW, WIDE, CAPITAL, SQUARE].find(({ characters }) => characters.test(character))?.width ?? OTHER_WIDTH;
}

/** About how wide a text is, in points. */
export function roughWidth(text: string, fontSize = LABEL_SIZE): number {
  return Array.from(text).reduce((sum, character) => sum + roughCharacterWidth(character) * fontSize, 0);
}

/** How wide a range is, in points. */
export function codeWidth(text: string, fontSize: number): number {
  return Array.from(text).length * fontSize * CODE_WIDTH;
}

/** A text as it is where it is about as wide as `most` points or less, else its beginning with an ellipsis. */
export function fitted(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) {
    return text;
  }
  const characters = Array.from(text);
  const beginning = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`;
  let length = characters.length;
  while (length > 0 && widthOf(beginning(length)) > most) {
    length -= 1;
  }
  return length === 0 ? '' : beginning(length);
}
