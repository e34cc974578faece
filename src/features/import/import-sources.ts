import { planFile } from '../../domain/parse-plan.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type ImportSource, MOST_DOCUMENT_CHARACTERS, type RefusedSource } from '../../importers/import-documents.ts';
import { type ImportedTexts, importTexts } from '../../importers/import-texts.ts';
import { decodeLink } from '../../share/codec.ts';
import { isLinkText } from '../../share/link-text.ts';
import { appState } from '../../state/use-state.ts';
import { webCompression } from '../../state/web-compression.ts';

/** A link as the text of a plan file, so that it is read like one; other texts as they are. */
async function withoutLink(source: ImportSource): Promise<Result<ImportSource, RefusedSource>> {
  const { name, text } = source;
  if (!isLinkText(text.trim())) {
    return ok(source);
  }
  const plan = await decodeLink(text.trim(), webCompression);
  return plan.ok
    ? ok({ name, text: JSON.stringify(planFile(plan.value)) })
    : err({ name, sentence: plan.error.sentence });
}

/**
 * What came of pasted text and files: links are opened, everything else goes to the importers, which tell its kind. Every
 * text that is not read has one sentence in `refused`.
 */
export async function readSources(sources: readonly ImportSource[]): Promise<ImportedTexts> {
  await appState.computed.loadAll();
  const opened = await Promise.all(sources.map(withoutLink));
  const found = importTexts(opened.flatMap((source) => (source.ok ? [source.value] : [])));
  const refused = opened.flatMap((source) => (source.ok ? [] : [source.error]));
  return { ...found, refused: [...refused, ...found.refused] };
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
