import type { PlanInput } from '../domain/plan-input.ts';

/** Where a published plan comes from and under which licence it may be shown. */
export interface ScenarioSource {
  readonly name: string;
  readonly href: string;
  readonly licence: string;
  /** What the source does not say, and what stands in the plan instead. */
  readonly note: string;
}

/** A named plan that a visitor can open and that tests use. The plan itself is loaded on demand. */
export interface Scenario {
  /** Never changed and never reused: links to examples carry it. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what there is to see in it. */
  readonly summary: string;
  readonly source?: ScenarioSource;
  readonly load: () => Promise<PlanInput>;
}
