import { createReadStream } from 'node:fs';
import { err, ok, type Result } from '../domain/result.ts';
import { quoted } from './text.ts';

/** Larger than any plan within the bounds of the schema; what is longer is not read to its end. */
const MOST_BYTES = 64 * 1024 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
]);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS.get(code) ?? 'reading it failed';
}

function decode(chunks: readonly Uint8Array[]): Result<string, string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return err('it is not UTF-8 text');
  }
}

async function collect(stream: AsyncIterable<unknown>): Promise<Result<string, string>> {
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) {
      return err('it is not bytes');
    }
    byteCount += chunk.length;
    if (byteCount > MOST_BYTES) {
      return err(`it is larger than ${MOST_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return decode(chunks);
}

async function readStream(open: () => AsyncIterable<unknown>): Promise<Result<string, string>> {
  try {
    return await collect(open());
  } catch (error) {
    return err(reasonOf(error));
  }
}

/** Reads a file, or standard input for `-`, as UTF-8 text; an error names the source and says what is wrong with it. */
export async function readText(source: string, standardInput: AsyncIterable<unknown>): Promise<Result<string, string>> {
  const fromInput = source === '-';
  const text = await readStream(() => (fromInput ? standardInput : createReadStream(source)));
  return text.ok ? text : err(`cannot read ${fromInput ? 'standard input' : quoted(source)}: ${text.error}`);
}
