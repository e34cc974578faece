import { useMemo } from 'react';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { setUpAll } from '../../../engine/rules/set-up-all.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';

/** One click, and one step of undo, that makes every setting which a need of the plan wants and the plan lacks. */
export function SetUpAll({ plan }: { readonly plan: EvaluatedPlan }) {
  const edits = useMemo(() => setUpAll(plan), [plan]);
  return edits.length === 0 ? null : (
    <p data-set-up>
      <Button look="primary" onClick={() => planActions.applyFix(edits)}>
        Set up what you asked for
      </Button>
    </p>
  );
}
