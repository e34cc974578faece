import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type MigrationStep, migrationsTo } from '../domain/migration-steps.ts';
import { type PlanSchemas, readPlanFile } from '../domain/parse-plan.ts';
import { clusterSchema, nodePoolSchema, PLAN_SCHEMA_VERSION, planInputSchema } from '../domain/plan-input.ts';
import { PLAN_MIGRATIONS } from '../domain/plan-migrations.ts';
import { isList, isRecord, planShape } from '../domain/plan-schema-shape.ts';
import { newPlan } from '../domain/start-values.ts';
import { arbitraryPlanPair } from '../testing/arbitrary-schema-plan.ts';
import { namesOfShape } from '../testing/names-of-shape.ts';
import { encodeLink, type LinkSchemas, readLink } from './codec.ts';
import { ENVELOPE, sealText } from './envelope.ts';
import golden from './golden-links.json';
import { RELEASED_NAMES, releasedShape, type SchemaNames, shapeOfNames } from './released-names.ts';
import { streamCompression } from './stream-compression.ts';
import { decodePositions, encodePositions } from './wire.ts';

const compression = streamCompression(globalThis);

describe('the released names', () => {
  test('end with those of the schema of today', () => {
    expect(Object.keys(RELEASED_NAMES)).toEqual(Array.from({ length: PLAN_SCHEMA_VERSION }, (_, at) => String(at + 1)));
    expect(RELEASED_NAMES[PLAN_SCHEMA_VERSION]).toEqual(namesOfShape(planShape));
  });

  test('give every link of today the plan that its schema gives', () => {
    const shape = releasedShape(PLAN_SCHEMA_VERSION) ?? fail();
    fc.assert(
      fc.property(arbitraryPlanPair({ values: 'any' }), ({ plan }) => {
        const positions = encodePositions(plan);
        expect(decodePositions(positions, shape)).toEqual(decodePositions(positions, planShape));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['a list that is not there', { plan: ['clusters: cluster*'] }],
    ['a reference to no kind of entity', { plan: ['clusters: @pool*'] }],
  ])('%s is our own bug', (_, names) => {
    expect(() => shapeOfNames(names)).toThrow();
  });
});

function fail(): never {
  throw new TypeError('not the form that is read here');
}

/** An object with some of its entries changed: as a step of a migration does it, by names alone. */
function changed(value: unknown, change: (entries: Record<string, unknown>) => Record<string, unknown>): unknown {
  return isRecord(value) ? change({ ...value }) : fail();
}

function each(value: unknown, change: (entries: Record<string, unknown>) => Record<string, unknown>): unknown[] {
  return isList(value) ? value.map((item) => changed(item, change)) : fail();
}

/** An invented next schema: a pool's VM size is called machine size, and a cluster says which team it belongs to. */
const STEP: MigrationStep = {
  from: PLAN_SCHEMA_VERSION,
  name: 'MachineSizeAndTeam',
  migrate: (plan) =>
    changed(plan, ({ clusters, ...others }) => ({
      ...others,
      clusters: each(clusters, ({ nodePools, ...cluster }) => ({
        ...cluster,
        team: 'unknown',
        nodePools: each(nodePools, ({ vmSize, ...pool }) => ({ ...pool, machineSize: vmSize })),
      })),
    })),
};

const { vmSize, ...poolEntries } = nodePoolSchema.entries;
const nextSchema = v.strictObject({
  ...planInputSchema.entries,
  clusters: v.array(
    v.strictObject({
      ...clusterSchema.entries,
      team: v.string(),
      nodePools: v.array(v.strictObject({ ...poolEntries, machineSize: vmSize })),
    }),
  ),
});

type NextPlan = v.InferOutput<typeof nextSchema>;

const NEXT: PlanSchemas<NextPlan> = {
  migrations: migrationsTo(PLAN_SCHEMA_VERSION + 1, [...PLAN_MIGRATIONS.steps, STEP]),
  parse: (value) => {
    const parsed = v.safeParse(nextSchema, value);
    return parsed.success ? { ok: true, value: parsed.output } : { ok: false, error: parsed.issues[0].message };
  },
};

const NEXT_LINKS: LinkSchemas<NextPlan> = { ...NEXT, shapeOf: releasedShape };

describe('under an invented next schema', () => {
  test.each(golden)('link and file of the released schema give the same plan: $name', async ({ link, file }) => {
    const fromLink = await readLink(link, compression, NEXT_LINKS);
    expect(fromLink).toEqual(readPlanFile(file, NEXT));
    const plan = fromLink.ok ? fromLink.value : fail();
    expect(plan.clusters.map(({ team }) => team)).toEqual(file.plan.clusters.map(() => 'unknown'));
    expect(plan.clusters.flatMap(({ nodePools }) => nodePools.map(({ machineSize }) => machineSize))).toEqual(
      file.plan.clusters.flatMap(({ nodePools }) => nodePools.map((pool) => pool.vmSize)),
    );
  });

  test('a plan without the step is not one of the next schema', async () => {
    const link = golden.find(({ file }) => file.plan.clusters.length > 0)?.link ?? '';
    const withoutStep = { ...NEXT_LINKS, migrations: PLAN_MIGRATIONS };
    expect(await readLink(link, compression, withoutStep)).toMatchObject({ error: { code: 'not-a-plan' } });
  });
});

describe('links of several invented schemas', () => {
  /** Schema 1 as if it were the third: before it one without notes and with the horizon in years, then one with notes. */
  const third = RELEASED_NAMES[1] ?? fail();
  const withNames = (rename: (name: string) => string[]): SchemaNames => ({
    ...third,
    plan: third.plan.flatMap(rename),
  });
  const second = withNames((name) => [name === 'horizonMonths' ? 'years' : name]);
  const first = withNames((name) => (name === 'notes' ? [] : [name === 'horizonMonths' ? 'years' : name]));
  const shapes = [undefined, shapeOfNames(first), shapeOfNames(second), shapeOfNames(third)];
  const schemas: LinkSchemas<unknown> = {
    migrations: migrationsTo(3, [
      { from: 1, name: 'AddNotes', migrate: (plan) => changed(plan, (entries) => ({ ...entries, notes: '' })) },
      {
        from: 2,
        name: 'HorizonInMonths',
        migrate: (plan) =>
          changed(plan, ({ years, ...entries }) =>
            typeof years === 'number' ? { ...entries, horizonMonths: years * 12 } : fail(),
          ),
      },
    ]),
    parse: (value) => ({ ok: true, value }),
    shapeOf: (schema) => shapes[schema],
  };
  const linkOf = async (schema: number, value: unknown) =>
    `${ENVELOPE}.${schema}.${await sealText(JSON.stringify(value), compression)}`;
  const expected = {
    name: 'old',
    notes: '',
    horizonMonths: 24,
    headroomPercent: 10,
    acceptedFindings: [],
    virtualNetworks: [],
    connectedRanges: [],
    clusters: [],
  };

  test.each([
    [1, ['old', 2, 10, [], [], [], []]],
    [2, ['old', '', 2, 10, [], [], [], []]],
    [3, ['old', '', 24, 10, [], [], [], []]],
  ])('schema %d is brought to the last one', async (schema, positions) => {
    expect(await readLink(await linkOf(schema, positions), compression, schemas)).toEqual({
      ok: true,
      value: expected,
    });
  });

  test.each([
    ['that a step cannot read', 2, ['old', '', 'two', 10, [], [], [], []], 'damaged'],
    ['that are not in the form of their schema', 1, ['old', '', 2, 10, [], [], [], []], 'not-a-plan'],
    ['of a number that never was one', 0, [], 'damaged'],
    ['newer than the last step', 4, [], 'newer-schema'],
  ])('those %s are refused', async (_, schema, positions, code) => {
    expect(await readLink(await linkOf(schema, positions), compression, schemas)).toMatchObject({ error: { code } });
  });

  test('those of today say the number of today', async () => {
    expect((await encodeLink(newPlan(), compression)).split('.')[1]).toBe(String(PLAN_SCHEMA_VERSION));
  });
});
