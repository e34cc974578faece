import type { Result } from '../domain/result.ts';
import { type StampedPlan, stampPlan } from '../domain/stamp/stamp-plan.ts';
import type { StampFault, StampRequest } from '../domain/stamp/stamp-request.ts';
import type { PlanStore } from './plan-store.ts';

/**
 * Puts copies of a cluster, a VNet or the whole plan into the plan at hand, as one step of undo. Apart from the other
 * actions, so that stamping loads only when somebody stamps.
 */
export function stamp({ getState, actions }: PlanStore, request: StampRequest): Result<StampedPlan, StampFault> {
  const stamped = stampPlan(getState().input, request);
  if (stamped.ok) {
    actions.replacePlan(stamped.value.plan);
  }
  return stamped;
}
