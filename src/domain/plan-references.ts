import { isList, isRecord, type Shape } from './plan-schema-shape.ts';

/** What a reference becomes: the id of an entity, or null where it is to be empty. */
export type ReferenceChange = (id: string) => string | null;

/** The same list when nothing in it changed. */
function mapShared(items: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

function mapReferenceList(ids: readonly unknown[], change: ReferenceChange): readonly unknown[] {
  const kept = ids.map((id) => (typeof id === 'string' ? change(id) : id)).filter((id) => id !== null);
  return kept.length === ids.length && kept.every((id, index) => id === ids[index]) ? ids : kept;
}

function mapReferences(shape: Shape, value: unknown, change: ReferenceChange): unknown {
  if (shape.type === 'nullable') {
    return shape.inner.type === 'reference' && typeof value === 'string'
      ? change(value)
      : mapReferences(shape.inner, value, change);
  }
  if (shape.type === 'list' && isList(value)) {
    const { item } = shape;
    return item.type === 'reference'
      ? mapReferenceList(value, change)
      : mapShared(value, (one) => mapReferences(item, one, change));
  }
  if (shape.type === 'object' && isRecord(value)) {
    const changed = [...shape.entries].flatMap(([key, entry]) => {
      const mapped = mapReferences(entry, value[key], change);
      return mapped === value[key] ? [] : [[key, mapped] as const];
    });
    return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
  }
  return value;
}

/**
 * The object of this shape with every reference in it changed. A reference that becomes null is empty where one entity was
 * meant and is left out of lists. What holds no changed reference stays the same object.
 */
export function withReferences<T extends object>(shape: Shape, value: T, change: ReferenceChange): T {
  const mapped = mapReferences(shape, value, change);
  return mapped !== value && isRecord(mapped) ? { ...value, ...mapped } : value;
}
