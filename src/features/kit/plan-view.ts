import { createContext, use, useSyncExternalStore } from 'react';
import type { PlanInput } from '../../domain/plan-input.ts';
import { type EvaluatedPlan, evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import type { Remark } from '../../ui/FieldFrame.tsx';
import { usePlanState } from './plan-access.ts';

/** The day the page was opened, YYYY-MM-DD in UTC: the clock enters the page here and nowhere else. */
export const AsOfContext = createContext('');

let last: EvaluatedPlan | null = null;

/** An input evaluated on a day: once for each input object, and with what the plan before has in common with it. */
function evaluatedOf(input: PlanInput, asOf: string): EvaluatedPlan {
  if (last?.input !== input || last.asOf !== asOf) {
    last = evaluatePlan(input, asOf, last);
  }
  return last;
}

/** An input, evaluated on the day the page was opened. */
export function useEvaluatedPlan(input: PlanInput): EvaluatedPlan {
  return evaluatedOf(input, use(AsOfContext));
}

type Rules = Pick<typeof import('./field-remarks.ts'), 'findingsOf' | 'remarkAt'>;

/** The rules load after the first verdict is on screen; until then there are no findings. */
let rules: Rules | null = null;
const waiting = new Set<() => void>();

function loadRules(): void {
  void import('./field-remarks.ts').then(({ findingsOf, remarkAt }) => {
    rules = { findingsOf, remarkAt };
    for (const changed of waiting) {
      changed();
    }
  });
}

function subscribeToRules(changed: () => void): () => void {
  if (rules === null && waiting.size === 0) {
    loadRules();
  }
  waiting.add(changed);
  return () => waiting.delete(changed);
}

const NONE: readonly Finding[] = [];

/** The findings of a plan, and whether the rules are loaded yet. */
export function useFindings(plan: EvaluatedPlan): { readonly findings: readonly Finding[]; readonly isReady: boolean } {
  const isReady = useSyncExternalStore(subscribeToRules, () => rules !== null);
  return { findings: isReady && rules ? rules.findingsOf(plan) : NONE, isReady };
}

/** What the findings say about exactly this field, by its element id. */
export function useFieldRemark(id: string): Remark | undefined {
  const asOf = use(AsOfContext);
  useSyncExternalStore(subscribeToRules, () => rules !== null);
  return usePlanState((input) => rules?.remarkAt(evaluatedOf(input, asOf), id));
}
