import type { PlanInput } from '../../domain/plan-input.ts';
import type { Plan } from '../../engine/plan.ts';

/** What every section of the report is written from: a plan and what follows from it. */
export interface ReportSubject {
  readonly input: PlanInput;
  /** Computed from this very input. */
  readonly plan: Plan;
}
