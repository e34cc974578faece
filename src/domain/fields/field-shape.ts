import { childShape, planShape, type Shape } from '../plan-schema-shape.ts';
import type { FieldOwner } from './field-description.ts';

const LISTS = {
  'virtual-network': ['virtualNetworks', 0],
  subnet: ['virtualNetworks', 0, 'subnets', 0],
  'connected-range': ['connectedRanges', 0],
  cluster: ['clusters', 0],
  'node-pool': ['clusters', 0, 'nodePools', 0],
  plan: [],
} as const satisfies Record<FieldOwner, readonly (string | number)[]>;

function shapeBelow(shape: Shape, key: string | number): Shape | undefined {
  const isNameInItem = shape.type === 'list' && Number.isNaN(Number(key));
  return childShape(isNameInItem ? shape.item : shape, key);
}

/**
 * The schema's shape of a field, e.g. ('node-pool', 'upgrade.surge.value'); of the objects in a list with an index or, as
 * the tables write it, without: ('cluster', 'internalLoadBalancers.count'). Throws where the schema has none.
 */
export function fieldShape(owner: FieldOwner, field: string): Shape {
  let shape: Shape | undefined = planShape;
  for (const key of [...LISTS[owner], ...field.split('.')]) {
    shape = shape && shapeBelow(shape, key);
  }
  if (!shape) {
    throw new Error(`the schema has no field ${field} in ${owner}`);
  }
  return shape;
}

/** The value at a dotted path; undefined where the path leads into nothing. */
export function valueAt(entity: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      entity,
    );
}
