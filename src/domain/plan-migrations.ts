import { migrationsTo } from './migration-steps.ts';
import { addRangeStates } from './migrations/add-range-states.ts';
import { stateNatGatewaySku } from './migrations/state-nat-gateway-sku.ts';
import { PLAN_SCHEMA_VERSION } from './plan-input.ts';

/**
 * The steps from each released schema to the next, on the plan as named JSON. Files, entries of the browser and links all
 * go through these: a link is first given the names of its own schema. A released step is never changed: it knows the names
 * it reads and writes by heart, and imports nothing. How to write one: see share/README.md.
 */
export const PLAN_MIGRATIONS = migrationsTo(PLAN_SCHEMA_VERSION, [
  { from: 1, name: 'AddRangeStates', migrate: addRangeStates },
  { from: 2, name: 'StateNatGatewaySku', migrate: stateNatGatewaySku },
]);
