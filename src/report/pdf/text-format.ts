import type { DrawingColour } from '../drawing.ts';
import type { TextStyle } from './font-faces.ts';

/** How a kind of text is set; lengths in points. */
export interface TextFormat {
  readonly style: TextStyle;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly colour: DrawingColour;
}

/** Three sizes for reading (8, 9, 13) and one for the title. */
export const FORMATS = {
  title: { style: 'bold', fontSize: 20, lineHeight: 26, colour: 'text' },
  heading2: { style: 'bold', fontSize: 13, lineHeight: 18, colour: 'text' },
  heading3: { style: 'bold', fontSize: 10, lineHeight: 14, colour: 'text' },
  heading4: { style: 'bold', fontSize: 9, lineHeight: 13, colour: 'text' },
  answer: { style: 'regular', fontSize: 13, lineHeight: 19, colour: 'text' },
  body: { style: 'regular', fontSize: 9, lineHeight: 13.5, colour: 'text' },
  muted: { style: 'regular', fontSize: 9, lineHeight: 13.5, colour: 'muted' },
  caption: { style: 'bold', fontSize: 8, lineHeight: 12, colour: 'text' },
  head: { style: 'bold', fontSize: 8, lineHeight: 11, colour: 'muted' },
  group: { style: 'bold', fontSize: 8, lineHeight: 11, colour: 'text' },
  cell: { style: 'regular', fontSize: 8, lineHeight: 11, colour: 'text' },
  codeCell: { style: 'code', fontSize: 7.5, lineHeight: 11, colour: 'text' },
  code: { style: 'code', fontSize: 8, lineHeight: 12, colour: 'text' },
  address: { style: 'regular', fontSize: 8, lineHeight: 11, colour: 'accent' },
  running: { style: 'regular', fontSize: 8, lineHeight: 11, colour: 'muted' },
} as const satisfies Record<string, TextFormat>;
