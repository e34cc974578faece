import { ok } from '../../domain/result.ts';
import { resultOf } from '../../engine/compute-plan.ts';
import { type EvaluatedPlan, evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { allWorkings } from '../../engine/explain/all-workings.ts';
import { explain } from '../../engine/explain/explain.ts';
import { figureKey, type Working } from '../../engine/figures/figure-ref.ts';
import { asksOf } from '../../engine/layout/asks.ts';
import type { PlanMigration } from '../../engine/migration/migration.ts';
import { migrationReferences } from '../../engine/migration/migration-references.ts';
import { planMigration } from '../../engine/migration/plan-migration.ts';
import { retirementsOf } from '../../engine/retirements/retirements.ts';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readPlanAndDay } from '../plan-options.ts';
import { json } from '../text.ts';

const OPTIONS = { working: 'flag', migration: 'flag', 'as-of': 'value' } as const;

function migrationWorkings(
  plan: EvaluatedPlan,
  migrations: readonly PlanMigration[],
): Readonly<Record<string, Working>> {
  const workings: Record<string, Working> = {};
  for (const reference of migrations.flatMap(migrationReferences)) {
    const working = explain(plan, reference);
    if (working !== null) {
      workings[figureKey(reference)] = working;
    }
  }
  return workings;
}

/**
 * Everything that follows from a plan; with `--migration`, where its clusters can go from what runs today, and the end dates;
 * with `--working`, how each number comes about.
 */
export const evaluate: Command = {
  usage: 'evaluate <plan file | link | -> [--migration] [--working] [--as-of YYYY-MM-DD]',
  run: async (args, context) => {
    const given = parseArguments(args, OPTIONS);
    if (!given.ok) {
      return given;
    }
    const read = await readPlanAndDay(given.value, context);
    if (!read.ok) {
      return read;
    }
    const { plan: input, asOf } = read.value;
    const { flags } = given.value;
    const plan = evaluatePlan(input, asOf);
    const migrations = flags.has('migration') ? input.clusters.flatMap(({ id }) => planMigration(plan, id) ?? []) : [];
    const moved = flags.has('migration') ? { migrations, retirements: retirementsOf(plan) } : {};
    const workings = flags.has('working')
      ? { workings: { ...allWorkings(plan), ...migrationWorkings(plan, migrations) } }
      : {};
    return ok({ exitCode: 0, output: json({ ...resultOf(plan), asks: asksOf(plan), ...moved, ...workings }) });
  },
};
