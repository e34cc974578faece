import { holds, type ObjectShape, type Shape } from '../domain/plan-schema-shape.ts';

/** How an entry is written behind its name, and the objects inside with the way under which their names stand. */
function formOf(shape: Shape, way: string): { form: string; objects: [string, ObjectShape][] } {
  switch (shape.type) {
    case 'object':
      return { form: shape.entity ?? '{}', objects: [[shape.entity ?? way, shape]] };
    case 'list':
    case 'nullable': {
      const inner = shape.type === 'list' ? shape.item : shape.inner;
      if (!holds(inner, 'object') && !holds(inner, 'reference')) {
        return { form: '', objects: [] };
      }
      const { form, objects } = formOf(inner, way);
      return { form: form + (shape.type === 'list' ? '*' : '?'), objects };
    }
    case 'reference':
      return { form: `@${shape.to}`, objects: [] };
    default:
      return { form: '', objects: [] };
  }
}

/** The names of an object and of all objects inside it, each with the way under which they stand. */
function listsOf(shape: ObjectShape, way: string): [string, string[]][] {
  const entries = [...shape.entries].map(([key, entry]) => ({ key, ...formOf(entry, `${way}.${key}`) }));
  const names = entries.map(({ key, form }) => (form === '' ? key : `${key}: ${form}`));
  const inside = entries.flatMap(({ objects }) => objects);
  return [[way, names], ...inside.flatMap(([place, object]) => listsOf(object, place))];
}

/** The names of a schema as share/released-names.ts keeps them, read off its shape. */
export function namesOfShape(shape: ObjectShape): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(listsOf(shape, 'plan'));
}
