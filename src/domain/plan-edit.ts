import { indexEntities, PLAN_SUBJECT } from './entities.ts';
import { checkIntegrity, checkReference, parseValueAt } from './parse-plan.ts';
import { describePlace, formatWhole, quote } from './parse-plan-sentence.ts';
import type { PlanInput } from './plan-input.ts';
import {
  childShape,
  findReferences,
  holds,
  isList,
  isRecord,
  planShape,
  type Shape,
  shapeAt,
} from './plan-schema-shape.ts';
import { err, ok, type Result } from './result.ts';

/** A field of the plan: the entity it belongs to (or 'plan') and the dotted path inside that entity. */
export interface FieldRef {
  readonly entity: string;
  /** For example 'upgrade.surge.value', 'podCidrs.0', 'ipv4.range'. */
  readonly field: string;
}

/** A field and what it becomes. `undefined` removes an item of a list; the index after the last one appends. */
export interface FieldEdit extends FieldRef {
  readonly value: unknown;
}

type Path = readonly (string | number)[];

/** A place on the way down: its shape, what is there now, and how it was reached. */
interface Site {
  readonly shape: Shape;
  readonly current: unknown;
  readonly path: Path;
}

const LIST_INDEX = /^(?:0|[1-9]\d{0,8})$/u;

function isSameJson(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

/** The value at the end of the way, checked by the schema there; the old one if nothing changes. */
function editedLeaf(site: Site, value: unknown): Result<unknown, string> {
  if (value === undefined) {
    return err(`${describePlace(site.path)} cannot be removed`);
  }
  const parsed = parseValueAt(site.shape, value, site.path);
  return parsed.ok && isSameJson(parsed.value, site.current) ? ok(site.current) : parsed;
}

function indexIn(items: readonly unknown[], key: string | number | undefined): number | null {
  const index = LIST_INDEX.test(String(key)) ? Number(key) : Infinity;
  return index <= items.length ? index : null;
}

function editedList(
  site: Site & { readonly current: readonly unknown[] },
  way: Path,
  value: unknown,
): Result<unknown, string> {
  const [key, ...rest] = way;
  const { shape, current, path } = site;
  const item = childShape(shape, 0);
  const index = indexIn(current, key);
  if (item === undefined || index === null) {
    return err(`${describePlace(path)} has no item ${quote(String(key))}, counted from 0`);
  }
  if (rest.length === 0 && value === undefined) {
    return ok(index < current.length ? current.toSpliced(index, 1) : current);
  }
  const edited = editedAt({ shape: item, current: current[index], path: [...path, index] }, rest, value);
  if (!edited.ok) {
    return edited;
  }
  const isSame = index < current.length && edited.value === current[index];
  return isSame ? ok(current) : checkedLength(site, current.toSpliced(index, 1, edited.value));
}

function checkedLength({ shape, path }: Site, items: readonly unknown[]): Result<readonly unknown[], string> {
  return shape.type === 'list' && items.length > shape.most
    ? err(`${describePlace(path)} can hold at most ${formatWhole(shape.most)}`)
    : ok(items);
}

function editedObject(
  site: Site & { readonly current: Readonly<Record<string, unknown>> },
  way: Path,
  value: unknown,
): Result<unknown, string> {
  const [key, ...rest] = way;
  const entry = key === undefined ? undefined : childShape(site.shape, key);
  if (key === undefined || entry === undefined) {
    return err(`${describePlace(site.path)} has no field ${quote(String(key))}`);
  }
  const before = site.current[key];
  const edited = editedAt({ shape: entry, current: before, path: [...site.path, key] }, rest, value);
  if (!edited.ok) {
    return edited;
  }
  return ok(edited.value === before ? site.current : { ...site.current, [key]: edited.value });
}

/** What is at a site once the value is put at the end of the way; everything beside the way stays the same object. */
function editedAt(site: Site, way: Path, value: unknown): Result<unknown, string> {
  const { shape, current, path } = site;
  if (way.length === 0) {
    return editedLeaf(site, value);
  }
  if (shape.type === 'nullable' && current !== null) {
    return editedAt({ shape: shape.inner, current, path }, way, value);
  }
  if (shape.type === 'list' && isList(current)) {
    return editedList({ shape, current, path }, way, value);
  }
  if (shape.type === 'object' && isRecord(current)) {
    return editedObject({ shape, current, path }, way, value);
  }
  const field = quote(way.join('.'));
  return err(
    current === null || current === undefined
      ? `${describePlace(path)} is empty and has no ${field}`
      : `${describePlace(path)} has no field ${field}`,
  );
}

/** Why the plan after an edit of this place does not hold together, or null. Looks only at what the edit can break. */
function checkEdited(plan: PlanInput, path: Path): string | null {
  const shape = shapeAt(path);
  if (shape === undefined || holds(shape, 'id')) {
    return checkIntegrity(plan);
  }
  if (!holds(shape, 'reference')) {
    return null;
  }
  const value = path.reduce<unknown>(
    (at, key) => (isList(at) ? at[Number(key)] : isRecord(at) ? at[key] : undefined),
    plan,
  );
  const problems = findReferences(shape, value, path).map((reference) => checkReference(plan, reference));
  return problems.find((problem) => problem !== null) ?? null;
}

function applyEdit(input: PlanInput, edit: FieldEdit): Result<PlanInput, string> {
  const base = edit.entity === PLAN_SUBJECT ? [] : indexEntities(input).get(edit.entity)?.path;
  if (base === undefined) {
    return err(`the plan has no part with the id ${quote(edit.entity)}`);
  }
  const [top, ...way] = [...base, ...edit.field.split('.')];
  const shape = typeof top === 'string' ? planShape.entries.get(top) : undefined;
  if (typeof top !== 'string' || shape === undefined) {
    return err(`the plan has no field ${quote(String(top))}`);
  }
  const before: unknown = Reflect.get(input, top);
  const edited = editedAt({ shape, current: before, path: [top] }, way, edit.value);
  if (!edited.ok) {
    return edited;
  }
  if (edited.value === before) {
    return ok(input);
  }
  const plan: PlanInput = { ...input, [top]: edited.value };
  const problem = checkEdited(plan, [top, ...way.map((key) => (LIST_INDEX.test(String(key)) ? Number(key) : key))]);
  return problem === null ? ok(plan) : err(problem);
}

/**
 * The plan after all edits, in order. Entities that no edit touches stay the same objects, and edits that change nothing
 * give the same plan. Each new value is checked by the schema at its place and its references are looked up; the first
 * one that is refused refuses all, with one sentence.
 */
export function applyEdits(input: PlanInput, edits: readonly FieldEdit[]): Result<PlanInput, string> {
  let plan = input;
  for (const edit of edits) {
    const edited = applyEdit(plan, edit);
    if (!edited.ok) {
      return edited;
    }
    plan = edited.value;
  }
  return ok(plan);
}
