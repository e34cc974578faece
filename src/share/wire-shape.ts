import type { EntityKind } from '../domain/plan-input.ts';

/** What the walk between a plan and its arrays needs to know of a schema: today's (`planShape`) or a released one. */
export type WireShape = WireObject | WireList | WireNullable | WireReference | WireLeaf;

export interface WireObject {
  readonly type: 'object';
  /** Set for the objects that have an id and are counted. */
  readonly entity: EntityKind | null;
  /** In wire order. */
  readonly entries: ReadonlyMap<string, WireShape>;
}

export interface WireList {
  readonly type: 'list';
  readonly item: WireShape;
  readonly most: number;
}

export interface WireNullable {
  readonly type: 'nullable';
  readonly inner: WireShape;
}

export interface WireReference {
  readonly type: 'reference';
  readonly to: EntityKind | 'any';
}

/** An id, which is not written, or anything that is written as it is. */
export interface WireLeaf {
  readonly type: 'id' | 'text' | 'number' | 'boolean' | 'choice' | 'as-it-is';
}
