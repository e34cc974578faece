/** Ticks of a checklist: a view of this visit, no part of the plan. */
export interface Ticks {
  readonly has: (key: string) => boolean;
  readonly toggle: (key: string) => void;
}
