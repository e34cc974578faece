/** Addresses of the built font files, by package and file. None is fetched before a document needs it. */
const ADDRESSES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/{noto-sans,noto-sans-mono}/files/*-{400,700}-normal.woff',
    '/node_modules/@fontsource/{noto-sans-arabic,noto-sans-hebrew,noto-sans-devanagari,noto-sans-thai}/files/*-400-normal.woff',
    '/node_modules/@fontsource/{noto-sans-sc,gowun-dodum,noto-emoji}/files/*-400-normal.woff',
    // each of these holds all that its numbered parts hold
    '!**/*-{chinese-simplified,korean,emoji}-400-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true, exhaustive: true },
);

/** A font file that could not be fetched. */
export class FontNotLoaded extends Error {}

/** The bytes of a font file by its path under `node_modules/@fontsource/`. */
export async function fetchFont(file: string): Promise<Uint8Array> {
  const address = ADDRESSES[`/node_modules/@fontsource/${file}`];
  if (address === undefined) {
    throw new Error(`no font file ${file}`);
  }
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok !== true) {
    throw new FontNotLoaded(file);
  }
  return new Uint8Array(await answer.arrayBuffer());
}
