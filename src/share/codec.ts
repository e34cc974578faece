import { migrate } from '../domain/migration-steps.ts';
import { PLAN_SCHEMAS, type PlanSchemas } from '../domain/parse-plan.ts';
import { formatWhole } from '../domain/parse-plan-sentence.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { planShape } from '../domain/plan-schema-shape.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Compression, ENVELOPE, MOST_INFLATED_BYTES, openText, sealText } from './envelope.ts';
import { splitView } from './link-text.ts';
import { releasedShape } from './released-names.ts';
import { decodePositions, encodePositions } from './wire.ts';
import type { WireShape } from './wire-shape.ts';

export type LinkErrorCode =
  'not-a-link' | 'unknown-envelope' | 'newer-schema' | 'too-long' | 'damaged' | 'too-large' | 'not-a-plan';

/** Why a link was refused: a fixed code and one plain sentence. */
export interface LinkError {
  readonly code: LinkErrorCode;
  readonly sentence: string;
}

/** Most characters that are looked at; a longer text is refused unread. */
export const MOST_LINK_CHARACTERS = 200_000;

/** Kept free for the page's own address in front of the '#'. */
const ADDRESS_CHARACTERS = 2_000;

const LINK = /^([a-z][a-z0-9]{0,9})\.(0|[1-9]\d{0,5})\.(.*)$/su;

const SENTENCES = {
  'not-a-link': 'This is not a link of this planner.',
  'unknown-envelope': 'This link is packed in a way that this version of the planner does not know.',
  'newer-schema': 'This link was made by a newer version of the planner; reload the page to get that version.',
  'too-long': `This link is longer than the ${formatWhole(MOST_LINK_CHARACTERS)} characters that are read; ask for the plan as a file.`,
  damaged: 'This link is damaged: a part of it is missing or was changed on the way.',
  'too-large': `This link unpacks to more than ${formatWhole(MOST_INFLATED_BYTES)} bytes and was not opened.`,
} as const satisfies Record<Exclude<LinkErrorCode, 'not-a-plan'>, string>;

function refused(code: keyof typeof SENTENCES): Result<never, LinkError> {
  return err({ code, sentence: SENTENCES[code] });
}

function notAPlan(reason: string): Result<never, LinkError> {
  return err({ code: 'not-a-plan', sentence: `This link does not hold a valid plan: ${reason}.` });
}

/**
 * The link of a plan without '#': `<envelope>.<schema>.<payload>`. Refused: a plan so large that its link would not be
 * opened again (`too-long`, `too-large`).
 */
export async function tryEncodeLink(input: PlanInput, compression: Compression): Promise<Result<string, LinkError>> {
  const text = JSON.stringify(encodePositions(input));
  if (compression.encodeText(text).length > MOST_INFLATED_BYTES) {
    return err({ code: 'too-large', sentence: 'This plan is too large for a link; save it as a file instead.' });
  }
  const link = `${ENVELOPE}.${PLAN_SCHEMA_VERSION}.${await sealText(text, compression)}`;
  return link.length > MOST_LINK_CHARACTERS - ADDRESS_CHARACTERS
    ? err({ code: 'too-long', sentence: 'This plan is too large for a link; save it as a file instead.' })
    : ok(link);
}

/** The link of a plan without '#'. Rejects for the few plans that tryEncodeLink refuses. */
export async function encodeLink(input: PlanInput, compression: Compression): Promise<string> {
  const link = await tryEncodeLink(input, compression);
  if (!link.ok) {
    throw new Error(link.error.sentence);
  }
  return link.value;
}

/** The part of a link that holds the plan: of a whole address what follows '#', of a text the text without its '#'. */
function hashOf(text: string): string {
  const trimmed = text.trim();
  const at = /^https?:\/\//iu.test(trimmed) ? trimmed.indexOf('#') : trimmed.startsWith('#') ? 0 : -1;
  return at === -1 ? trimmed : trimmed.slice(at + 1);
}

function parseJson(text: string): Result<unknown, 'damaged'> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err('damaged');
  }
}

/** How links are read: what a plan file is read with, and the wire shape of each schema that links were written in. */
export interface LinkSchemas<Plan> extends PlanSchemas<Plan> {
  readonly shapeOf: (schema: number) => WireShape | undefined;
}

const LINK_SCHEMAS: LinkSchemas<PlanInput> = {
  ...PLAN_SCHEMAS,
  shapeOf: (schema) => (schema === PLAN_SCHEMA_VERSION ? planShape : releasedShape(schema)),
};

/** As `decodeLink`, with schemas of the caller's own. */
export async function readLink<Plan>(
  text: string,
  compression: Compression,
  schemas: LinkSchemas<Plan>,
): Promise<Result<Plan, LinkError>> {
  if (text.length > MOST_LINK_CHARACTERS) {
    return refused('too-long');
  }
  const [, envelope, schema, payload = ''] = LINK.exec(hashOf(splitView(text).link)) ?? [];
  if (envelope === undefined) {
    return refused('not-a-link');
  }
  if (envelope !== ENVELOPE) {
    return refused('unknown-envelope');
  }
  if (Number(schema) > schemas.migrations.current) {
    return refused('newer-schema');
  }
  const opened = await openText(payload, compression);
  const json = opened.ok ? parseJson(opened.value) : opened;
  return json.ok ? readPositions(json.value, Number(schema), schemas) : refused(json.error);
}

/** Names from the link's own schema, then the steps that files go through too. */
function readPositions<Plan>(
  positions: unknown,
  schema: number,
  { migrations, parse, shapeOf }: LinkSchemas<Plan>,
): Result<Plan, LinkError> {
  const shape = shapeOf(schema);
  if (shape === undefined) {
    return refused('damaged');
  }
  const named = decodePositions(positions, shape);
  if (!named.ok) {
    return notAPlan(named.error);
  }
  const current = migrate(migrations, schema, named.value);
  if (!current.ok) {
    return refused('damaged');
  }
  const plan = parse(current.value);
  return plan.ok ? plan : notAPlan(plan.error);
}

/**
 * The plan of a link, given with or without '#' or as a whole http(s) address; a view named behind it is left aside. Never throws: what is wrong comes back as
 * a code and a sentence.
 */
export function decodeLink(text: string, compression: Compression): Promise<Result<PlanInput, LinkError>> {
  return readLink(text, compression, LINK_SCHEMAS);
}
