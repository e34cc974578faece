import { parsePlanFile } from '../../domain/parse-plan.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { err, type Result } from '../../domain/result.ts';
import { decodeLink } from '../../share/codec.ts';
import { webCompression } from '../../state/web-compression.ts';

/** Larger text is refused unread. */
export const MOST_FILE_BYTES = 10_000_000;

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** A pasted or opened text as a plan: a plan file or a link. Refused with one sentence. */
export async function readPlan(text: string): Promise<Result<PlanInput, string>> {
  const trimmed = text.trim();
  if (trimmed === '') {
    return err('There is nothing to read. Paste a plan file or a link.');
  }
  if (trimmed.length > MOST_FILE_BYTES) {
    return err('This is larger than 10 MB and was not read.');
  }
  if (trimmed.startsWith('{')) {
    const value = parseJson(trimmed);
    if (value === undefined) {
      return err('This is not complete JSON: a part of it is missing or was changed.');
    }
    const plan = parsePlanFile(value);
    return plan.ok ? plan : err(`This is not a plan file: ${plan.error}.`);
  }
  const plan = await decodeLink(trimmed, webCompression);
  return plan.ok ? plan : err(plan.error.sentence);
}
