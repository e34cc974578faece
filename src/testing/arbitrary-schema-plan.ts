import fc from 'fast-check';
import { ENTITY_PREFIXES, PLAN_SUBJECT } from '../domain/entities.ts';
import { parsePlanInput } from '../domain/parse-plan.ts';
import type { EntityKind, PlanInput } from '../domain/plan-input.ts';
import { isList, isRecord, planShape, type Shape } from '../domain/plan-schema-shape.ts';

export interface ArbitraryPlanOptions {
  /** Most virtual networks, subnets per network, connected ranges, clusters, pools per cluster, accepted findings. */
  readonly virtualNetworks?: number;
  readonly subnets?: number;
  readonly connectedRanges?: number;
  readonly clusters?: number;
  readonly nodePools?: number;
  readonly acceptedFindings?: number;
  /** Least clusters and least pools in each; 0 unless told. */
  readonly leastClusters?: number;
  readonly leastNodePools?: number;
  /** `plausible` (unless told otherwise): ranges mostly parse, numbers are mostly small. `any`: all that the schema allows. */
  readonly values?: 'plausible' | 'any';
  /** `positions`: c1, c2 … as a decoded link has them. `any`: the ids say nothing about kind or position. */
  readonly ids?: 'positions' | 'any';
}

type Limits = Required<ArbitraryPlanOptions>;

const SMALL: Limits = {
  virtualNetworks: 3,
  subnets: 4,
  connectedRanges: 3,
  clusters: 3,
  nodePools: 4,
  acceptedFindings: 2,
  leastClusters: 0,
  leastNodePools: 0,
  values: 'plausible',
  ids: 'positions',
};

/** Stands for a reference until the ids are known: the n-th entity of the kind, counted around. */
interface RawReference {
  readonly reference: number;
}

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string() },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      '\u0000',
      '\ud800',
      '"; rm -rf /',
      '</script>',
      '=1+1',
      'größe 東京 🚀',
      ' ',
    ),
  },
);

const octet = fc.integer({ min: 0, max: 255 });
const ipv4Range = fc
  .tuple(fc.constantFrom(10, 172, 192, 100), octet, octet, fc.integer({ min: 8, max: 30 }))
  .map(([first, second, third, prefixLength]) => {
    const block = 2 ** (32 - prefixLength);
    const address = Math.floor((first * 2 ** 24 + second * 2 ** 16 + third * 2 ** 8) / block) * block;
    return `${[24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.')}/${prefixLength}`;
  });
const plausibleRange = fc.oneof(
  { weight: 12, arbitrary: ipv4Range },
  { weight: 2, arbitrary: fc.constantFrom('fd00:1::/64', 'fd00:2::/56', '2001:db8::/48', '10.0.0.10', '') },
  { weight: 1, arbitrary: fc.constantFrom('10.0.0.5/24', '10.0.0.0/33', 'nonsense', '10.0.0.0/08') },
);

function textFor(key: string, most: number, { values }: Limits): fc.Arbitrary<string> {
  const isRange = /range|cidr|addressSpaces|dnsServiceIp/iu.test(key);
  const text =
    values === 'plausible' && isRange ? plausibleRange : isRange ? fc.oneof(plausibleRange, anyText) : anyText;
  return text.map((one) => one.slice(0, most));
}

function numberFor(key: string, { least, most }: { least: number; most: number }, { values }: Limits) {
  const all = fc.integer({ min: least, max: most });
  if (values === 'any') {
    return fc.oneof(all, fc.constantFrom(least, most));
  }
  const usual = /prefixLength/iu.test(key)
    ? { min: Math.max(least, 16), max: Math.min(most, 29) }
    : { min: least, max: Math.min(most, least + 120) };
  return fc.oneof({ weight: 9, arbitrary: fc.integer(usual) }, { weight: 1, arbitrary: all });
}

const rangeState = fc.constantFrom(
  '',
  'allocated',
  'requested /25 2026-11-23',
  'requested 10.0.0.0/25 2026-11-23',
  'requested fd00::/64 2026-11-23',
);
const isoDate = fc.constantFrom('2026-01-01', '2026-11-23', '2028-02-29', '0000-00-00');

function listLength(key: string, most: number, limits: Limits): { minLength: number; maxLength: number } {
  const named = {
    virtualNetworks: { minLength: 0, maxLength: limits.virtualNetworks },
    subnets: { minLength: 0, maxLength: limits.subnets },
    connectedRanges: { minLength: 0, maxLength: limits.connectedRanges },
    clusters: { minLength: limits.leastClusters, maxLength: limits.clusters },
    nodePools: { minLength: limits.leastNodePools, maxLength: limits.nodePools },
    acceptedFindings: { minLength: 0, maxLength: limits.acceptedFindings },
  };
  return Object.entries(named).find(([name]) => name === key)?.[1] ?? { minLength: 0, maxLength: Math.min(most, 4) };
}

