import { lacksStates, olderPlanSentence } from '../domain/older-plan.ts';
import { parsePlanFile } from '../domain/parse-plan.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { isRecord } from '../domain/plan-schema-shape.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isLinkText } from '../share/link-text.ts';
import type { ParsedArguments } from './arguments.ts';
import { readAsOf } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { readLink } from './read-link.ts';
import { quoted } from './text.ts';

const STANDARD_INPUT = '-';

function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err('it is not JSON');
  }
}

/** Reads a plan file or a link from its text. */
async function parsePlanText(text: string): Promise<Result<PlanInput, string>> {
  const trimmed = text.trim();
  if (isLinkText(trimmed)) {
    return readLink(trimmed);
  }
  const parsed = parseJson(trimmed);
  return parsed.ok ? parsePlanFile(parsed.value) : parsed;
}

/** The schema that a link or plan file says it has; the newest where it says none. */
function schemaOf(text: string): number {
  const trimmed = text.trim();
  if (isLinkText(trimmed)) {
    return Number(/\b[a-z][a-z0-9]*\.(\d+)\.[\w-]+$/u.exec(trimmed)?.[1] ?? PLAN_SCHEMA_VERSION);
  }
  const parsed = parseJson(trimmed);
  const { schema } = parsed.ok && isRecord(parsed.value) ? parsed.value : {};
  return typeof schema === 'number' ? schema : PLAN_SCHEMA_VERSION;
}

/** Says of a plan of an older schema what its ranges count as, and how to change it. */
function remarkOnAge(input: PlanInput, schema: number, { remark }: CommandContext): void {
  const sentence = lacksStates(schema) ? olderPlanSentence(input) : null;
  if (sentence !== null) {
    remark?.(`${sentence} "export plan --proposed" writes the plan with them proposed.`);
  }
}

/** Reads a plan: a path, a link, or `-` for either on standard input. */
export async function readPlan(source: string, context: CommandContext): Promise<Result<PlanInput, string>> {
  const text = isLinkText(source) ? ok(source) : await context.readText(source);
  if (!text.ok) {
    return text;
  }
  const plan = await parsePlanText(text.value);
  const name = source === STANDARD_INPUT ? 'standard input' : isLinkText(source) ? 'the link' : quoted(source);
  if (!plan.ok) {
    return err(`cannot read ${name}: ${plan.error}`);
  }
  remarkOnAge(plan.value, schemaOf(text.value), context);
  return plan;
}

/** The plan that a command is about, and the day that counts. */
export interface PlanAndDay {
  readonly plan: PlanInput;
  readonly asOf: string;
}

/** Reads the one plan that a command names: a path, a link, or `-` for either on standard input. */
export async function readPlanAndDay(
  given: ParsedArguments,
  context: CommandContext,
): Promise<Result<PlanAndDay, string>> {
  const [source, extra] = given.positionals;
  if (source === undefined || source === '') {
    return err('name a plan: a path to a plan file, a link, or - for standard input');
  }
  if (extra !== undefined) {
    return err(`name one plan; ${quoted(extra)} is one too many`);
  }
  const asOf = readAsOf(given, context.today);
  if (!asOf.ok) {
    return asOf;
  }
  const plan = await readPlan(source, context);
  return plan.ok ? ok({ plan: plan.value, asOf: asOf.value }) : plan;
}
