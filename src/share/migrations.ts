import { migrationsTo, type Migrations } from '../domain/migration-steps.ts';
import { PLAN_SCHEMA_VERSION } from '../domain/plan-input.ts';

/**
 * Steps from older links to the schema of today, on positional arrays. A released step is never changed: it knows the
 * form it reads and the form it writes by heart, and imports nothing. A step for a new field gives old links the value
 * they had in effect. How to write one: see README.md.
 */
export const LINK_MIGRATIONS: Migrations = migrationsTo(PLAN_SCHEMA_VERSION, []);
