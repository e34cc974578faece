import { useState } from 'react';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { Result } from '../../domain/result.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../kit/form.module.css';
import { useEvaluatedPlan } from '../kit/plan-view.ts';
import { type FreeRanges, freeRangesOf, sayRanges } from './free-ranges.ts';

interface SuggestRangesProps {
  readonly input: PlanInput;
  readonly cluster: Cluster;
}

/** One click puts a pod CIDR and a service CIDR that meet nothing known into the fields of a cluster, as one step of undo. */
export function SuggestRanges({ input, cluster }: SuggestRangesProps) {
  const [outcome, setOutcome] = useState<Result<FreeRanges, string> | null>(null);
  const plan = useEvaluatedPlan(input);
  const suggest = (): void => {
    const ranges = freeRangesOf(plan, cluster);
    const done = ranges.ok ? planActions.applyFix(ranges.value.edits) : ranges;
    setOutcome(done.ok ? ranges : done);
  };
  return (
    <div className={formStyles.actions}>
      <Button small onClick={suggest}>
        Suggest free ranges
      </Button>
      <span role="status" className={formStyles.note}>
        {outcome === null ? null : outcome.ok ? sayRanges(outcome.value, cluster) : outcome.error}
      </span>
    </div>
  );
}
