import type { Source } from '../../domain/facts/sources.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { citationOf } from '../../engine/comparison/citation.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ReportSection } from '../document.ts';

/** What every section of the report is written from: a plan and what follows from it. */
export interface ReportSubject {
  readonly input: PlanInput;
  /** Computed from this very input. */
  readonly plan: Plan;
}

/** A part of the report, and the documentation that its statements rest on. */
export interface ReportPart {
  readonly sections: readonly ReportSection[];
  readonly sources: readonly Source[];
}

/** The sources behind facts and comparison cells, by their ids. */
export function sourcesBehind(facts: readonly string[]): Source[] {
  return facts.flatMap((id) => citationOf(id)?.sources ?? []);
}
