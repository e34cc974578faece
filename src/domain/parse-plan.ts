import * as v from 'valibot';
import { indexEntities, listEntities, PLAN_SUBJECT } from './entities.ts';
import { migrate, type Migrations } from './migration-steps.ts';
import { describeKey, describePlace, describeRequirement, formatWhole, quote } from './parse-plan-sentence.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput, planInputSchema } from './plan-input.ts';
import { PLAN_MIGRATIONS } from './plan-migrations.ts';
import { findReferences, type FoundReference, isRecord, planShape, type Shape, shapeAt } from './plan-schema-shape.ts';
import { err, ok, type Result } from './result.ts';

type Path = readonly (string | number)[];

/** What a plan is kept as in a file: the schema's number and the plan with all its fields. */
export interface PlanFile {
  readonly schema: number;
  readonly plan: PlanInput;
}

/** The path of a fault from the value that was checked. */
function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** One sentence for a fault that valibot found in a value that lies at `base` of the plan. */
function describeIssue(issue: v.BaseIssue<unknown>, base: Path): string {
  const path = [...base, ...pathOf(issue)];
  if (issue.path?.at(-1)?.origin === 'key') {
    return issue.expected === 'never' ? `${describeKey(path)} is not a known field` : `${describeKey(path)} is missing`;
  }
  const shape = shapeAt(path);
  return `${describePlace(path)} ${shape ? describeRequirement(shape) : 'is not part of a plan'}`;
}

/** The value as the schema at this place has it, or one sentence that names the place. References are not looked up. */
export function parseValueAt(shape: Shape, value: unknown, path: Path): Result<unknown, string> {
  const parsed = v.safeParse(shape.schema, value, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : err(describeIssue(parsed.issues[0], path));
}

/** Why a reference is refused in this plan, or null: nothing has that id, or something of another kind. */
export function checkReference(input: PlanInput, { to, id, path }: FoundReference): string | null {
  const found = indexEntities(input).get(id);
  if (found === undefined) {
    return to === 'any' && id === PLAN_SUBJECT
      ? null
      : `${describePlace(path)} refers to ${quote(id)}, which is not in the plan`;
  }
  return to === 'any' || found.kind === to
    ? null
    : `${describePlace(path)} refers to ${quote(id)}, which is a ${words(found.kind)} and not a ${words(to)}`;
}

function words(kind: string): string {
  return kind.replace('-', ' ');
}

/**
 * Why the parts of a well-formed plan do not belong together, or null: an id that is used twice or reserved, a reference
 * that leads nowhere or to the wrong kind, an accepted finding about something that is not there. One sentence.
 */
export function checkIntegrity(input: PlanInput): string | null {
  const seen = new Set<string>([PLAN_SUBJECT]);
  for (const { entity, path } of listEntities(input)) {
    if (seen.has(entity.id)) {
      return `${describePlace(path)}: the id ${quote(entity.id)} is already taken`;
    }
    seen.add(entity.id);
  }
  for (const reference of findReferences(planShape, input, [])) {
    const problem = checkReference(input, reference);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

/**
 * Foreign data as a plan. Refused with one sentence that names the place: what the schema does not allow, ids used twice,
 * references that lead nowhere. The plan returned is a copy and shares nothing with the value.
 */
export function parsePlanInput(value: unknown): Result<PlanInput, string> {
  const parsed = v.safeParse(planInputSchema, value, { abortEarly: true });
  if (!parsed.success) {
    return err(describeIssue(parsed.issues[0], []));
  }
  const problem = checkIntegrity(parsed.output);
  return problem === null ? ok(parsed.output) : err(problem);
}

/** How a kept plan is read: the steps from older schemas, and the check of what they lead to. */
export interface PlanSchemas<Plan> {
  readonly migrations: Migrations;
  readonly parse: (value: unknown) => Result<Plan, string>;
}

export const PLAN_SCHEMAS: PlanSchemas<PlanInput> = { migrations: PLAN_MIGRATIONS, parse: parsePlanInput };

/** The plan as a file keeps it: `{ schema, plan }`, ready for JSON. */
export function planFile(input: PlanInput): PlanFile {
  return { schema: PLAN_SCHEMA_VERSION, plan: input };
}

/** As `parsePlanFile`, with steps and a check of the caller's own. */
export function readPlanFile<Plan>(value: unknown, { migrations, parse }: PlanSchemas<Plan>): Result<Plan, string> {
  const { schema, plan } = isRecord(value) ? value : {};
  if (typeof schema !== 'number' || plan === undefined) {
    return err('a plan file is an object with a "schema" number and a "plan"');
  }
  const migrated = migrate(migrations, schema, plan);
  if (migrated.ok) {
    return parse(migrated.value);
  }
  switch (migrated.error) {
    case 'newer-schema':
      return err(
        `the plan was saved by a newer version of the planner (schema ${formatWhole(schema)}; this version reads up to ${migrations.current})`,
      );
    case 'no-such-schema':
      return err('the "schema" number of the plan file must be a whole number from 1');
    case 'damaged':
      return err(`the plan does not follow schema ${schema}, which it says it has`);
  }
}

/**
 * The plan of a parsed file `{ schema, plan }` of this or an older schema. Refused with one sentence: anything else, a
 * newer schema, a plan that does not hold together. Further entries beside the two are ignored.
 */
export function parsePlanFile(value: unknown): Result<PlanInput, string> {
  return readPlanFile(value, PLAN_SCHEMAS);
}
