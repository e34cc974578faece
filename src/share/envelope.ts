import { err, ok, type Result } from '../domain/result.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

/** What the codec needs of the platform, passed in: this folder names neither browser nor Node. */
export interface Compression {
  /** Raw deflate (RFC 1951). */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Raw inflate. Rejects with InflateLimitError as soon as there are more than `limit` bytes, else on damaged bytes. */
  readonly inflate: (bytes: Uint8Array, limit: number) => Promise<Uint8Array>;
  /** Text as UTF-8. */
  readonly encodeText: (text: string) => Uint8Array;
  /** UTF-8 as text; throws on bytes that are no UTF-8. */
  readonly decodeText: (bytes: Uint8Array) => string;
}

/** The inflated data is larger than allowed. */
export class InflateLimitError extends Error {
  override readonly name = 'InflateLimitError';
}

/** The name of the byte encoding in front of each link: checksum and raw deflate in base64url. */
export const ENVELOPE = 'd1';

/** Most bytes a link may inflate to. */
export const MOST_INFLATED_BYTES = 4_000_000;

const CHECKSUM_BYTES = 4;

/** CRC-32 (IEEE 802.3) of the bytes: raw deflate has no checksum, and a changed digit would pass as another plan. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
    }
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

function checksumBytes(bytes: Uint8Array): Uint8Array {
  const sum = checksum(bytes);
  return Uint8Array.from([24, 16, 8, 0], (bits) => Math.floor(sum / 2 ** bits) % 256);
}

/** Text packed for a link: checksum of its UTF-8, then the deflated UTF-8, as base64url. */
export async function sealText(text: string, compression: Compression): Promise<string> {
  const bytes = compression.encodeText(text);
  const deflated = await compression.deflate(bytes);
  const sealed = new Uint8Array(CHECKSUM_BYTES + deflated.length);
  sealed.set(checksumBytes(bytes));
  sealed.set(deflated, CHECKSUM_BYTES);
  return encodeBase64url(sealed);
}

/** The text that was packed. Refused: what inflates to more than 4,000,000 bytes, and anything changed on the way. */
export async function openText(
  payload: string,
  compression: Compression,
): Promise<Result<string, 'damaged' | 'too-large'>> {
  const sealed = decodeBase64url(payload);
  if (!sealed.ok || sealed.value.length <= CHECKSUM_BYTES) {
    return err('damaged');
  }
  try {
    const bytes = await compression.inflate(sealed.value.subarray(CHECKSUM_BYTES), MOST_INFLATED_BYTES);
    if (bytes.length > MOST_INFLATED_BYTES) {
      return err('too-large');
    }
    const expected = checksumBytes(bytes);
    return expected.every((byte, index) => byte === sealed.value[index])
      ? ok(compression.decodeText(bytes))
      : err('damaged');
  } catch (failure) {
    return err(failure instanceof InflateLimitError ? 'too-large' : 'damaged');
  }
}
