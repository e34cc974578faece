import { planFile } from '../../domain/parse-plan.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { plainExplanation } from '../../engine/service-error/explain-shortage.ts';
import type { ImportSource } from '../../importers/import-documents.ts';
import { importTexts } from '../../importers/import-texts.ts';
import { isLinkText } from '../../share/link-text.ts';
import { parseArguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { readDocument } from '../read-document.ts';
import { json, quoted } from '../text.ts';
import { summariseFolders } from './import-summary.ts';

async function readSources(names: readonly string[], context: CommandContext): Promise<Result<ImportSource[], string>> {
  const sources: ImportSource[] = [];
  for (const source of names) {
    const text = await readDocument(source, context);
    if (!text.ok) {
      return text;
    }
    const name = source === '-' ? 'standard input' : isLinkText(source) ? 'the link' : quoted(source);
    sources.push({ name, text: text.value });
  }
  return ok(sources);
}

/**
 * What Azure says about clusters, pools, VNets and subnets as one plan: prints `{ schema, plan, notes }`, which the other
 * commands take as a plan file. A refusal of Azure among the sources adds `serviceErrors` with its explanation; it gives a
 * plan only where it names enough. One source that cannot be read refuses all. With `--summary`: a line for each file of folders.
 */
export const importPlan: Command = {
  usage: 'import <document | link | -> [<document> ...] | --summary <folder> [<folder> ...]',
  run: async (args, context) => {
    const given = parseArguments(args, { summary: 'flag' });
    if (!given.ok) {
      return given;
    }
    const { positionals, flags } = given.value;
    const isSummary = flags.has('summary');
    if (positionals.length === 0 || positionals.includes('')) {
      return err(
        isSummary
          ? 'name a folder of documents'
          : 'name a document: a path to what az, REST or PowerShell print, a template or a Terraform state, a link, or - for standard input',
      );
    }
    if (isSummary) {
      return summariseFolders(positionals, context);
    }
    const sources = await readSources(positionals, context);
    if (!sources.ok) {
      return sources;
    }
    const { plan, notes, refused, serviceErrors } = importTexts(sources.value);
    const [first] = refused;
    if (first !== undefined || (plan === null && serviceErrors.length === 0)) {
      return err(first === undefined ? 'nothing was read' : `cannot read ${first.name}: ${first.sentence}`);
    }
    const imported = plan === null ? {} : { ...planFile(plan), notes };
    const explained = serviceErrors.map((each) => ({ ...each, explanation: plainExplanation(each.explanation) }));
    const refusals = explained.length === 0 ? {} : { serviceErrors: explained };
    return ok({ exitCode: 0, output: json({ ...imported, ...refusals }) });
  },
};
