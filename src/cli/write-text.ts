import { writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../domain/result.ts';
import { quoted } from './text.ts';

/** Writes a text to a file in UTF-8, in place of what the file held; the error says why it could not. */
export async function writeText(path: string, text: string): Promise<Result<null, string>> {
  try {
    await writeFile(path, text, 'utf8');
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return err(`cannot write ${quoted(path)}${reason}`);
  }
}
