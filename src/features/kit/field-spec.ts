import type { EntityKind } from '../../domain/plan-input.ts';
import { childShape, planShape, type Shape } from '../../domain/plan-schema-shape.ts';

/** How one field of the schema is shown. Its kind, bounds and choices come from the schema. */
export interface FieldSpec {
  readonly label: string;
  readonly help?: string;
  readonly unit?: string;
  /** Azure's own default, in words. */
  readonly azure?: string;
  /** Names of the choices; a missing one shows its id. */
  readonly names?: Readonly<Record<string, string>>;
  /** What an empty choice means. */
  readonly empty?: string;
  readonly placeholder?: string;
  readonly mono?: boolean;
}

/** The plan itself or one kind of entity. */
export type FieldOwner = EntityKind | 'plan';

const LISTS = {
  'virtual-network': ['virtualNetworks', 0],
  subnet: ['virtualNetworks', 0, 'subnets', 0],
  'connected-range': ['connectedRanges', 0],
  cluster: ['clusters', 0],
  'node-pool': ['clusters', 0, 'nodePools', 0],
  plan: [],
} as const satisfies Record<FieldOwner, readonly (string | number)[]>;

/** The schema's shape of a field, e.g. ('node-pool', 'upgrade.surge.value'). */
export function fieldShape(owner: FieldOwner, field: string): Shape {
  let shape: Shape | undefined = planShape;
  for (const key of [...LISTS[owner], ...field.split('.')]) {
    shape = shape && childShape(shape, key);
  }
  if (!shape) {
    throw new Error(`the schema has no field ${field} in ${owner}`);
  }
  return shape;
}

/** The value at a dotted path. */
export function valueAt(entity: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      entity,
    );
}

/** The line below a field: help and Azure's own default. */
export function noteOf({ help, azure }: FieldSpec): string | undefined {
  const texts = [help, azure === undefined ? undefined : `Azure’s default: ${azure}`];
  return texts.filter((text) => text !== undefined).join(' ') || undefined;
}
