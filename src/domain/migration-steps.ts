import { err, ok, type Result } from './result.ts';

/**
 * One step of a persisted shape: from schema `from` to `from + 1`. Named by what it did; never changed once released.
 * It gets foreign data: it may throw on what it does not understand, which counts as damaged data.
 */
export interface MigrationStep {
  readonly from: number;
  readonly name: string;
  readonly migrate: (value: unknown) => unknown;
}

/** Steps checked to lead without a gap from schema 1 to `current`. */
export interface Migrations {
  readonly current: number;
  readonly steps: readonly MigrationStep[];
}

/** Puts steps together. Throws when they are not numbered 1, 2, 3 … up to the schema before `current` (our own bug). */
export function migrationsTo(current: number, steps: readonly MigrationStep[]): Migrations {
  const numbers = steps.map(({ from }) => from);
  if (numbers.length !== current - 1 || numbers.some((from, index) => from !== index + 1)) {
    throw new Error(`migrations to schema ${current} must be numbered 1 to ${current - 1}, not ${numbers.join(', ')}`);
  }
  if (new Set(steps.map(({ name }) => name)).size !== steps.length) {
    throw new Error('two migrations have the same name');
  }
  return { current, steps };
}

export type MigrationProblem = 'no-such-schema' | 'newer-schema' | 'damaged';

/**
 * The value as the current schema has it. Refused: a number that never was a schema (`no-such-schema`), one above the
 * current (`newer-schema`), and data that a step cannot read (`damaged`).
 */
export function migrate(migrations: Migrations, schema: number, value: unknown): Result<unknown, MigrationProblem> {
  if (!Number.isSafeInteger(schema) || schema < 1) {
    return err('no-such-schema');
  }
  if (schema > migrations.current) {
    return err('newer-schema');
  }
  try {
    return ok(migrations.steps.slice(schema - 1).reduce((older, step) => step.migrate(older), value));
  } catch {
    return err('damaged');
  }
}
