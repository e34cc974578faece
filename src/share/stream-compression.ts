import { type Compression, InflateLimitError } from './envelope.ts';

/** The parts of the platform's streams that are used, in the browser and in Node alike. */
interface ByteTransform {
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(reason?: unknown): Promise<unknown>;
    };
  };
  readonly writable: {
    getWriter(): { write(chunk: Uint8Array<ArrayBuffer>): Promise<unknown>; close(): Promise<unknown> };
  };
}

/** Constructors of the platform under their own names: pass `globalThis`, or an object with these four. */
export interface StreamPlatform {
  readonly CompressionStream: new (format: 'deflate-raw') => ByteTransform;
  readonly DecompressionStream: new (format: 'deflate-raw') => ByteTransform;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    label: 'utf-8',
    options: { fatal: boolean; ignoreBOM: boolean },
  ) => {
    decode(bytes: Uint8Array): string;
  };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Sends bytes through a stream and stops it, without keeping more, once it has given out more than `limit` bytes. */
async function pass({ readable, writable }: ByteTransform, bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // both settle only as the other side is read, and fail with it: the reader reports why
  const written = Promise.allSettled([writer.write(new Uint8Array(bytes)), writer.close()]);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const chunk = read.value ?? new Uint8Array();
    length += chunk.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      throw new InflateLimitError(`more than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  await written;
  return joined(chunks, length);
}

/** Compression by the platform's own streams: `streamCompression(globalThis)` in browsers and in Node 20 and later. */
export function streamCompression(platform: StreamPlatform): Compression {
  return {
    deflate: (bytes) => pass(new platform.CompressionStream('deflate-raw'), bytes, Infinity),
    inflate: (bytes, limit) => pass(new platform.DecompressionStream('deflate-raw'), bytes, limit),
    encodeText: (text) => new platform.TextEncoder().encode(text),
    decodeText: (bytes) => new platform.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  };
}
