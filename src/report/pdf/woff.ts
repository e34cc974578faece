/** Sizes in bytes of the parts of a WOFF 1.0 file (W3C) and of the TrueType file that it packs. */
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const ALIGNMENT = 4;

/** Undoes zlib compression. */
export type Inflate = (packed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

async function readTable(bytes: Uint8Array<ArrayBuffer>, entry: number, inflate: Inflate): Promise<Table> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = view.getUint32(entry + 4);
  const packedLength = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  const packed = bytes.slice(offset, offset + packedLength);
  return {
    tag: view.getUint32(entry),
    checksum: view.getUint32(entry + 16),
    data: packedLength < length ? await inflate(packed) : packed,
  };
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/**
 * The TrueType font in a WOFF 1.0 file. pdfkit reads WOFF too, but its inflater fails at some files (a part of Noto Sans SC
 * among them) and unpacks the outlines again for every glyph.
 */
export async function unpackWoff(bytes: Uint8Array<ArrayBuffer>, inflate: Inflate): Promise<Uint8Array<ArrayBuffer>> {
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = source.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, (_, index) => readTable(bytes, WOFF_HEADER + index * WOFF_ENTRY, inflate)),
  );
  const start = SFNT_HEADER + count * SFNT_ENTRY;
  const font = new Uint8Array(start + tables.reduce((sum, { data }) => sum + padded(data.length), 0));
  const target = new DataView(font.buffer);
  target.setUint32(0, source.getUint32(4));
  target.setUint16(4, count);
  let at = start;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    target.setUint32(entry, tag);
    target.setUint32(entry + 4, checksum);
    target.setUint32(entry + 8, at);
    target.setUint32(entry + 12, data.length);
    font.set(data, at);
    at += padded(data.length);
  });
  return font;
}
