import type { PlanInput } from '../domain/plan-input.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { decodeLink } from '../share/codec.ts';
import { splitView } from '../share/link-text.ts';
import { streamCompression } from '../share/stream-compression.ts';
import { quoted } from './text.ts';

const EXAMPLE = /#example\.([^#]*)$/u;

/** Reads a share link, or the link of an example (`#example.<id>`). */
export async function readLink(text: string): Promise<Result<PlanInput, string>> {
  const [, example] = EXAMPLE.exec(splitView(text).link) ?? [];
  if (example !== undefined) {
    const scenario = SCENARIOS.find(({ id }) => id === example);
    return scenario ? ok(await scenario.load()) : err(`there is no example ${quoted(example)}`);
  }
  const plan = await decodeLink(text, streamCompression(globalThis));
  return plan.ok ? plan : err(plan.error.sentence);
}
