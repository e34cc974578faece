/** Width of a bold character of the map in pixels, on the safe side: text is cut by count, since a clip for each box is slow to draw. */
export const CHARACTER_PIXELS = 7;

/** As much of a text as fits into so many pixels, with an ellipsis where it was cut; empty when not even a few letters fit. */
export function fitText(text: string, pixels: number): string {
  const LEAST = 3;
  const most = Math.floor(pixels / CHARACTER_PIXELS);
  if (text.length <= most) {
    return text;
  }
  return most < LEAST ? '' : `${text.slice(0, most - 1)}…`;
}
