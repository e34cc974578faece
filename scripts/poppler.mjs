import { spawnSync } from 'node:child_process';
import { installWithApt } from './apt.mjs';

const PROGRAMS = ['pdftotext', 'pdfinfo'];
const VERSION_LIMIT_MS = 15_000;

/** @returns {boolean} whether the programs that read a PDF back are there */
export function hasPoppler() {
  return PROGRAMS.every((program) => spawnSync(program, ['-v'], { timeout: VERSION_LIMIT_MS }).status === 0);
}

/** Finds poppler's programs, or gets them; says so when there are none. */
export async function ensurePoppler() {
  if (hasPoppler()) {
    return;
  }
  await installWithApt('poppler-utils', "No pdftotext found: installing the system's poppler-utils with apt-get.");
  if (!hasPoppler()) {
    console.log('No pdftotext was found or could be installed: the text of PDFs is not read back.');
  }
}
