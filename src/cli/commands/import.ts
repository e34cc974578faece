import { planFile } from '../../domain/parse-plan.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { importDocuments, type ImportSource } from '../../importers/import-documents.ts';
import { parseArguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { json, quoted } from '../text.ts';

async function readSources(names: readonly string[], context: CommandContext): Promise<Result<ImportSource[], string>> {
  const sources: ImportSource[] = [];
  for (const source of names) {
    const text = await context.readText(source);
    if (!text.ok) {
      return text;
    }
    sources.push({ name: source === '-' ? 'standard input' : quoted(source), text: text.value });
  }
  return ok(sources);
}

/**
 * What Azure says about clusters, pools, VNets and subnets as one plan: prints `{ schema, plan, notes }`, which the other
 * commands take as a plan file. One source that cannot be read refuses all.
 */
export const importPlan: Command = {
  usage: 'import <document | -> [<document> ...]',
  run: async (args, context) => {
    const given = parseArguments(args, {});
    if (!given.ok) {
      return given;
    }
    const { positionals } = given.value;
    if (positionals.length === 0 || positionals.includes('')) {
      return err('name a document: a path to what az, REST or PowerShell print, or - for standard input');
    }
    const sources = await readSources(positionals, context);
    if (!sources.ok) {
      return sources;
    }
    const { plan, notes, refused } = importDocuments(sources.value);
    const [first] = refused;
    if (first !== undefined || plan === null) {
      return err(first === undefined ? 'nothing was read' : `cannot read ${first.name}: ${first.sentence}`);
    }
    return ok({ exitCode: 0, output: json({ ...planFile(plan), notes }) });
  },
};
