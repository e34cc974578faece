/** As much of a text as fits into so many pixels, with an ellipsis where it was cut; empty when not even a few letters fit. `textPixels` is the width of all of it. */
export function fitText(text: string, textPixels: number, pixels: number): string {
  const LEAST = 3;
  if (textPixels <= pixels) {
    return text;
  }
  const most = Math.floor((pixels * text.length) / textPixels);
  return most < LEAST ? '' : `${text.slice(0, most - 1)}…`;
}
