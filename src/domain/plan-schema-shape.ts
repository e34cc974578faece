import * as v from 'valibot';
import {
  clusterSchema,
  connectedRangeSchema,
  type EntityKind,
  nodePoolSchema,
  planInputSchema,
  subnetSchema,
  virtualNetworkSchema,
} from './plan-input.ts';

/**
 * The plan's schema as plain data, for code that walks it: links, edits by path, error sentences, generated plans.
 * Nothing is declared here a second time; every part is read off the schema objects.
 */
export type Shape = ObjectShape | ListShape | NullableShape | LeafShape;

export interface ObjectShape {
  readonly type: 'object';
  readonly schema: v.GenericSchema;
  /** Set for the five kinds of entity, the objects with an id. */
  readonly entity: EntityKind | null;
  /** In schema order, which is wire order. */
  readonly entries: ReadonlyMap<string, Shape>;
}

export interface ListShape {
  readonly type: 'list';
  readonly schema: v.GenericSchema;
  readonly item: Shape;
  readonly most: number;
}

export interface NullableShape {
  readonly type: 'nullable';
  readonly schema: v.GenericSchema;
  readonly inner: Shape;
}

export type LeafShape = { readonly schema: v.GenericSchema } & (
  | { readonly type: 'id' }
  | { readonly type: 'reference'; readonly to: EntityKind | 'any' }
  | { readonly type: 'text'; readonly most: number; readonly pattern: RegExp | null }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
);

const ENTITY_SCHEMAS: readonly (readonly [v.GenericSchema, EntityKind])[] = [
  [virtualNetworkSchema, 'virtual-network'],
  [subnetSchema, 'subnet'],
  [connectedRangeSchema, 'connected-range'],
  [clusterSchema, 'cluster'],
  [nodePoolSchema, 'node-pool'],
];

function isObjectSchema(schema: v.GenericSchema): schema is v.StrictObjectSchema<v.ObjectEntries, undefined> {
  return schema.type === 'strict_object';
}

function isListSchema(schema: v.GenericSchema): schema is v.ArraySchema<v.GenericSchema, undefined> {
  return schema.type === 'array';
}

function isNullableSchema(schema: v.GenericSchema): schema is v.NullableSchema<v.GenericSchema, undefined> {
  return schema.type === 'nullable';
}

function isChoiceSchema(schema: v.GenericSchema): schema is v.PicklistSchema<readonly string[], undefined> {
  return schema.type === 'picklist';
}

interface PipeItem {
  readonly type: string;
  readonly requirement?: unknown;
}

function hasPipe(schema: v.GenericSchema): schema is v.GenericSchema & { readonly pipe: readonly PipeItem[] } {
  return 'pipe' in schema;
}

/** The requirement of one step of the schema's pipe (`max_length`, `min_value` …), if it has that step. */
function requirementOf(schema: v.GenericSchema, type: string): unknown {
  return hasPipe(schema) ? schema.pipe.find((item) => item.type === type)?.requirement : undefined;
}

function numberOf(schema: v.GenericSchema, type: string): number {
  const requirement = requirementOf(schema, type);
  if (typeof requirement !== 'number') {
    throw new Error(`the plan schema has a ${schema.type} without ${type}`);
  }
  return requirement;
}

function isReferenceTarget(value: unknown): value is EntityKind | 'any' {
  return value === 'any' || ENTITY_SCHEMAS.some(([, kind]) => kind === value);
}

function textShape(schema: v.GenericSchema): LeafShape {
  const { references } = v.getMetadata(schema);
  if (isReferenceTarget(references)) {
    return { type: 'reference', schema, to: references };
  }
  const pattern = requirementOf(schema, 'regex');
  if (pattern instanceof RegExp) {
    return { type: 'text', schema, most: Infinity, pattern };
  }
  return { type: 'text', schema, most: numberOf(schema, 'max_length'), pattern: null };
}

function objectShape(schema: v.StrictObjectSchema<v.ObjectEntries, undefined>): ObjectShape {
  const entity = ENTITY_SCHEMAS.find(([known]) => known === schema)?.[1] ?? null;
  const entries = Object.entries(schema.entries).map(([key, entry]): [string, Shape] =>
    entity !== null && key === 'id' ? [key, { type: 'id', schema: entry }] : [key, shapeOf(entry)],
  );
  return { type: 'object', schema, entity, entries: new Map(entries) };
}

/** The shape of one schema. Throws on a kind of schema that the plan does not use (our own bug, seen by every test). */
function shapeOf(schema: v.GenericSchema): Shape {
  if (isObjectSchema(schema)) {
    return objectShape(schema);
  }
  if (isListSchema(schema)) {
    return { type: 'list', schema, item: shapeOf(schema.item), most: numberOf(schema, 'max_length') };
  }
  if (isNullableSchema(schema)) {
    return { type: 'nullable', schema, inner: shapeOf(schema.wrapped) };
  }
  if (isChoiceSchema(schema)) {
    return { type: 'choice', schema, options: schema.options };
  }
  switch (schema.type) {
    case 'string':
      return textShape(schema);
    case 'number':
      return {
        type: 'number',
        schema,
        least: numberOf(schema, 'min_value'),
        most: numberOf(schema, 'max_value'),
      };
    case 'boolean':
      return { type: 'boolean', schema };
    default:
      throw new Error(`links and edits do not know the schema type ${schema.type}`);
  }
}

/** The shape of the whole plan. */
export const planShape: ObjectShape = objectShape(planInputSchema);

/** The shape of what lies at a key of an object or an index of a list; undefined where there is no such place. */
export function childShape(shape: Shape, key: string | number): Shape | undefined {
  switch (shape.type) {
    case 'object':
      return shape.entries.get(String(key));
    case 'list':
      return shape.item;
    case 'nullable':
      return childShape(shape.inner, key);
    default:
      return undefined;
  }
}

/** The shape at the end of a path from the plan, e.g. `['clusters', 0, 'upgrade']`; undefined where it leads nowhere. */
export function shapeAt(path: readonly (string | number)[]): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, key) => shape && childShape(shape, key), planShape);
}

/** True when a value of this shape holds something of the wanted type, however deep. */
export function holds(shape: Shape, type: Shape['type']): boolean {
  if (shape.type === type) {
    return true;
  }
  switch (shape.type) {
    case 'object':
      return [...shape.entries.values()].some((entry) => holds(entry, type));
    case 'list':
      return holds(shape.item, type);
    case 'nullable':
      return holds(shape.inner, type);
    default:
      return false;
  }
}

/** A JSON object, neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** One reference found in a plan, with the path to it. */
export interface FoundReference {
  readonly to: EntityKind | 'any';
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** All references inside a value of the given shape, in document order; the value is taken as already checked. */
export function findReferences(shape: Shape, value: unknown, path: readonly (string | number)[]): FoundReference[] {
  if (shape.type === 'reference') {
    return typeof value === 'string' ? [{ to: shape.to, id: value, path }] : [];
  }
  if (shape.type === 'nullable') {
    return value === null ? [] : findReferences(shape.inner, value, path);
  }
  if (shape.type === 'list' && isList(value)) {
    return value.flatMap((item, index) => findReferences(shape.item, item, [...path, index]));
  }
  if (shape.type === 'object' && isRecord(value)) {
    return [...shape.entries].flatMap(([key, entry]) => findReferences(entry, value[key], [...path, key]));
  }
  return [];
}
