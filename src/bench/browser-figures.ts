import { spawnSync } from 'node:child_process';

/** What a script measured in a real browser on the built page: its line of JSON, and why a figure is missing from it, if so. */
export interface BrowserFigures {
  readonly line: string;
  readonly missing: string | null;
}

/** Reads what such a script printed: JSON with its figures or with the reason why there are none as `missing`. */
export function readFigures(printed: string): BrowserFigures {
  const line = printed.trim();
  try {
    const figures: unknown = JSON.parse(line);
    const isRecord = typeof figures === 'object' && figures !== null;
    const missing = isRecord && 'missing' in figures ? String(figures.missing) : null;
    return { line, missing: isRecord ? missing : `printed ${line}` };
  } catch {
    return { line, missing: line === '' ? 'printed nothing' : `printed ${line}` };
  }
}

/** Runs a script of `scripts/` that measures in the browser. */
export function figuresInBrowser(script: string): BrowserFigures {
  return readFigures(spawnSync(process.execPath, [script], { encoding: 'utf8' }).stdout);
}
