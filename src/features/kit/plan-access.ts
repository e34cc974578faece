import type { PlanInput } from '../../domain/plan-input.ts';
import { usePlan as usePlanStore } from '../../state/use-state.ts';

/** The part of the plan's input that a selector takes; renders again only when that part changes. */
export function usePlanState<T>(select: (input: PlanInput) => T): T {
  return usePlanStore(({ input }) => select(input));
}

/** The whole input. */
export function usePlanInput(): PlanInput {
  return usePlanState((input) => input);
}
