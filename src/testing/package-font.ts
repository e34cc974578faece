import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { unpackWoff } from '../report/pdf/woff.ts';

/** A font of the PDF from the installed packages, by its path under `node_modules/@fontsource/`. */
export async function packageFont(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await readFile(new URL(`../../node_modules/@fontsource/${file}`, import.meta.url));
  return unpackWoff(new Uint8Array(packed), promisify<Uint8Array, Buffer>(inflate));
}
