import { planFile } from '../domain/parse-plan.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isLinkText } from '../share/link-text.ts';
import type { CommandContext } from './command.ts';
import { readLink } from './read-link.ts';
import { json } from './text.ts';

/** A link as the text of a plan file, so that it is read like one; another text, such as one with a comment first, as it is. */
async function withoutLink(text: string): Promise<Result<string, string>> {
  const trimmed = text.trim();
  if (!isLinkText(trimmed) || /\s/u.test(trimmed)) {
    return ok(text);
  }
  const plan = await readLink(trimmed);
  return plan.ok ? ok(json(planFile(plan.value))) : err(`cannot read the link: ${plan.error}`);
}

/** The text of a document to import: of a file, of standard input for `-`, or the plan of a link. */
export async function readDocument(source: string, context: CommandContext): Promise<Result<string, string>> {
  const given = isLinkText(source) ? ok(source) : await context.readText(source);
  return given.ok ? withoutLink(given.value) : given;
}
