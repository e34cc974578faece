import { planFile } from '../domain/parse-plan.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { fileStem, saveFile } from '../ui/save-file.ts';

/** Offers the plan as a file that can be imported again. */
export function savePlanFile(input: PlanInput): void {
  saveFile(
    `${fileStem(input.name)}.aks-plan.json`,
    `${JSON.stringify(planFile(input), null, 2)}\n`,
    'application/json',
  );
}
