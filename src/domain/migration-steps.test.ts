import { describe, expect, test } from 'vitest';
import { migrate, type MigrationStep, migrationsTo } from './migration-steps.ts';
import { PLAN_SCHEMA_VERSION } from './plan-input.ts';
import { PLAN_MIGRATIONS } from './plan-migrations.ts';

const step = (from: number, name = `step ${from}`): MigrationStep => ({
  from,
  name,
  migrate: (value) => [value, from],
});

describe('migrations', () => {
  test('run in order from the schema of the data', () => {
    const migrations = migrationsTo(3, [step(1), step(2)]);
    expect(migrate(migrations, 1, 'old')).toEqual({ ok: true, value: [['old', 1], 2] });
    expect(migrate(migrations, 2, 'old')).toEqual({ ok: true, value: ['old', 2] });
    expect(migrate(migrations, 3, 'new')).toEqual({ ok: true, value: 'new' });
  });

  test.each([
    [0, 'no-such-schema'],
    [-1, 'no-such-schema'],
    [1.5, 'no-such-schema'],
    [Number.NaN, 'no-such-schema'],
    [4, 'newer-schema'],
  ])('schema %d is refused', (schema, error) => {
    expect(migrate(migrationsTo(3, [step(1), step(2)]), schema, 0)).toEqual({ ok: false, error });
  });

  test('a step that cannot read the data makes it damaged', () => {
    const failing = {
      ...step(1),
      migrate: () => {
        throw new Error('unexpected');
      },
    };
    expect(migrate(migrationsTo(2, [failing]), 1, 0)).toEqual({ ok: false, error: 'damaged' });
  });

  test.each([
    ['a gap', 3, [step(1), step(3)]],
    ['a missing end', 3, [step(1)]],
    ['one too many', 2, [step(1), step(2)]],
    ['a wrong start', 2, [step(0)]],
    ['an order that is not ascending', 3, [step(2), step(1)]],
    ['a step twice', 3, [step(1), step(1, 'again')]],
    ['a name twice', 3, [step(1, 'same'), step(2, 'same')]],
  ])('%s is refused', (_, current, steps) => {
    expect(() => migrationsTo(current, steps)).toThrow();
  });

  test('those of plans lead to the schema of today', () => {
    expect(PLAN_MIGRATIONS.current).toBe(PLAN_SCHEMA_VERSION);
  });
});
