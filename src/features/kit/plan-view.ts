import { createContext, use, useSyncExternalStore } from 'react';
import type { PlanInput } from '../../domain/plan-input.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluate-plan.ts';
import type { PlanEvaluation } from '../../engine/evaluation/evaluation.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import type { Remark } from '../../ui/FieldFrame.tsx';
import { usePlanState } from './plan-access.ts';

/** The day the page was opened, YYYY-MM-DD in UTC: the clock enters the page here and nowhere else. */
export const AsOfContext = createContext('');

let evaluated: { readonly input: PlanInput; readonly plan: PlanEvaluation } | null = null;

/** What follows from an input: computed once for each input object. */
export function selectPlan(input: PlanInput): PlanEvaluation {
  if (evaluated?.input !== input) {
    evaluated = { input, plan: evaluatePlan(input) };
  }
  return evaluated.plan;
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

let found: { readonly input: PlanInput; readonly asOf: string; readonly findings: readonly Finding[] } | null = null;
const NONE: readonly Finding[] = [];

function selectFindings(input: PlanInput, asOf: string): readonly Finding[] {
  if (rules === null) {
    return NONE;
  }
  if (found?.input !== input || found.asOf !== asOf) {
    found = { input, asOf, findings: rules.findingsOf(input, selectPlan(input).clusters, asOf) };
  }
  return found.findings;
}

/** The findings of an input, and whether the rules are loaded yet. */
export function useFindings(input: PlanInput): { readonly findings: readonly Finding[]; readonly isReady: boolean } {
  const asOf = use(AsOfContext);
  const isReady = useSyncExternalStore(subscribeToRules, () => rules !== null);
  return { findings: isReady ? selectFindings(input, asOf) : NONE, isReady };
}

/** What the findings say about exactly this field, by its element id. */
export function useFieldRemark(id: string): Remark | undefined {
  const asOf = use(AsOfContext);
  useSyncExternalStore(subscribeToRules, () => rules !== null);
  return usePlanState((input) => rules?.remarkAt(selectFindings(input, asOf), id));
}
