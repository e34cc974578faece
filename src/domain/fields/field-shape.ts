import { childShape, planShape, type Shape } from '../plan-schema-shape.ts';
import type { FieldOwner } from './field-description.ts';

/** The way from the plan to the fields of an entity. */
const WAYS: Readonly<Record<FieldOwner, string>> = {
  'virtual-network': 'virtualNetworks.',
  subnet: 'virtualNetworks.subnets.',
  'connected-range': 'connectedRanges.',
  cluster: 'clusters.',
  'node-pool': 'clusters.nodePools.',
  plan: '',
};

/** What lies at a key; a name in a list is one of each of its items. */
function shapeBelow(shape: Shape | undefined, key: string): Shape | undefined {
  return shape && childShape(shape.type === 'list' && !/^\d/u.test(key) ? shape.item : shape, key);
}

/**
 * The schema's shape of a field, e.g. ('node-pool', 'upgrade.surge.value'); of the objects in a list with an index or, as
 * the tables write it, without: ('cluster', 'internalLoadBalancers.count'). Throws where the schema has none.
 */
export function fieldShape(owner: FieldOwner, field: string): Shape {
  const shape = `${WAYS[owner]}${field}`.split('.').reduce<Shape | undefined>(shapeBelow, planShape);
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
