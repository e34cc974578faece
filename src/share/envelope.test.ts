import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { checksum, InflateLimitError, MOST_INFLATED_BYTES, openText, sealText } from './envelope.ts';
import { streamCompression } from './stream-compression.ts';

const compression = streamCompression(globalThis);

describe('base64url', () => {
  test.each([
    [[], ''],
    [[0], 'AA'],
    [[255], '_w'],
    [[1, 2], 'AQI'],
    [[1, 2, 3], 'AQID'],
    [[251, 255, 254, 0], '-__-AA'],
  ])('%j is %s', (bytes, text) => {
    expect(encodeBase64url(Uint8Array.from(bytes))).toBe(text);
    expect(decodeBase64url(text)).toEqual({ ok: true, value: Uint8Array.from(bytes) });
  });

  test('any bytes come back, as the platform has them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual({ ok: true, value: Uint8Array.from(bytes) });
      }),
    );
  });

  test.each(['A', 'AAAAA', 'AB', 'AAB', 'A=', 'AA==', 'A+AA', 'A/AA', 'AA A', 'ÄAAA', 'AA\n'])(
    '%j is refused',
    (text) => {
      expect(decodeBase64url(text)).toEqual({ ok: false, error: 'damaged' });
    },
  );
});

test('the checksum is the CRC-32 that everybody knows', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
  expect(checksum(new Uint8Array())).toBe(0);
});

describe('the envelope', () => {
  test.each(['', '[]', 'größe 東京 🚀', '\uFEFFbom', 'x'.repeat(300_000)])('text comes back', async (text) => {
    expect(await openText(await sealText(text, compression), compression)).toEqual({ ok: true, value: text });
  });

  test('a bomb is stopped while it inflates', async () => {
    const bytes = await compression.deflate(new Uint8Array(50_000_000));
    const payload = encodeBase64url(Uint8Array.from([0, 0, 0, 0, ...bytes]));
    expect(payload.length).toBeLessThan(70_000);
    let given = 0;
    const counting = streamCompression({
      ...globalThis,
      TextEncoder,
      TextDecoder,
      CompressionStream,
      DecompressionStream: class {
        private readonly inner = new DecompressionStream('deflate-raw');
        readonly writable = this.inner.writable;
        readonly readable = this.inner.readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform: (chunk, controller) => {
              given += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      },
    });
    expect(await openText(payload, counting)).toEqual({ ok: false, error: 'too-large' });
    expect(given).toBeGreaterThan(MOST_INFLATED_BYTES);
    expect(given).toBeLessThan(MOST_INFLATED_BYTES + 1_000_000);
  });

  test('the limit itself is allowed, one byte more is not', async () => {
    const bytes = await compression.deflate(new Uint8Array(1_000));
    expect((await compression.inflate(bytes, 1_000)).length).toBe(1_000);
    await expect(compression.inflate(bytes, 999)).rejects.toBeInstanceOf(InflateLimitError);
  });

  test('a platform that does not keep to the limit does not get past it', async () => {
    const payload = await sealText('[]', compression);
    const careless = { ...compression, inflate: () => Promise.resolve(new Uint8Array(MOST_INFLATED_BYTES + 1)) };
    expect(await openText(payload, careless)).toEqual({ ok: false, error: 'too-large' });
  });

  test('bytes that are no UTF-8 are damaged, even with a right checksum', async () => {
    const raw = Uint8Array.from([0xff, 0xfe]);
    const sum = checksum(raw);
    const head = [24, 16, 8, 0].map((bits) => Math.floor(sum / 2 ** bits) % 256);
    const payload = encodeBase64url(Uint8Array.from([...head, ...(await compression.deflate(raw))]));
    expect(await openText(payload, compression)).toEqual({ ok: false, error: 'damaged' });
  });

  test.each(['', 'AAAA', 'AAAAAA', 'not base64!'])('%j is damaged', async (payload) => {
    expect(await openText(payload, compression)).toEqual({ ok: false, error: 'damaged' });
  });
});
