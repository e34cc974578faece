import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../plan-input.ts';
import { planShape, type Shape } from '../plan-schema-shape.ts';
import type { FieldOwner } from './field-description.ts';
import { fieldShape, valueAt } from './field-shape.ts';
import { FIELD_TABLES, fieldLabel } from './field-tables.ts';

interface Place {
  readonly owner: FieldOwner;
  readonly path: string;
  readonly shape: Shape;
}

/** What a list, or a value that may be null, holds. */
function inside(shape: Shape): Shape {
  return shape.type === 'list' ? inside(shape.item) : shape.type === 'nullable' ? inside(shape.inner) : shape;
}

/** Every field below a shape, read off the schema alone: what a person fills in, and what may be there or not. */
function placesIn(shape: Shape, owner: FieldOwner, path: string): Place[] {
  const held = inside(shape);
  if (held.type !== 'object') {
    return held.type === 'id' ? [] : [{ owner, path, shape }];
  }
  const isItselfOne = shape.type === 'nullable' ? [{ owner, path, shape }] : [];
  const next = (key: string) => (held.entity !== null || path === '' ? key : `${path}.${key}`);
  return [
    ...isItselfOne,
    ...[...held.entries].flatMap(([key, entry]) => placesIn(entry, held.entity ?? owner, next(key))),
  ];
}

const PLACES = placesIn(planShape, 'plan', '');
const OWNERS: readonly FieldOwner[] = ['plan', 'virtual-network', 'subnet', 'connected-range', 'cluster', 'node-pool'];

/** Lists of entities: no fields, but places where a finding may lead. */
const LISTS: readonly (readonly [owner: FieldOwner, path: string, entity: EntityKind])[] = [
  ['plan', 'virtualNetworks', 'virtual-network'],
  ['plan', 'connectedRanges', 'connected-range'],
  ['plan', 'clusters', 'cluster'],
  ['virtual-network', 'subnets', 'subnet'],
  ['cluster', 'nodePools', 'node-pool'],
];

describe('the tables of fields', () => {
  test('are one for each kind of entity', () => {
    expect(Object.keys(FIELD_TABLES).toSorted()).toEqual(OWNERS.toSorted());
    expect(new Set(PLACES.map(({ owner }) => owner))).toEqual(new Set(OWNERS));
  });

  test.each(OWNERS)('of %s hold every path of the schema, and none that it does not have', (owner) => {
    const paths = PLACES.filter((place) => place.owner === owner).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(4);
    expect(Object.keys(FIELD_TABLES[owner]).toSorted()).toEqual(paths.toSorted());
  });

  test.each(PLACES)('$owner $path: its schema is where the table says, and its label is one line of words', (place) => {
    expect(fieldShape(place.owner, place.path).schema).toBe(place.shape.schema);
    expect(fieldLabel(place.owner, place.path)).toMatch(/^[A-Z]\S*( \S+)*$/u);
    expect(FIELD_TABLES[place.owner][place.path]?.label).toBe(fieldLabel(place.owner, place.path));
  });

  test.each(OWNERS)('of %s say each label and each heading once', (owner) => {
    for (const part of ['label', 'heading'] as const) {
      const said = Object.values(FIELD_TABLES[owner]).map((field) => field[part] ?? field.label);
      expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    }
  });

  test.each(LISTS)('lists of entities are no fields and have a label all the same: %s %s', (owner, path, entity) => {
    const held = inside(fieldShape(owner, path));
    expect(held.type === 'object' && held.entity).toBe(entity);
    expect(FIELD_TABLES[owner][path]).toBeUndefined();
    expect(fieldLabel(owner, path)).toMatch(/^[A-Z][a-z ]+s$/u);
  });

  test.each(PLACES)('$owner $path: names are given for its choices, each its own, and for nothing else', (place) => {
    const held = inside(place.shape);
    const names = FIELD_TABLES[place.owner][place.path]?.names;
    if (held.type !== 'choice') {
      expect(names).toBeUndefined();
    } else if (typeof names === 'object') {
      expect(Object.keys(names).toSorted()).toEqual([...held.options].toSorted());
      expect(new Set(Object.values(names)).size).toBe(held.options.length);
    } else {
      expect(names).toMatch(/^(ids|names of (network models|needs|outbound types))$/u);
    }
  });
});

describe('the label of a place', () => {
  test.each<[owner: FieldOwner, path: string, label: string]>([
    ['cluster', 'podCidrs.0', 'Pod CIDR'],
    ['cluster', 'internalLoadBalancers.2.count', 'Internal load balancer addresses'],
    ['node-pool', 'upgrade', 'Surge'],
    ['node-pool', 'upgrade.maxUnavailable', 'Max unavailable'],
    ['cluster', 'current.subnets.3', 'Subnets it uses now'],
    ['plan', 'clusters.4', 'Clusters'],
    ['subnet', 'nothing.of.this', 'nothing.of.this'],
  ])('%s %s: %s', (owner, path, label) => {
    expect(fieldLabel(owner, path)).toBe(label);
  });
});

describe('the value at a path', () => {
  test.each([
    ['upgrade.surge.value', 3],
    ['upgrade.surge', { value: 3 }],
    ['upgrade.surge.value.more', undefined],
    ['nothing', undefined],
  ])('%s', (path, value) => {
    expect(valueAt({ upgrade: { surge: { value: 3 } } }, path)).toEqual(value);
  });
});
