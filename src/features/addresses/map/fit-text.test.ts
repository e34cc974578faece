import { expect, it } from 'vitest';
import { fitText } from './fit-text.ts';

it.each([
  ['whole where it fits', 'snet-nodes', 70, 70, 'snet-nodes'],
  ['cut with an ellipsis', 'snet-nodes', 70, 69, 'snet-nod…'],
  ['cut to a few letters', 'snet-nodes', 70, 21, 'sn…'],
  ['not at all below that', 'snet-nodes', 70, 20, ''],
])('shows a text %s', (_, text, textPixels, pixels, expected) => {
  expect(fitText(text, textPixels, pixels)).toBe(expected);
});
