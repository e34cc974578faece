import { indexEntities, PLAN_SUBJECT } from '../../domain/entities.ts';
import { valueAt } from '../../domain/fields/field-shape.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { appState, useComputedPlan, usePlan } from '../../state/use-state.ts';

/** The part of the plan's input that a selector takes; renders again only when that part changes. */
export function usePlanState<T>(select: (input: PlanInput) => T): T {
  return useComputedPlan(select);
}

/** The whole input. */
export function usePlanInput(): PlanInput {
  return usePlanState((input) => input);
}

/** What a field shows: its value in the entity, or what was typed since where that still waits to be computed. */
export function useFieldValue(entity: object, { id, field }: { readonly id: string; readonly field: string }): unknown {
  const typed = usePlan(({ input }) => {
    if (input === appState.computed.state.getState().input) {
      return undefined;
    }
    const now = id === PLAN_SUBJECT ? input : indexEntities(input).get(id)?.entity;
    return now && valueAt(now, field);
  });
  return typed === undefined ? valueAt(entity, field) : typed;
}
