import { unpackWoff } from '../../../report/pdf/woff.ts';

/** Addresses of the built font files, by package and file. None is fetched before a document needs it. */
const ADDRESSES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans/files/*-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-mono/files/*-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-arabic/files/*-{arabic,math,symbols}-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-hebrew/files/*-hebrew-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-devanagari/files/*-devanagari-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-thai/files/*-thai-400-normal.woff',
    '/node_modules/@fontsource/{noto-sans-sc,gowun-dodum,noto-emoji}/files/*-[0-9]*-400-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true, exhaustive: true },
);

/** The address of the built file; undefined when there is none. */
export function fontAddress(file: string): string | undefined {
  return ADDRESSES[`/node_modules/@fontsource/${file}`];
}

/** A font file that could not be fetched. */
export class FontNotLoaded extends Error {}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A font as TrueType, by its path under `node_modules/@fontsource/`. */
export async function fetchFont(file: string): Promise<Uint8Array> {
  const address = fontAddress(file);
  if (address === undefined) {
    throw new Error(`no font file ${file}`);
  }
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok !== true) {
    throw new FontNotLoaded(file);
  }
  return unpackWoff(new Uint8Array(await answer.arrayBuffer()), inflate);
}
