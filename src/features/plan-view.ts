import { createContext, use, useSyncExternalStore } from 'react';
import type { PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from '../engine/evaluate-plan.ts';
import type { Finding, PlanEvaluation } from '../engine/plan.ts';
import type { Remark } from '../ui/FieldFrame.tsx';
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

/** What follows from the plan as it stands. */
export function usePlan(): PlanEvaluation {
  return usePlanState(selectPlan);
}

type FindingsOf = typeof import('../engine/rules/findings.ts').findingsOf;

/** The rules load after the first verdict is on screen; until then there are no findings. */
let findingsOf: FindingsOf | null = null;
const waiting = new Set<() => void>();

function loadRules(): void {
  void import('../engine/rules/findings.ts').then((rules) => {
    findingsOf = rules.findingsOf;
    for (const changed of waiting) {
      changed();
    }
  });
}

function subscribeToRules(changed: () => void): () => void {
  if (findingsOf === null && waiting.size === 0) {
    loadRules();
  }
  waiting.add(changed);
  return () => waiting.delete(changed);
}

let found: { readonly input: PlanInput; readonly asOf: string; readonly findings: readonly Finding[] } | null = null;
const NONE: readonly Finding[] = [];

function selectFindings(input: PlanInput, asOf: string): readonly Finding[] {
  if (findingsOf === null) {
    return NONE;
  }
  if (found?.input !== input || found.asOf !== asOf) {
    found = { input, asOf, findings: findingsOf(input, selectPlan(input).clusters, asOf) };
  }
  return found.findings;
}

/** The findings of an input, and whether the rules are loaded yet. */
export function useFindings(input: PlanInput): { readonly findings: readonly Finding[]; readonly isReady: boolean } {
  const asOf = use(AsOfContext);
  const isReady = useSyncExternalStore(subscribeToRules, () => findingsOf !== null);
  return { findings: isReady ? selectFindings(input, asOf) : NONE, isReady };
}

const byField = new WeakMap<readonly Finding[], ReadonlyMap<string, Remark>>();

/** What a field says of a finding; advice that is only good to know stays in the list of findings. */
function remarkOf({ accepted, severity, sentence }: Finding): Remark | null {
  if (severity === 'info') {
    return null;
  }
  return accepted === null
    ? { tone: severity === 'error' ? 'bad' : 'care', text: sentence }
    : { tone: 'muted', text: `Accepted: ${accepted.reason} (${sentence})` };
}

const TONES: readonly Remark['tone'][] = ['bad', 'care', 'muted'];

/** The gravest remark on each field, the first of equals. */
function indexByField(findings: readonly Finding[]): ReadonlyMap<string, Remark> {
  const index = new Map<string, Remark>();
  for (const finding of findings) {
    const key = fieldId(finding.at.entity, finding.at.field);
    const remark = remarkOf(finding);
    const known = index.get(key);
    if (remark && (!known || TONES.indexOf(remark.tone) < TONES.indexOf(known.tone))) {
      index.set(key, remark);
    }
  }
  return index;
}

/** The element id of a field, by which findings and workings lead to it. */
export function fieldId(entity: string, field: string): string {
  return `field-${entity}-${field.replaceAll('.', '-')}`;
}

function remarkAt(findings: readonly Finding[], id: string): Remark | undefined {
  let index = byField.get(findings);
  if (!index) {
    index = indexByField(findings);
    byField.set(findings, index);
  }
  return index.get(id);
}

/** What the findings say about exactly this field, by its element id. */
export function useFieldRemark(id: string): Remark | undefined {
  const asOf = use(AsOfContext);
  const isReady = useSyncExternalStore(subscribeToRules, () => findingsOf !== null);
  return usePlanState((input) => (isReady ? remarkAt(selectFindings(input, asOf), id) : undefined));
}
