import { ok } from '../domain/result.ts';
import type { NoticeStore } from './notice-store.ts';
import type { PlanStore } from './plan-store.ts';

/** The schema in which ranges do not say whose word they are; `domain/older-plan.ts` has the words. */
const WITHOUT_STATES = 1;

/** Says of a plan at hand that was opened in an older schema what its ranges count as, with a way to change it in one step. */
export async function noteOlderPlan(
  schema: number,
  { store, notices }: { readonly store: PlanStore; readonly notices: NoticeStore },
): Promise<void> {
  if (schema > WITHOUT_STATES) {
    return;
  }
  const { input } = store.getState();
  const { olderPlanSentence, withProposedRanges } = await import('../domain/older-plan.ts');
  const sentence = olderPlanSentence(input);
  if (sentence !== null) {
    notices.add('info', sentence, null, {
      label: 'Make them proposed',
      run: () => store.actions.edit((plan) => ok(withProposedRanges(plan))),
    });
  }
}
