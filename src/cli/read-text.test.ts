import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planner-'));
  writeFileSync(path.join(folder, 'plan.json'), '\uFEFF{"größe": 1}');
  writeFileSync(path.join(folder, 'bytes.json'), Buffer.from([0xff, 0xfe, 0x00]));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(source: string, chunks: readonly Uint8Array[] = []) {
  return readText(source, Readable.from(chunks));
}

describe('readText', () => {
  it('reads a file as UTF-8, without its byte order mark', async () => {
    expect(await read(path.join(folder, 'plan.json'))).toEqual({ ok: true, value: '{"größe": 1}' });
  });

  it('reads standard input, characters cut anywhere', async () => {
    const bytes = Buffer.from('größe');
    expect(await read('-', [bytes.subarray(0, 3), bytes.subarray(3)])).toEqual({ ok: true, value: 'größe' });
  });

  it('says what is wrong with a source', async () => {
    expect(await read(path.join(folder, 'none.json'))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/there is no such file$/u) as string,
    });
    expect(await read(folder)).toMatchObject({ ok: false, error: expect.stringMatching(/it is a folder$/u) as string });
    expect(await read(path.join(folder, 'bytes.json'))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/not UTF-8/u) as string,
    });
    expect(await read('a\0b')).toMatchObject({ ok: false });
  });

  it('stops reading input that never ends', async () => {
    function* endless() {
      const chunk = new Uint8Array(8 * 1024 * 1024);
      for (;;) {
        yield chunk;
      }
    }
    expect(await readText('-', Readable.from(endless()))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/larger than/u) as string,
    });
  });
});
