import type { Compression } from '../share/envelope.ts';
import { streamCompression } from '../share/stream-compression.ts';

/** Compression by the browser's own streams (and Node's, in tests); inflating stops at its limit. */
export const webCompression: Compression = streamCompression(globalThis);
