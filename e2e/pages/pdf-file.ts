import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasPoppler } from '../../scripts/poppler.mjs';

/** A PDF read back with other programs than the one that wrote it. */
export interface PdfFile {
  /** Its text in the order in which it was written, without spaces: words of a line stand where they are drawn. */
  readonly text: string;
  /** The same line by line as the eye sees it, in reading order where a script reads to the left. */
  readonly lines: string;
  /** Its structure tree, an element a line, as pdfinfo prints it. */
  readonly structure: string;
  readonly info: string;
}

/** A text as `PdfFile.text` holds it. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function output(program: string, parameters: readonly string[]): string {
  return spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 50_000_000 }).stdout;
}

/**
 * Reads a PDF with poppler. Null where poppler is missing: its structure can still be counted in its bytes. On the build
 * server that is an error.
 */
export function readPdf(file: string): PdfFile | null {
  if (!hasPoppler()) {
    if (process.env.CI !== undefined) {
      throw new Error('The PDF cannot be read back: pdftotext and pdfinfo (poppler-utils) are not installed.');
    }
    return null;
  }
  return {
    text: withoutSpaces(output('pdftotext', ['-raw', file, '-'])),
    lines: withoutSpaces(output('pdftotext', ['-layout', file, '-'])),
    structure: output('pdfinfo', ['-struct', file]),
    info: output('pdfinfo', [file]),
  };
}

/** How often a type of structure element stands in a PDF of pdfkit, which packs neither its structure nor its bookmarks. */
export function countElements(file: string, tag: string): number {
  const bytes = readFileSync(file, 'latin1');
  return bytes.match(new RegExp(`/S /${tag}\\n`, 'gu'))?.length ?? 0;
}
