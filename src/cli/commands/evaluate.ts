import { ok } from '../../domain/result.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { allWorkings } from '../../engine/working/all-workings.ts';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readPlanAndDay } from '../plan-options.ts';
import { json } from '../text.ts';

const OPTIONS = { working: 'flag', 'as-of': 'value' } as const;

/** Everything that follows from a plan; with `--working`, how each number comes about. */
export const evaluate: Command = {
  usage: 'evaluate <plan file | link | -> [--working]',
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
    const plan = computePlan(input, asOf);
    const output = given.value.flags.has('working') ? { ...plan, workings: allWorkings(input) } : plan;
    return ok({ exitCode: 0, output: json(output) });
  },
};
