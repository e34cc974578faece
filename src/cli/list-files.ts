import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../domain/result.ts';
import { quoted } from './text.ts';

/** The files of a folder and of the folders in it, as paths, in the order of their names; of a file, the file itself. */
export async function listFiles(place: string): Promise<Result<readonly string[], string>> {
  try {
    if (!(await stat(place)).isDirectory()) {
      return ok([place]);
    }
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
    return ok(files.toSorted());
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return err(`cannot list ${quoted(place)}: ${isMissing ? 'there is no such folder' : 'reading it failed'}`);
  }
}
