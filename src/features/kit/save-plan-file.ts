import { planFile } from '../../domain/parse-plan.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { fileStem, saveFile } from '../../ui/save-file.ts';

/** Offers the plan as a file that can be imported again; returns the name of the file. */
export function savePlanFile(input: PlanInput): string {
  const name = `${fileStem(input.name)}.aks-plan.json`;
  saveFile(name, `${JSON.stringify(planFile(input), null, 2)}\n`, 'application/json');
  return name;
}
