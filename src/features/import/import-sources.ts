import type { PlanInput } from '../../domain/plan-input.ts';
import {
  importDocuments,
  MOST_DOCUMENT_CHARACTERS,
  type ImportOutcome,
  type ImportSource,
} from '../../importers/import-documents.ts';
import { decodeLink } from '../../share/codec.ts';
import { webCompression } from '../../state/web-compression.ts';

/** True for a share link: an address of the page, or its hash alone. */
function isLink(text: string): boolean {
  return /^(?:https?:|#)/iu.test(text);
}

function ofLink(plan: PlanInput, name: string): ImportOutcome {
  return { plan, notes: [], read: [{ name, title: 'link of this planner' }], refused: [] };
}

/**
 * What came of pasted text and files: links are opened, everything else goes to the importers, which tell its kind. Every
 * text that is not read has one sentence in `refused`.
 */
export async function readSources(sources: readonly ImportSource[]): Promise<ImportOutcome> {
  const [only, ...others] = sources;
  const link = only?.text.trim() ?? '';
  if (only === undefined || others.length > 0 || !isLink(link)) {
    return importDocuments(sources);
  }
  const plan = await decodeLink(link, webCompression);
  return plan.ok
    ? ofLink(plan.value, only.name)
    : { plan: null, notes: [], read: [], refused: [{ name: only.name, sentence: plan.error.sentence }] };
}

/** The texts of files; those that are too large are not read and have a sentence in `tooLarge`. */
export async function textsOf(
  files: readonly File[],
): Promise<{ readonly sources: ImportSource[]; readonly tooLarge: { name: string; sentence: string }[] }> {
  const small = files.filter(({ size }) => size <= MOST_DOCUMENT_CHARACTERS);
  const sources = await Promise.all(small.map(async (file) => ({ name: file.name, text: await file.text() })));
  const tooLarge = files
    .filter(({ size }) => size > MOST_DOCUMENT_CHARACTERS)
    .map(({ name }) => ({ name, sentence: 'This file is larger than 10 MB and was not read.' }));
  return { sources, tooLarge };
}
