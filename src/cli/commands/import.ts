import { planFile } from '../../domain/parse-plan.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { plainExplanation } from '../../engine/service-error/explain-shortage.ts';
import type { ImportSource } from '../../importers/import-documents.ts';
import { importTexts } from '../../importers/import-texts.ts';
import { isLinkText } from '../../share/link-text.ts';
import { parseArguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { readLink } from '../read-link.ts';
import { json, quoted } from '../text.ts';

/** A link as the text of a plan file, so that it is read like one; another text as it is. */
async function withoutLink(text: string): Promise<Result<string, string>> {
  const trimmed = text.trim();
  if (!isLinkText(trimmed)) {
    return ok(text);
  }
  const plan = await readLink(trimmed);
  return plan.ok ? ok(json(planFile(plan.value))) : err(`cannot read the link: ${plan.error}`);
}

async function readSources(names: readonly string[], context: CommandContext): Promise<Result<ImportSource[], string>> {
  const sources: ImportSource[] = [];
  for (const source of names) {
    const given = isLinkText(source) ? ok(source) : await context.readText(source);
    const text = given.ok ? await withoutLink(given.value) : given;
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
 * plan only where it names enough. One source that cannot be read refuses all.
 */
export const importPlan: Command = {
  usage: 'import <document | link | -> [<document> ...]',
  run: async (args, context) => {
    const given = parseArguments(args, {});
    if (!given.ok) {
      return given;
    }
    const { positionals } = given.value;
    if (positionals.length === 0 || positionals.includes('')) {
      return err(
        'name a document: a path to what az, REST or PowerShell print, a template or a Terraform state, a link, or - for standard input',
      );
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
