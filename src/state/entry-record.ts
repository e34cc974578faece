import * as v from 'valibot';
import { parsePlanFile, planFile } from '../domain/parse-plan.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** How many earlier stamps a record remembers. */
export const MOST_BEFORE = 10;

/** The number of this form of record; the plan inside has its own. */
const RECORD_FORMAT = 1;

/** Which write a record comes from: counted up by one with each write, by one tab. */
export interface Stamp {
  readonly revision: number;
  readonly writer: string;
}

/** A stamp as text, to be remembered in later records. */
export function formatStamp({ revision, writer }: Stamp): string {
  return `${revision} ${writer}`;
}

/** An entry of "my plans" without its plan. */
export interface EntryHeader extends Stamp {
  /** Stamps of the writes before it, as text, the newest first: whose work is contained in this one. */
  readonly before: readonly string[];
  readonly name: string;
  /** When it was written, in milliseconds since 1970. */
  readonly savedAt: number;
  /** The link last shown in the address bar for it. */
  readonly link: string | null;
}

export interface EntryRecord extends EntryHeader {
  /** The schema in which the plan was kept. */
  readonly schema: number;
  readonly input: PlanInput;
}

/** `newer`: written by a newer version of the app, to be left as it is. */
export interface UnreadableRecord {
  readonly kind: 'damaged' | 'newer';
  readonly sentence: string;
}

/** A whole number from 1 that JSON keeps exact. */
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

// the page loads this before it shows anything: no kind of schema that the plan does not use as well
const headerSchema = v.object({
  format: v.picklist([RECORD_FORMAT]),
  revision: count,
  writer: v.pipe(v.string(), v.maxLength(64)),
  before: v.pipe(v.array(v.string()), v.maxLength(MOST_BEFORE)),
  savedAt: v.pipe(v.number(), v.maxValue(Number.MAX_VALUE), v.minValue(-Number.MAX_VALUE)),
  link: v.nullable(v.string()),
  schema: count,
  plan: v.object({ name: v.string() }),
});

const newerSchemas = [
  v.object({ format: v.pipe(v.number(), v.minValue(RECORD_FORMAT + 1)) }),
  v.object({ schema: v.pipe(v.number(), v.minValue(PLAN_SCHEMA_VERSION + 1)) }),
];

const NEWER: UnreadableRecord = { kind: 'newer', sentence: 'It was saved by a newer version of the planner.' };

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function parseRecord(text: string): Result<v.InferOutput<typeof headerSchema>, UnreadableRecord> {
  const value = parseJson(text);
  if (newerSchemas.some((schema) => v.safeParse(schema, value).success)) {
    return err(NEWER);
  }
  const parsed = v.safeParse(headerSchema, value, { abortEarly: true });
  return parsed.success
    ? ok(parsed.output)
    : err({ kind: 'damaged', sentence: 'What the browser kept of it is damaged.' });
}

/** An entry as text for the storage. */
export function formatRecord({
  input,
  revision,
  writer,
  before,
  savedAt,
  link,
}: Omit<EntryRecord, 'name' | 'schema'>): string {
  return JSON.stringify({ format: RECORD_FORMAT, revision, writer, before, savedAt, link, ...planFile(input) });
}

function headerOf(record: v.InferOutput<typeof headerSchema>): EntryHeader {
  const { plan, revision, writer, before, savedAt, link } = record;
  return { name: plan.name, revision, writer, before, savedAt, link };
}

/** The entry's header. Its plan is only looked at for the name. Refused: damaged text, and what a newer version wrote. */
export function parseHeader(text: string): Result<EntryHeader, UnreadableRecord> {
  const record = parseRecord(text);
  return record.ok ? ok(headerOf(record.value)) : record;
}

/** The whole entry, with its plan checked. Refused as parseHeader does, and with a plan that is not valid. */
export function parseEntry(text: string): Result<EntryRecord, UnreadableRecord> {
  const record = parseRecord(text);
  if (!record.ok) {
    return record;
  }
  const { schema } = record.value;
  const plan = parsePlanFile(parseJson(text));
  return plan.ok
    ? ok({ ...headerOf(record.value), schema, input: plan.value })
    : err({ kind: 'damaged', sentence: `What the browser kept of it is damaged: ${plan.error}.` });
}
