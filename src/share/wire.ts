import { ENTITY_PREFIXES, listEntities, PLAN_SUBJECT } from '../domain/entities.ts';
import { describePlace } from '../domain/parse-plan-sentence.ts';
import type { EntityKind, PlanInput } from '../domain/plan-input.ts';
import { isList, isRecord, planShape } from '../domain/plan-schema-shape.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { WireList, WireObject, WireShape } from './wire-shape.ts';

/**
 * The plan as nested arrays, by a shape: an object is the list of its entries in the order of its schema, ids are left out, a
 * reference is the position of its entity among those of its kind in document order, a subject such a position behind
 * the kind's letter (`s3`), everything else is itself.
 */

/** Wire form of a reference by the id it stands for: position, and letter with position. */
type Positions = ReadonlyMap<string, { readonly position: number; readonly subject: string }>;

function positionsOf(input: PlanInput): Positions {
  const counts = new Map<EntityKind, number>();
  return new Map(
    listEntities(input).map(({ kind, entity }) => {
      const position = counts.get(kind) ?? 0;
      counts.set(kind, position + 1);
      return [entity.id, { position, subject: `${ENTITY_PREFIXES[kind]}${position}` }];
    }),
  );
}

function encodeReference(to: EntityKind | 'any', id: unknown, positions: Positions): string | number {
  const place = typeof id === 'string' ? positions.get(id) : undefined;
  if (place !== undefined) {
    return to === 'any' ? place.subject : place.position;
  }
  if (to === 'any' && id === PLAN_SUBJECT) {
    return PLAN_SUBJECT;
  }
  throw new Error(`a plan to be encoded refers to ${String(id)}, which it does not have`);
}

function encodeValue(shape: WireShape, value: unknown, positions: Positions): unknown {
  switch (shape.type) {
    case 'object':
      return isRecord(value)
        ? [...shape.entries]
            .filter(([, entry]) => entry.type !== 'id')
            .map(([key, entry]) => encodeValue(entry, value[key], positions))
        : value;
    case 'list':
      return isList(value) ? value.map((item) => encodeValue(shape.item, item, positions)) : value;
    case 'nullable':
      return value === null ? null : encodeValue(shape.inner, value, positions);
    case 'reference':
      return encodeReference(shape.to, value, positions);
    default:
      return value;
  }
}

/** The plan as positional arrays. Throws on a plan with a reference that leads nowhere (our own bug). */
export function encodePositions(input: PlanInput): unknown {
  return encodeValue(planShape, input, positionsOf(input));
}

/** What the walk back counts: how many entities of each kind it has met. */
type Counts = Map<EntityKind, number>;
type Path = readonly (string | number)[];

const MOST_POSITION = 1_000_000_000;
const SUBJECT = /^([vsrcp])(0|[1-9]\d{0,8})$/u;

/** Thrown inside the walk only, caught in decodePositions: why the arrays are no plan. */
class WireFault extends Error {}

function decodeObject(shape: WireObject, value: unknown, { path, counts }: { path: Path; counts: Counts }) {
  const entries = [...shape.entries];
  const written = entries.filter(([, entry]) => entry.type !== 'id');
  if (!isList(value) || value.length !== written.length) {
    throw new WireFault(`${describePlace(path)} does not have its ${written.length} fields`);
  }
  let next = 0;
  return Object.fromEntries(
    entries.map(([key, entry]): [string, unknown] => {
      if (entry.type === 'id') {
        return [key, nextId(shape.entity, counts)];
      }
      next += 1;
      return [key, decodeValue(entry, value[next - 1], { path: [...path, key], counts })];
    }),
  );
}

function nextId(kind: EntityKind | null, counts: Counts): string {
  if (kind === null) {
    throw new Error('only entities have ids');
  }
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return `${ENTITY_PREFIXES[kind]}${number}`;
}

function decodeList(shape: WireList, value: unknown, { path, counts }: { path: Path; counts: Counts }): unknown[] {
  if (!isList(value) || value.length > shape.most) {
    throw new WireFault(`${describePlace(path)} is not a list of at most ${shape.most}`);
  }
  return value.map((item, index) => decodeValue(shape.item, item, { path: [...path, index], counts }));
}

function decodeReference(to: EntityKind | 'any', value: unknown, path: Path): string {
  if (to !== 'any' && typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST_POSITION) {
    return `${ENTITY_PREFIXES[to]}${value + 1}`;
  }
  if (to === 'any' && typeof value === 'string') {
    const [, prefix, position] = SUBJECT.exec(value) ?? [];
    if (prefix !== undefined || value === PLAN_SUBJECT) {
      return prefix === undefined ? value : `${prefix}${Number(position) + 1}`;
    }
  }
  throw new WireFault(`${describePlace(path)} is not a reference`);
}

function decodeValue(shape: WireShape, value: unknown, at: { path: Path; counts: Counts }): unknown {
  switch (shape.type) {
    case 'object':
      return decodeObject(shape, value, at);
    case 'list':
      return decodeList(shape, value, at);
    case 'nullable':
      return value === null ? null : decodeValue(shape.inner, value, at);
    case 'reference':
      return decodeReference(shape.to, value, at.path);
    default:
      return value;
  }
}

/**
 * Positional arrays as named JSON of the schema whose shape is given, with ids by position (s1, s2 …), ready for the steps
 * and the schema check that must follow: values and whether references lead somewhere are not looked at. Refused with one
 * sentence: arrays of another form.
 */
export function decodePositions(value: unknown, shape: WireShape): Result<unknown, string> {
  try {
    return ok(decodeValue(shape, value, { path: [], counts: new Map() }));
  } catch (fault) {
    if (fault instanceof WireFault) {
      return err(fault.message);
    }
    throw fault;
  }
}
