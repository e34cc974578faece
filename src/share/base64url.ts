import { err, ok, type Result } from '../domain/result.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (character, value) => [character, value]));

/** Bytes as base64url text without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3);
    const group = first * 0x1_00_00 + second * 0x1_00 + third;
    const characters = [18, 12, 6, 0].map((bits) => ALPHABET.charAt(Math.floor(group / 2 ** bits) % 64));
    text.push(...characters.slice(0, Math.min(bytes.length - index, 3) + 1));
  }
  return text.join('');
}

/** The bytes of base64url text. Refused: other characters, a length that no bytes have, bits left over. */
export function decodeBase64url(text: string): Result<Uint8Array, 'damaged'> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let pendingBits = 0;
  let next = 0;
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined) {
      return err('damaged');
    }
    pending = pending * 64 + value;
    pendingBits += 6;
    if (pendingBits >= 8) {
      pendingBits -= 8;
      bytes[next] = Math.floor(pending / 2 ** pendingBits);
      pending %= 2 ** pendingBits;
      next += 1;
    }
  }
  return pending !== 0 || pendingBits >= 6 ? err('damaged') : ok(bytes);
}
