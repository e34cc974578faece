import { isList, type ObjectShape, planShape, shapeAt } from '../domain/plan-schema-shape.ts';

type Path = readonly (string | number)[];

function namesIn(shape: ObjectShape): readonly string[] {
  return [...shape.entries.keys()].filter((name) => shape.entries.get(name)?.type !== 'id');
}

function objectAt(path: Path): ObjectShape {
  const shape = path.length === 0 ? planShape : shapeAt(path);
  if (shape?.type === 'nullable' && shape.inner.type === 'object') {
    return shape.inner;
  }
  if (shape?.type !== 'object') {
    throw new Error(`${path.join('.')} is no object of the plan`);
  }
  return shape;
}

/** How many entries the object at a path of names has in a link of today's schema. */
export function wireFieldCount(path: Path): number {
  return namesIn(objectAt(path)).length;
}

/** Where a path of names leads in a link of today's schema: `['clusters', 0, 'name']` is `[7, 0, 0]` in schema 1. */
function wirePlace(path: Path): number[] {
  return path.map((key, index) => {
    const place = typeof key === 'number' ? key : namesIn(objectAt(path.slice(0, index))).indexOf(key);
    if (place < 0) {
      throw new Error(`the plan has no ${path.join('.')}`);
    }
    return place;
  });
}

/** What stands at a path of names in a link of today's schema; undefined where nothing does. */
export function wireValueAt(wire: unknown, path: Path): unknown {
  return wirePlace(path).reduce<unknown>((value, place) => (isList(value) ? value[place] : undefined), wire);
}

function replacedAt(wire: unknown, places: readonly number[], value: unknown): unknown {
  const [place, ...rest] = places;
  if (place === undefined) {
    return value;
  }
  return isList(wire) ? wire.with(place, replacedAt(wire[place], rest, value)) : wire;
}

/** The arrays of a link of today's schema with what stands at a path of names replaced. */
export function withWireValue(wire: unknown, path: Path, value: unknown): unknown {
  return replacedAt(wire, wirePlace(path), value);
}
