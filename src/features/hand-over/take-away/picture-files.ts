import { err, ok, type Result } from '../../../domain/result.ts';
import type { SvgFile } from '../../../report/svg.ts';

/** Pixels for each point of a drawing: sharp on a slide and on a screen of twice the density. */
const SCALE = 2;
/** The longest side that every browser paints. */
const MOST_PIXELS = 16_384;

/** A picture as an address that an image element shows without a request. */
export function svgAddress({ text }: SvgFile): string {
  return `data:image/svg+xml,${encodeURIComponent(text)}`;
}

/**
 * A picture as the bytes of a PNG file, two pixels for each point; fewer where a side would be longer than browsers paint.
 * Refused with a sentence where the browser cannot paint it.
 */
export async function pngFile(svg: SvgFile): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const { width, height } = svg;
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const image = new Image();
  image.src = svgAddress(svg);
  try {
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) {
      return ok(new Uint8Array(await blob.arrayBuffer()));
    }
  } catch {
    // said below, as for a canvas without bytes
  }
  return err('This browser cannot paint the picture: save it as SVG.');
}