/** Raw values of one shape: as the schema has them, but without ids and with raw references. */
function rawOf(shape: Shape, key: string, limits: Limits): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'object':
      return fc.record(
        Object.fromEntries([...shape.entries].map(([name, entry]) => [name, rawOf(entry, name, limits)])),
      );
    case 'list': {
      const item = rawOf(shape.item, key, limits);
      return shape.item.type === 'choice'
        ? fc.uniqueArray(item, { maxLength: Math.min(shape.most, shape.item.options.length) })
        : fc.array(item, listLength(key, shape.most, limits));
    }
    case 'nullable':
      return fc.option(rawOf(shape.inner, key, limits));
    case 'id':
      return fc.constant(null);
    case 'reference':
      return fc.record({ reference: fc.nat(1_000) });
    case 'text':
      return shape.pattern ? (shape.pattern.test('') ? rangeState : isoDate) : textFor(key, shape.most, limits);
    case 'number':
      return numberFor(key, shape, limits);
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...shape.options);
  }
}

type IdsByKind = Map<EntityKind, string[]>;

function isRawReference(value: unknown): value is RawReference {
  return isRecord(value) && typeof value.reference === 'number';
}

/** Gives every entity its id, in document order. */
function numbered(shape: Shape, value: unknown, ids: IdsByKind, style: Limits['ids']): unknown {
  if (shape.type === 'list' && isList(value)) {
    return value.map((item) => numbered(shape.item, item, ids, style));
  }
  if (shape.type !== 'object' || !isRecord(value)) {
    return value;
  }
  const id = shape.entity === null ? undefined : nextId(shape.entity, ids, style);
  return Object.fromEntries(
    [...shape.entries].map(([key, entry]) => [key, key === 'id' ? id : numbered(entry, value[key], ids, style)]),
  );
}

function nextId(kind: EntityKind, ids: IdsByKind, style: Limits['ids']): string {
  const known = ids.get(kind) ?? [];
  const others = [...ids.values()].flat().length;
  const id = style === 'positions' ? `${ENTITY_PREFIXES[kind]}${known.length + 1}` : `s${5_000 - others}`;
  ids.set(kind, [...known, id]);
  return id;
}

function idFor({ reference }: RawReference, to: EntityKind | 'any', ids: IdsByKind): string | null {
  const known = to === 'any' ? [PLAN_SUBJECT, ...[...ids.values()].flat()] : (ids.get(to) ?? []);
  return known[reference % Math.max(known.length, 1)] ?? null;
}

/** Replaces raw references by ids; a list loses those that nothing can be found for. */
function referenced(shape: Shape, value: unknown, ids: IdsByKind): unknown {
  if (shape.type === 'reference' && isRawReference(value)) {
    return idFor(value, shape.to, ids);
  }
  if (shape.type === 'nullable') {
    return value === null ? null : referenced(shape.inner, value, ids);
  }
  if (shape.type === 'list' && isList(value)) {
    const items = value.map((item) => referenced(shape.item, item, ids));
    return shape.item.type === 'reference' ? [...new Set(items.filter((item) => item !== null))] : items;
  }
  if (shape.type === 'object' && isRecord(value)) {
    return Object.fromEntries([...shape.entries].map(([key, entry]) => [key, referenced(entry, value[key], ids)]));
  }
  return value;
}

function toPlan(raw: unknown, style: Limits['ids']): PlanInput {
  const ids: IdsByKind = new Map();
  const plan = parsePlanInput(referenced(planShape, numbered(planShape, raw, ids, style), ids));
  if (!plan.ok) {
    throw new Error(`the generator made a plan that is refused: ${plan.error}`);
  }
  return plan.value;
}

/**
 * Plans over every field of the schema, always valid: references lead to entities of the right kind, ids are unique.
 * Small and plausible unless told otherwise.
 */
export function arbitraryPlan(options: ArbitraryPlanOptions = {}): fc.Arbitrary<PlanInput> {
  const limits: Limits = { ...SMALL, ...options };
  return rawOf(planShape, 'plan', limits).map((raw) => toPlan(raw, limits.ids));
}

/** One plan twice: with ids that say nothing about positions, and with the ids that a link gives back. */
export function arbitraryPlanPair(
  options: Omit<ArbitraryPlanOptions, 'ids'> = {},
): fc.Arbitrary<{ readonly plan: PlanInput; readonly normalised: PlanInput }> {
  return rawOf(planShape, 'plan', { ...SMALL, ...options }).map((raw) => ({
    plan: toPlan(raw, 'any'),
    normalised: toPlan(raw, 'positions'),
  }));
}
